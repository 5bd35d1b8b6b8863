import { execFileSync } from 'node:child_process';

/** Runs one of poppler's programs on a file. */
export const poppler = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });

export const squeezed = (text: string): string => text.replace(/\s/g, '');

/** All text of a file, or of one of its pages (from 1), without blanks. */
export const textIn = (file: string, page?: number): string =>
  squeezed(poppler('pdftotext', '-raw', ...(page ? ['-f', `${page}`, '-l', `${page}`] : []), file, '-'));

/** The fonts in a file: rows of `pdffonts`, cut by its columns of dashes. */
export function fontsOf(file: string) {
  const [, dashes, ...rows] = poppler('pdffonts', file).trimEnd().split('\n');
  const columns = [...(dashes ?? '').matchAll(/-+/g)].map(
    (column) => [column.index, column.index + column[0].length] as const,
  );
  return rows.map((row) => {
    const [name = '', type = '', , embedded, subset, unicode] = columns.map(([from, to]) => row.slice(from, to).trim());
    return { name, type, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
  });
}

/** A box of every page in points, as [left, bottom, right, top]. */
export const boxesOf = (file: string, name: 'MediaBox' | 'TrimBox' | 'BleedBox'): number[][] =>
  [
    ...poppler('pdfinfo', '-box', '-f', '1', '-l', '9999', file).matchAll(
      new RegExp(`^Page +\\d+ ${name}: +(.*)$`, 'gm'),
    ),
  ].map(([, numbers = '']) => numbers.trim().split(/ +/).map(Number));

export type Raster = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A page as `pdftoppm` draws it: a byte a pixel in grey, or three in colour. */
export function rasterOf(file: string, page: number, dpi: number, grey = true): Raster {
  const args = ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, ...(grey ? ['-gray'] : []), file];
  const bytes = execFileSync('pdftoppm', args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const head = /^P[56]\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm drew nothing');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** How many shapes of a page are filled with this colour: heads of connectors, where it is theirs. */
export function filledWith(file: string, page: number, [red, green, blue]: readonly number[]): number {
  const svg = poppler('pdftocairo', '-svg', '-f', `${page}`, '-l', `${page}`, file, '-');
  const wanted = [red, green, blue].map((part = 0) => Math.round((part / 255) * 1000));
  return [...svg.matchAll(/fill[:=]"?rgb\(([\d.]+)%, ?([\d.]+)%, ?([\d.]+)%\)/g)].filter((match) =>
    wanted.every((part, at) => Math.abs(Number(match[at + 1]) * 10 - part) <= 2),
  ).length;
}
