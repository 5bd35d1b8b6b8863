import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { drawablePicture, type PictureSize, pxPerInch } from '#shared/export/picture-size.ts';
import { writeSvg } from '#shared/export/svg.ts';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { fontFamilies } from '#shared/layout/text/fonts.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Background } from '#shared/model/deliverable.ts';
import type { Language } from '#shared/model/fields.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Embedded } from '../embedded/envelope.ts';
import { projectChunks } from '../embedded/in-png.ts';
import { cutFonts } from './cut-fonts.ts';
import { fontFiles } from './fonts.ts';
import { linesOf } from './pdf-shape.ts';
import { pngFile } from './png-file.ts';
import { withReducedPictures } from './reduced-pictures.ts';

export type PngOptions = {
  /** The main language of the sheet's texts. */
  readonly language: Language;
  /** Pixels a px of the sheet, 1 by default. */
  readonly scale?: number;
  /** Pixels an inch, the sheet having 96 px an inch: another way to give the scale. */
  readonly dpi?: number;
  /** Where the built program keeps its fonts; without it those of the development packages. */
  readonly fonts?: string;
  /** How many pixels are drawn at once, each taking some ten bytes; by default 16 million. */
  readonly strip?: number;
  /** Whether anything is drawn behind the sheet; white without it. */
  readonly background?: Background;
  /** Where files may lie while it works; the system's own folder for that by default. */
  readonly scratch?: string;
  /** The project, which lies in the file besides the picture. */
  readonly embedded?: Embedded;
  /** Told after each strip which share of the picture is drawn, up to 1. */
  readonly onProgress?: (share: number) => Promise<void> | void;
};

const stripMargin = 32;
/** With more pixels a px nobody sees whether a line fills them. */
const finest = 4;
const pixelsAStrip = 16_000_000;

/** The parts of the picture that are drawn one after the other, in rows of pixels. */
function* rowsOf(width: number, height: number, pixels: number): Generator<{ top: number; rows: number }> {
  const most = Math.max(1, Math.floor(pixels / width));
  for (let top = 0; top < height; top += most) yield { top, rows: Math.min(most, height - top) };
}

/** Makes a folder of this call's own with the cut fonts: resvg takes fonts as files only. */
async function fontFolder(
  scene: Scene,
  { fonts, scratch = tmpdir() }: PngOptions,
): Promise<{ folder: string; files: string[] }> {
  const theme = themes[scene.theme];
  const lines = drawingOrder(scene).flatMap((element) =>
    shapesOf(element, theme).flatMap((shape) =>
      shape.shape === 'text' ? linesOf(shape).map(({ text }) => ({ text, weight: shape.weight })) : [],
    ),
  );
  const cut = await cutFonts(lines, fontFiles(fonts));
  const folder = await mkdtemp(path.join(scratch, 'throughline-fonts-'));
  const files: string[] = [];
  for (const [name, bytes] of Object.entries(cut)) {
    const file = path.join(folder, `${name}.ttf`);
    await writeFile(file, bytes);
    files.push(file);
  }
  return { folder, files };
}

/** The pixels of a Scene, strip by strip. */
async function* stripsOf(scene: Scene, { width, height, scale }: PictureSize, options: PngOptions) {
  const drawable = withReducedPictures(scene, scale);
  const { folder, files } = await fontFolder(scene, options);
  const font = { loadSystemFonts: false, fontFiles: files, defaultFontFamily: fontFamilies.main };
  try {
    for (const { top, rows } of rowsOf(width, height, options.strip ?? pixelsAStrip)) {
      // Curves cut by the edge of a picture are smoothed otherwise there: each strip is drawn with a margin.
      const from = Math.max(0, top - stripMargin);
      const drawn = Math.min(height, top + rows + stripMargin) - from;
      const view = { x: 0, y: from / scale, width: width / scale, height: drawn / scale };
      const svg = writeSvg(drawable, {
        language: options.language,
        view,
        size: { width, height: drawn },
        boxes: true,
        once: true,
        ...(scale <= finest && { pixels: scale }),
        ...(options.background && { background: options.background }),
      });
      const { pixels } = new Resvg(svg, { font }).render();
      yield pixels.subarray((top - from) * width * 4, (top - from + rows) * width * 4);
      await options.onProgress?.((top + rows) / height);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A Scene as a PNG picture, drawn from its SVG in strips. The file says how many pixels an inch it has.
 * @returns the file part by part, each drawn when it is asked for, or `export.png.tooLarge`
 */
export function writePng(scene: Scene, options: PngOptions): Result<AsyncIterable<Uint8Array>> {
  const wanted = options.dpi === undefined ? { scale: options.scale ?? 1 } : { dpi: options.dpi };
  const picture = drawablePicture(scene.size, wanted);
  if (!picture.ok) return picture;
  const { width, height, scale } = picture.value;
  const { embedded } = options;
  const file = {
    width,
    height,
    dpi: pxPerInch * scale,
    transparent: options.background === 'transparent',
    texts: embedded ? projectChunks(embedded) : [],
  };
  return ok(pngFile(file, stripsOf(scene, picture.value, options)));
}
