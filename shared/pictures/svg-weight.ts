/** One element of a drawing: the one it lies in, and the id of the one it draws again (`use`). */
export type Element = { readonly parent: number | undefined; readonly id?: string; readonly draws?: string };

/**
 * How many elements a drawing has when all that is drawn again is counted each time: a few lines of `use` within `use` can
 * stand for more than any memory holds. Infinity where something draws itself.
 * @param elements in the order of the text: what one lies in comes before it
 */
export function weightOf(elements: readonly Element[]): number {
  const byId = new Map<string, number>();
  const children: number[][] = elements.map(() => []);
  for (const [index, { id, parent }] of elements.entries()) {
    if (id !== undefined && !byId.has(id)) byId.set(id, index);
    if (parent !== undefined) children[parent]?.push(index);
  }
  const draws = elements.map(({ draws: id }) => (id === undefined ? undefined : byId.get(id)));
  const weights = new Array<number | undefined>(elements.length).fill(undefined);
  const begun = new Uint8Array(elements.length);
  const open = [0];
  // Not by recursion: what is drawn again may form a chain as long as the drawing.
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const again = draws[at];
    const parts = [...(children[at] ?? []), ...(again === undefined ? [] : [again])];
    const first = begun[at] === 0;
    begun[at] = 1;
    if (weights[at] === undefined && first) {
      const missing = parts.filter((part) => weights[part] === undefined);
      if (missing.some((part) => begun[part] === 1)) return Number.POSITIVE_INFINITY;
      if (missing.length > 0) {
        open.push(...missing);
        continue;
      }
    }
    weights[at] ??= parts.reduce((sum, part) => sum + (weights[part] ?? Number.POSITIVE_INFINITY), 1);
    open.pop();
  }
  return weights[0] ?? 0;
}
