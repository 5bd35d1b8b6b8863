import { crc32, deflateSync } from 'node:zlib';
import type { Asset } from '#shared/model/asset.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** The first 25 bytes after the signature: what a PNG claims to be. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head)]);
}

/** A whole picture of one colour. `claims` is written in its header in place of its real size. */
export function png(width: number, height: number, red = 0, claims = { width, height }): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [red, 90, 160]).flat()]);
  // Stored, not packed: the same bytes whatever zlib is at hand.
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)), { level: 0 });
  return Buffer.concat([pngHead(claims.width, claims.height), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** A small picture of the project; each `red` is another one. */
export const asset = (id: string, red = 0, width = 6, height = 4): Asset => ({
  id,
  type: 'asset',
  mime: 'image/png',
  width,
  height,
  data: png(width, height, red).toString('base64'),
});
