import PDFDocument from 'pdfkit';
import { pageOf, shownRatio } from '#shared/export/page-size.ts';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import { type Page, shapesOfPart } from '#shared/layout/page.ts';
import type { Scene, SceneElement } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Language } from '#shared/model/fields.ts';
import { say } from '#shared/words/words.ts';
import type { Embedded } from '../embedded/envelope.ts';
import { attachProject } from '../embedded/in-pdf.ts';
import { type CutFonts, cutFonts } from './cut-fonts.ts';
import { fontFiles } from './fonts.ts';
import { drawPages } from './pdf-pages.ts';
import { drawFigure, drawImage, drawText, linesOf, type TextShape } from './pdf-shape.ts';
import { type Outline, outlineOf } from './pdf-structure.ts';

export type PdfOptions = {
  /** The main language of the sheet's texts. */
  readonly language: Language;
  /** What the reader's window is titled; without it the title on the sheet. */
  readonly title?: string;
  /** What goes with the sheet, on pages after it. */
  readonly pages?: readonly Page[];
  /** Written as the date of creation: the same Scene with the same date gives the same bytes. */
  readonly date: Date;
  /** Where the built program keeps its fonts; without it those of the development packages. */
  readonly fonts?: string;
  /** The project, which is attached. */
  readonly embedded?: Embedded;
};

type Sheet = PDFKit.PDFDocument;

const han = /\p{Script=Han}/u;

/** The line that says the true scale, at the right end of the title block. */
function scaleText(scene: Scene, ratio: number, language: Language): TextShape {
  const { metrics, palette } = themes[scene.theme];
  const text = say(language, 'export.scale', { ratio: shownRatio(ratio) });
  const { box } = scene.title;
  const size = metrics.smallSize;
  return {
    shape: 'text',
    lines: [{ text, x: box.x + box.width, y: box.y + box.height - size / 4, width: advance(text, size, 400) }],
    size,
    weight: 400,
    anchor: 'end',
    fill: palette.ink.muted,
  };
}

/** Draws one element: its figures as decoration, its texts and pictures as content of the structure. */
function drawElement(
  sheet: Sheet,
  element: SceneElement,
  shapes: ReturnType<typeof shapesOf>,
  outline: Outline,
  language: Language,
): void {
  for (const shape of shapes) {
    if (shape.shape === 'image') {
      const content = sheet.markStructureContent('Figure');
      drawImage(sheet, shape);
      sheet.endMarkedContent();
      outline.addFigure(element, content, shape);
      continue;
    }
    if (shape.shape !== 'text') {
      sheet.markContent('Artifact', { type: 'Layout' });
      drawFigure(sheet, shape);
      sheet.endMarkedContent();
      continue;
    }
    const lines = linesOf(shape);
    if (lines.length === 0) continue;
    const chinese = lines.some((line) => han.test(line.text));
    const content = sheet.markStructureContent('P');
    drawText(sheet, shape);
    sheet.endMarkedContent();
    outline.add(element, content, chinese && language !== 'zh' ? 'zh-CN' : undefined);
  }
}

function registerFonts(sheet: Sheet, fonts: CutFonts): void {
  for (const name of ['regular', 'bold', 'emoji'] as const) {
    const bytes = fonts[name];
    if (bytes) sheet.registerFont(name, bytes as Buffer);
  }
}

async function collect(sheet: Sheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    sheet.on('end', resolve);
    sheet.on('error', reject);
  });
  sheet.end();
  await done;
  return Buffer.concat(chunks);
}

/**
 * A Scene as a PDF of one page the size of the sheet (1 px = 0.75 pt), and what goes with it on pages of their own size:
 * vectors, real text in embedded TrueType subsets, tagged. A sheet above 14,400 pt is fitted, and its title block says the true scale.
 */
export async function writePdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  const { language } = options;
  const theme = themes[scene.theme];
  const page = pageOf(scene.size);
  const drawn = drawingOrder(scene).map((element) => ({ element, shapes: shapesOf(element, theme) }));
  const note = page.ratio > 1 ? [{ element: scene.title, shapes: [scaleText(scene, page.ratio, language)] }] : [];
  const everything = [...drawn, ...note];

  const { pages = [] } = options;
  const shapes = [
    ...everything.flatMap((one) => one.shapes),
    ...pages.flatMap(({ parts }) => parts.flatMap(shapesOfPart)),
  ];
  const lines = shapes.flatMap((shape) =>
    shape.shape === 'text' ? linesOf(shape).map(({ text }) => ({ text, weight: shape.weight })) : [],
  );
  const fonts = await cutFonts(lines, fontFiles(options.fonts));

  const sheet = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    // No default font: the standard ones are not embedded.
    font: '',
    info: {
      Title: options.title ?? scene.title.texts[0]?.lines.map((line) => line.text).join(' ') ?? '',
      Creator: 'Throughline',
      Producer: 'Throughline',
      CreationDate: options.date,
    },
  });
  registerFonts(sheet, fonts);
  sheet.scale(page.scale);
  const outline = outlineOf(sheet, scene, language);
  sheet.markContent('Artifact', { type: 'Page' });
  drawFigure(sheet, { shape: 'rect', x: 0, y: 0, ...scene.size, fill: theme.palette.sheet });
  sheet.endMarkedContent();
  for (const { element, shapes } of everything) drawElement(sheet, element, shapes, outline, language);
  drawPages(sheet, pages, outline, language);
  outline.close();
  if (options.embedded) attachProject(sheet, options.embedded, options.date, say(language, 'embedded.attached'));
  return collect(sheet);
}
