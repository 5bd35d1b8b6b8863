import { pointsPerPx } from '#shared/export/page-size.ts';
import { inGrey } from '#shared/export/paper/grey.ts';
import type { Page, PageCell, PagePart } from '#shared/layout/page.ts';
import type { Shape } from '#shared/layout/shape.ts';
import type { Language } from '#shared/model/fields.ts';
import { drawFigure, drawImage, drawText, linesOf, type TextShape } from './pdf-shape.ts';
import type { Outline } from './pdf-structure.ts';

type Sheet = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

const han = /\p{Script=Han}/u;

/**
 * Draws pages after the sheet, each kind a section of the structure with a bookmark of its own. Rows of one table make
 * one, over however many pages; what is repeated on them is seen and not read.
 */
export function drawPages(sheet: Sheet, pages: readonly Page[], outline: Outline, language: Language): void {
  let section: Structure | undefined;
  let tables = new Map<string, Structure>();
  for (const [at, page] of pages.entries()) {
    sheet.addPage({ size: [page.size.width * pointsPerPx, page.size.height * pointsPerPx], margin: 0 });
    sheet.scale(pointsPerPx);
    if (!section || pages[at - 1]?.kind !== page.kind) {
      section = outline.section();
      tables = new Map();
      sheet.outline.addItem(page.title);
    }
    const drawing: Drawing = { sheet, section, tables, language };
    for (const part of page.parts) drawPart(part, drawing);
  }
}

/** A page without colours. */
export const greyPage = (page: Page): Page => ({
  ...page,
  parts: page.parts.map((part): PagePart => {
    switch (part.part) {
      case 'text':
        return { ...part, text: inGrey(part.text) };
      case 'row':
        return {
          ...part,
          art: part.art.map(inGrey),
          cells: part.cells.map((cell) => ({ ...cell, texts: cell.texts.map(inGrey) })),
        };
      default:
        return { ...part, shapes: part.shapes.map(inGrey) };
    }
  }),
});

type Drawing = {
  readonly sheet: Sheet;
  readonly section: Structure;
  readonly tables: Map<string, Structure>;
  readonly language: Language;
};

function drawPart(part: PagePart, drawing: Drawing): void {
  const { sheet, section, tables } = drawing;
  switch (part.part) {
    case 'art':
      drawUnread(sheet, part.shapes);
      return;
    case 'text':
      if (linesOf(part.text).length > 0) section.add(drawRead(part.text, part.as, drawing));
      return;
    case 'figure': {
      const content = sheet.markStructureContent('Figure');
      for (const shape of part.shapes) drawShape(sheet, shape);
      sheet.endMarkedContent();
      section.add(sheet.struct('Figure', { alt: part.alt }, [content]));
      return;
    }
    case 'row': {
      drawUnread(sheet, part.art);
      let table = tables.get(part.table);
      if (!table) {
        table = sheet.struct('Table');
        tables.set(part.table, table);
        section.add(table);
      }
      table.add(
        sheet.struct(
          'TR',
          {},
          part.cells.map((cell) => drawCell(cell, drawing)),
        ),
      );
      return;
    }
  }
}

const drawCell = ({ head, texts }: PageCell, drawing: Drawing): Structure =>
  drawing.sheet.struct(
    head ? 'TH' : 'TD',
    {},
    texts.filter((text) => linesOf(text).length > 0).map((text) => drawRead(text, 'P', drawing)),
  );

function drawRead(text: TextShape, as: string, { sheet, language }: Drawing): Structure {
  const content = sheet.markStructureContent(as);
  drawText(sheet, text);
  sheet.endMarkedContent();
  const chinese = language !== 'zh' && text.lines.some((line) => han.test(line.text));
  return sheet.struct(as, chinese ? { lang: 'zh-CN' } : {}, [content]);
}

/** What is not read: grounds and rules, and what is said on every page. */
function drawUnread(sheet: Sheet, shapes: readonly Shape[]): void {
  if (shapes.length === 0) return;
  sheet.markContent('Artifact', { type: 'Pagination' });
  for (const shape of shapes) drawShape(sheet, shape);
  sheet.endMarkedContent();
}

function drawShape(sheet: Sheet, shape: Shape): void {
  if (shape.shape === 'text') drawText(sheet, shape);
  else if (shape.shape === 'image') drawImage(sheet, shape);
  else drawFigure(sheet, shape);
}
