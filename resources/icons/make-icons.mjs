// Makes the icons of all systems from icon.svg: node resources/icons/make-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const at = (name) => new URL(name, import.meta.url);
const svg = readFileSync(at('icon.svg'), 'utf8');
const png = (size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();

mkdirSync(at('linux'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(at(`linux/${size}x${size}.png`), png(size));

/** Apple's container: a name of four letters and a length before each picture. */
function icns(pictures) {
  const parts = pictures.map(([name, size]) => {
    const data = png(size);
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

/** Microsoft's container: a list of sizes and offsets, then the pictures as PNG; 0 stands for 256. */
function ico(sizes) {
  const pictures = sizes.map(png);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(sizes[index] % 256, entry);
    head.writeUInt8(sizes[index] % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

writeFileSync(
  at('icon.icns'),
  icns([
    ['ic11', 32],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ]),
);
writeFileSync(at('icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
