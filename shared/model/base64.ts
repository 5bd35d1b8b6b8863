const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Uint8Array(128).fill(255);
for (const [value, character] of [...alphabet].entries()) sextets[character.charCodeAt(0)] = value;

const wellFormed = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes that a text in base64 (RFC 4648, with padding, nothing else in it) stands for; undefined if it is none. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || !wellFormed.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const sextet = (at: number) => sextets[text.charCodeAt(at)] as number;
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const quantum = (sextet(from) << 18) | (sextet(from + 1) << 12) | (sextet(from + 2) << 6) | sextet(from + 3);
    bytes[to] = quantum >> 16;
    // What lies beyond the end is left out by the array itself; the padding stands for no byte.
    bytes[to + 1] = quantum >> 8;
    bytes[to + 2] = quantum;
  }
  return bytes;
}

/** Bytes as text in base64, with padding. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  const at = (index: number) => bytes[index] ?? 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const quantum = (at(from) << 16) | (at(from + 1) << 8) | at(from + 2);
    const left = bytes.length - from;
    parts.push(
      alphabet.charAt(quantum >> 18) +
        alphabet.charAt((quantum >> 12) & 63) +
        (left > 1 ? alphabet.charAt((quantum >> 6) & 63) : '=') +
        (left > 2 ? alphabet.charAt(quantum & 63) : '='),
    );
  }
  return parts.join('');
}
