import PDFDocument from 'pdfkit';
import { shownRatio } from '#shared/export/page-size.ts';
import { plainPlan } from '#shared/export/paper/one-page.ts';
import type { PaperPlan } from '#shared/export/paper/page.ts';
import { type Page, shapesOfPart } from '#shared/layout/page.ts';
import type { Scene } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Paper } from '#shared/model/paper.ts';
import { say } from '#shared/words/words.ts';
import type { Embedded } from '../embedded/envelope.ts';
import { attachProject } from '../embedded/in-pdf.ts';
import { type CutFonts, cutFonts } from './cut-fonts.ts';
import { fontFiles } from './fonts.ts';
import { addBookmarks, labelPages, printAsIs } from './pdf-bookmarks.ts';
import { type DrawnShape, drawnOn } from './pdf-drawn.ts';
import { drawPages, greyPage } from './pdf-pages.ts';
import { drawPaper } from './pdf-paper.ts';
import { linesOf, type TextShape } from './pdf-shape.ts';
import { outlineOf } from './pdf-structure.ts';

export type PdfOptions = {
  /** The main language of the sheet's texts. */
  readonly language: Language;
  /** What the reader's window is titled; without it the title on the sheet. */
  readonly title?: string;
  /** How the sheet stands on paper: pages of views of it. */
  readonly plan?: PaperPlan;
  readonly grey?: boolean;
  /** What the file says of itself beside its title. */
  readonly details?: Paper['details'] | undefined;
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

/** All texts of a file, for the fonts to be cut down to them. */
function textsOf(drawn: readonly DrawnShape[], { pages }: PaperPlan, others: readonly Page[]) {
  const shapes: Shape[] = [
    ...drawn.map(({ shape }) => shape),
    ...pages.flatMap(({ art, texts }) => [...art, ...texts.map(({ text }) => text)]),
    ...others.flatMap(({ parts }) => parts.flatMap(shapesOfPart)),
  ];
  return shapes.flatMap((shape) =>
    shape.shape === 'text' ? linesOf(shape).map(({ text }) => ({ text, weight: shape.weight })) : [],
  );
}

/**
 * A sheet as a PDF, on paper as the plan says, and what goes with it on pages of their own size: vectors, real text in
 * embedded TrueType subsets, tagged, with bookmarks. Without a plan it is one page the size of the sheet (1 px = 0.75 pt);
 * a sheet above 14,400 pt is fitted, and its title block says the true scale.
 */
export async function writePdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  const { language, pages = [], grey = false, details = {}, plan = plainPlan(scene) } = options;
  const drawn = drawnOn(plan.pages, grey);
  if (plan.ratio > 1)
    drawn[0]?.push({ element: scene.title, shape: scaleText(scene, plan.ratio, language), read: true });
  const others = grey ? pages.map(greyPage) : pages;
  const fonts = await cutFonts(textsOf(drawn.flat(), plan, others), fontFiles(options.fonts));

  const title = options.title ?? scene.title.texts[0]?.lines.map((line) => line.text).join(' ') ?? '';
  const sheet = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    // No default font: the standard ones are not embedded.
    font: '',
    info: {
      Title: title,
      ...(details.author && { Author: details.author }),
      ...(details.subject && { Subject: details.subject }),
      ...(details.keywords && { Keywords: details.keywords }),
      Creator: 'Throughline',
      Producer: 'Throughline',
      CreationDate: options.date,
    },
  });
  registerFonts(sheet, fonts);
  const outline = outlineOf(sheet, scene, language);
  drawPaper({ sheet, plan, outline, language, grey }, drawn);
  addBookmarks(sheet, plan, scene, title);
  labelPages(sheet, plan, pages.length);
  printAsIs(sheet, plan);
  drawPages(sheet, others, outline, language);
  outline.close();
  if (options.embedded) attachProject(sheet, options.embedded, options.date, say(language, 'embedded.attached'));
  return collect(sheet);
}
