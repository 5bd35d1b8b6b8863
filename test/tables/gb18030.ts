/** Bytes of a text as Chinese Excel writes it: Node can only read GB 18030, so that is turned round. */
export function gb18030(text: string): Buffer {
  const read = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) pairs.set(read.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    const pair = pairs.get(character);
    if (code < 0x80) return [code];
    if (!pair) throw new Error(`${character} is not in GB 2312`);
    return [...pair];
  });
  return Buffer.from(bytes);
}
