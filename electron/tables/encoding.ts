/** The share of a Chinese text's characters beyond ASCII that are among those of GB 2312, as far as experience goes. */
const chineseShare = 0.8;

/** Whether bytes are a Chinese text of the GB family: most of what is no ASCII are pairs as its usual characters have. */
function looksChinese(bytes: Uint8Array): boolean {
  let [usual, all] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    all += 1;
    const trail = bytes[at + 1] ?? 0;
    const pair = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
    if (pair) usual += 1;
    if (pair) at += 1;
  }
  return all > 0 && usual >= all * chineseShare;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether every other byte of the beginning is nothing, as in UTF-16 of mostly ASCII: which ones, if so. */
function halfEmpty(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 200 - (200 % 2));
  if (start.length < 4) return undefined;
  const zeros = [0, 1].map((which) => start.filter((byte, at) => at % 2 === which && byte === 0).length);
  const many = start.length / 2 - 2;
  if ((zeros[1] ?? 0) >= many && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) >= many && zeros[1] === 0 ? 'utf-16be' : undefined;
}

/**
 * The text of a file that does not say how it is written: UTF-8 and UTF-16 with or without their mark, else GB 18030 as
 * Chinese Excel writes it, else Windows-1252, which takes all bytes.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = halfEmpty(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  return (
    decoded(bytes, 'utf-8') ??
    (looksChinese(bytes) ? decoded(bytes, 'gb18030') : undefined) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}
