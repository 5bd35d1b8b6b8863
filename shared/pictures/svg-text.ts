/** How far into a file its first element may begin: what drawing programs write before it is comments. */
const longestPrologue = 64 * 1024;

const prologue = /^(?:\u00ef\u00bb\u00bf)?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/;

/** Whether bytes are the text of an SVG drawing: XML in UTF-8 whose first element is `svg`. */
export function isSvg(bytes: Uint8Array): boolean {
  let start = '';
  for (const byte of bytes.subarray(0, longestPrologue)) start += String.fromCharCode(byte);
  const rest = start.slice(prologue.exec(start)?.[0].length ?? 0);
  return /^<(?:[A-Za-z_][\w.-]*:)?svg[\s/>]/.test(rest);
}
