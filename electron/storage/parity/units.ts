import { type Layout, parityPages, partsOf } from './trailer.ts';

/** A unit is a page of the database, or, counted on from those, one of parity. */
export const unitsOf = (layout: Layout): number => layout.pages + parityPages(layout);

export function unitOf(file: Buffer, unit: number, layout: Layout): Buffer {
  const page = unit < layout.pages ? unit : partsOf(layout).parity + unit - layout.pages;
  return file.subarray(page * layout.pageSize, (page + 1) * layout.pageSize);
}

/** The two units of parity that a page of the database is added to. */
export const parityOf = (page: number, { pages, rows }: Layout): readonly [number, number] => [
  pages + (page % rows),
  pages + rows + (page % (rows + 1)),
];

/** The pages of the database that are added to a unit of parity. */
export function* pagesIn(parity: number, { pages, rows }: Layout): Generator<number> {
  const row = parity - pages;
  const [first, step] = row < rows ? [row, rows] : [row - rows, rows + 1];
  for (let page = first; page < pages; page += step) yield page;
}

/** Adds bytes to others, bit by bit and without carry: what is added twice is gone. Both must begin at a whole word. */
export function add(to: Buffer, from: Buffer): void {
  const [target, source] = [wordsOf(to), wordsOf(from)];
  for (let word = 0; word < target.length; word += 1) target[word] = (target[word] ?? 0) ^ (source[word] ?? 0);
}

const wordsOf = ({ buffer, byteOffset, length }: Buffer): Int32Array => new Int32Array(buffer, byteOffset, length / 4);

/** Bytes of their own, which begin at a whole word. */
export function ownBytes(length: number, bytes: Uint8Array): Buffer {
  const own = Buffer.from(new ArrayBuffer(length));
  own.set(bytes.subarray(0, length));
  return own;
}
