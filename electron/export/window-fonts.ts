import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { mainAdvance } from '#shared/layout/text/coverage.ts';
import { fontFamilies } from '#shared/layout/text/fonts.ts';
import { areas } from '#shared/words/words.ts';
import { fontFiles } from './fonts.ts';

/**
 * What the window begins with in place of the whole main font, whose two weights of 10 MB take longer than all else that
 * a start screen needs: small parts of it, with the same glyphs, metrics and features, each for characters of its own
 * (`unicode-range`). The whole font is loaded when another character is shown. Called by the build.
 */
export type FontPart = { readonly name: string; readonly codePoints: readonly number[] };

const templates = fileURLToPath(new URL('../../resources/templates/', import.meta.url));

/**
 * Letters, signs and punctuation: what stands together in a word or in a row is in one part, and so is all by which
 * FreeType finds where the tops and feet of letters are, for it would set them a little otherwise.
 */
const blocks: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x22ff],
  [0x25cc, 0x25cc],
  [0x2e3a, 0x2e3b],
  [0x3000, 0x303f],
  [0xfb00, 0xfb04],
  [0xff00, 0xffef],
];

/** By these FreeType finds where the tops and feet of ideographs are (its `afblue.dat`, and the standard ones of Han). */
const measuredBy =
  '田囗他们你來們到和地对對就席我时時會来為能舰說说这這齊军同已愿既星是景民照现現理用置要軍那配里開雷露面顾' +
  '个为人以個大有主些因它想意生當看着者自著裡过还进進過道還';

/** The language switch names Chinese in Chinese whatever is spoken, and a start screen on a Mac the key of a new document. */
const alwaysSeen = '中文⌘';

const isIdeograph = (codePoint: number): boolean => /\p{Script=Han}/u.test(String.fromCodePoint(codePoint));

/** Two parts that have no character in common: what an English window shows, and the ideographs of the program's own texts. */
export async function windowFontParts(): Promise<FontPart[]> {
  const own = new Set([...(await ownTexts())].map((character) => character.codePointAt(0) ?? 0));
  const letters = new Set([...alwaysSeen].map((character) => character.codePointAt(0) ?? 0));
  for (const [from, to] of blocks) for (let at = from; at <= to; at += 1) letters.add(at);
  for (const codePoint of own) if (!isIdeograph(codePoint)) letters.add(codePoint);
  const inFont = (codePoints: Iterable<number>): number[] =>
    [...codePoints].filter((codePoint) => mainAdvance(codePoint, 400) >= 0).sort((a, b) => a - b);
  return [
    { name: 'letters', codePoints: inFont(letters) },
    { name: 'ideographs', codePoints: inFont([...own].filter((codePoint) => !letters.has(codePoint))) },
  ];
}

/** All that the program itself says, in both languages, and the templates that the start screen shows. */
async function ownTexts(): Promise<string> {
  const words = Object.values(areas).flatMap((area) => Object.values(area).flat());
  const files = (await readdir(templates)).sort();
  const documents = await Promise.all(files.map((file) => readFile(path.join(templates, file), 'utf8')));
  return [...words, ...documents].join('');
}

/** Cuts one weight of the main font down to some characters, with all that the font can do with them. */
export const windowFont = async (whole: Uint8Array, { codePoints }: FontPart): Promise<Uint8Array> =>
  subsetFont(whole, String.fromCodePoint(...codePoints) + measuredBy, { targetFormat: 'truetype' });

/** Writes the parts and the style sheet that names them (`faces.css`) into a folder. */
export async function writeWindowFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { regular, bold } = fontFiles();
  const faces: string[] = [];
  for (const part of await windowFontParts()) {
    for (const [weight, file] of [
      [400, regular],
      [700, bold],
    ] as const) {
      const name = `${part.name}-${weight}.ttf`;
      await writeFile(path.join(folder, name), await windowFont(await readFile(file), part));
      faces.push(faceOf(name, weight, part));
    }
  }
  await writeFile(path.join(folder, 'faces.css'), faces.join(''));
}

const faceOf = (name: string, weight: number, { codePoints }: FontPart): string => `@font-face {
  font-family: "${fontFamilies.main}";
  font-weight: ${weight};
  font-display: swap;
  src: url("./${name}") format("truetype");
  unicode-range: ${rangesOf(codePoints).join(', ')};
}
`;

/** `U+20-7E`: neighbours joined. */
function rangesOf(codePoints: readonly number[]): string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last?.to === codePoint - 1) last.to = codePoint;
    else ranges.push({ from: codePoint, to: codePoint });
  }
  const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
  return ranges.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
}
