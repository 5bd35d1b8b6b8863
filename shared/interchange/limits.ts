/** What no blueprint exceeds, well above any real one. Beyond it a text could fill the memory when it is parsed. */
export const jsonLimits = { depth: 50, containers: 3_000_000, fieldsOfObject: 1000 } as const;

const quote = 34;
const backslash = 92;
const comma = 44;

/** Where the string that begins at `start` ends. */
function afterString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end + 1;
  }
}

/**
 * Where a JSON text goes beyond `jsonLimits`; undefined if it nowhere does. Looks at brackets, commas and strings only,
 * and needs no memory to speak of, so that it may see a text before anything else does.
 */
export function overLimitsAt(text: string): number | undefined {
  const entries: number[] = [];
  let containers = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = afterString(text, at);
      continue;
    }
    if (code === comma && entries.length > 0) {
      const depth = entries.length - 1;
      const count = (entries[depth] ?? 0) + 1;
      entries[depth] = count;
      if (count > jsonLimits.fieldsOfObject) return at;
    } else if (code === 123 || code === 91) {
      containers += 1;
      // In a list entries are not counted: minus infinity stays what it is.
      entries.push(code === 123 ? 1 : Number.NEGATIVE_INFINITY);
      if (entries.length > jsonLimits.depth || containers > jsonLimits.containers) return at;
    } else if (code === 125 || code === 93) entries.pop();
    at += 1;
  }
  return undefined;
}
