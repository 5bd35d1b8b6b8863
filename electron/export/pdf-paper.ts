import { inGrey } from '#shared/export/paper/grey.ts';
import type { PaperPage, PaperPlan } from '#shared/export/paper/page.ts';
import { rejoined } from '#shared/layout/rejoined.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Language } from '#shared/model/fields.ts';
import type { DrawnShape } from './pdf-drawn.ts';
import { drawFigure, drawImage, drawText, linesOf, type TextShape } from './pdf-shape.ts';
import type { Outline } from './pdf-structure.ts';

type Sheet = PDFKit.PDFDocument;

const han = /\p{Script=Han}/u;

export type PaperDrawing = {
  readonly sheet: Sheet;
  readonly plan: PaperPlan;
  readonly outline: Outline;
  readonly language: Language;
  readonly grey: boolean;
};

/** Draws the pages on which the sheet stands, each with its boxes, its part of the sheet and what stands around it. */
export function drawPaper(drawing: PaperDrawing, drawn: readonly (readonly DrawnShape[])[]): void {
  const { plan } = drawing;
  for (const [at, page] of plan.pages.entries()) {
    beginPage(page, drawing);
    drawView(page, drawn[at] ?? [], drawing);
    drawAround(page, drawing);
    drawing.sheet.restore();
  }
}

/** A page with its ground; what is drawn from here on counts from where the page is cut. */
function beginPage({ size }: PaperPage, { sheet, plan: { outer, bleed } }: PaperDrawing): void {
  const [width, height] = [size.width + 2 * outer, size.height + 2 * outer];
  sheet.addPage({ size: [width, height], margin: 0 });
  if (outer > 0) {
    const { data } = sheet.page.dictionary as unknown as { data: Record<string, unknown> };
    const box = (off: number) => [off, off, width - off, height - off];
    data.TrimBox = box(outer);
    data.BleedBox = box(outer - bleed);
  }
  sheet.save();
  if (outer > 0) sheet.translate(outer, outer);
  const ground = { x: -bleed, y: -bleed, width: size.width + 2 * bleed, height: size.height + 2 * bleed };
  drawUnread(sheet, [{ shape: 'rect', ...ground, fill: themes.light.palette.sheet }], 'Page');
}

function drawView({ view }: PaperPage, shapes: readonly DrawnShape[], drawing: PaperDrawing): void {
  const { sheet } = drawing;
  const { window, at, scale, scene } = view;
  sheet.save();
  if (at.x !== 0 || at.y !== 0) sheet.translate(at.x, at.y);
  sheet.scale(scale);
  if (window.x !== 0 || window.y !== 0) sheet.translate(-window.x, -window.y);
  const { width, height } = scene.size;
  if (window.width < width || window.height < height)
    sheet.rect(window.x, window.y, window.width, window.height).clip();
  for (const one of shapes) drawShape(one, drawing);
  sheet.restore();
}

/** Draws one shape: a figure as decoration, a text or a picture as content of the structure where it is read here. */
function drawShape({ element, shape, read, cut }: DrawnShape, drawing: PaperDrawing): void {
  const { sheet, outline, language } = drawing;
  if (!read || (shape.shape !== 'image' && shape.shape !== 'text')) {
    drawUnread(sheet, [shape], 'Layout');
    return;
  }
  if (shape.shape === 'image') {
    const content = sheet.markStructureContent('Figure');
    drawImage(sheet, shape);
    sheet.endMarkedContent();
    outline.addFigure(element, content, shape);
    return;
  }
  const content = sheet.markStructureContent('P');
  drawText(sheet, shape);
  sheet.endMarkedContent();
  const all = linesOf(shape).map(({ text }) => text);
  outline.add(element, content, languageOf(shape, language), cut ? rejoined(all) : undefined);
}

const languageOf = (text: TextShape, language: Language): string | undefined =>
  language !== 'zh' && linesOf(text).some((line) => han.test(line.text)) ? 'zh-CN' : undefined;

/** What stands beside the sheet: running lines and marks, which are seen, and texts, which are read. */
function drawAround({ art, texts }: PaperPage, { sheet, outline, language, grey }: PaperDrawing): void {
  const tint = (shape: Shape) => (grey ? inGrey(shape) : shape);
  drawUnread(sheet, art.map(tint), 'Pagination');
  if (texts.length === 0) return;
  const section = outline.section();
  for (const { as, text } of texts) {
    if (linesOf(text).length === 0) continue;
    const content = sheet.markStructureContent(as);
    drawText(sheet, grey ? inGrey(text) : text);
    sheet.endMarkedContent();
    const lang = languageOf(text, language);
    section.add(sheet.struct(as, lang ? { lang } : {}, [content]));
  }
}

function drawUnread(sheet: Sheet, shapes: readonly Shape[], type: 'Page' | 'Layout' | 'Pagination'): void {
  const seen = shapes.filter((shape) => shape.shape !== 'text' || linesOf(shape).length > 0);
  if (seen.length === 0) return;
  sheet.markContent('Artifact', { type });
  for (const shape of seen) {
    if (shape.shape === 'text') drawText(sheet, shape);
    else if (shape.shape === 'image') drawImage(sheet, shape);
    else drawFigure(sheet, shape);
  }
  sheet.endMarkedContent();
}
