import type { PageCell, PageRow } from '#shared/layout/page.ts';
import type { Box } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { offExt } from '#shared/slides/frame.ts';
import { type Drawing, identity } from './drawing.ts';
import { outline, solid } from './paint.ts';
import { paragraphOf, textBox } from './plain.ts';
import { pitchOf, textBody, topOf } from './text.ts';

type Text = PageCell['texts'][number];

const edgeOf = (row: PageRow): Box => {
  const [first, last] = [row.cells[0], row.cells.at(-1)];
  if (!first || !last) return { x: 0, y: 0, width: 0, height: 0 };
  return { ...first.box, width: last.box.x + last.box.width - first.box.x };
};

const isGround = (shape: Shape, row: Box): boolean =>
  shape.shape === 'rect' && shape.width === row.width && shape.height === row.height;
const isFloor = (shape: Shape, row: Box): boolean => {
  const [from] = shape.shape === 'path' && shape.commands.length === 2 ? shape.commands : [];
  return from?.[0] === 'M' && from[2] === row.y + row.height;
};

/** What is drawn behind the texts of a row and is neither its ground nor its rule, which are the table's own. */
export const signsOf = (row: PageRow): Shape[] => {
  const edge = edgeOf(row);
  return row.art.filter((shape) => !isGround(shape, edge) && !isFloor(shape, edge));
};

/** The places where columns begin and end in any row, left to right. */
function columnsOf(rows: readonly PageRow[]): number[] {
  const edges = rows.flatMap(({ cells }) => cells.flatMap(({ box }) => [box.x, box.x + box.width]));
  const sorted = edges.sort((a, b) => a - b);
  return sorted.filter((edge, at) => at === 0 || edge - (sorted[at - 1] ?? 0) > 0.5);
}

const fontSize = (texts: readonly Text[]) => texts[0]?.size ?? 11;

function cell({ box, texts }: PageCell, span: number, row: PageRow, drawing: Drawing): string {
  const { frame, language } = drawing;
  const edge = edgeOf(row);
  const shown = texts.filter(({ lines }) => lines.length > 0);
  const [first] = shown;
  const paragraphs = shown.map((text, at) => {
    const before = shown[at - 1];
    const gap = before ? topOf(text) - topOf(before) - pitchOf(before) * before.lines.length : 0;
    return paragraphOf(text, undefined, gap > 0.5 ? gap : undefined);
  });
  const body = textBody(
    paragraphs,
    { left: 0, top: 0, right: 0, bottom: 0, upright: 'top', wrap: true },
    frame,
    language,
  );
  // A cell's body has no room of its own: its cell has.
  const own = body.replace(/<a:bodyPr[^>]*>.*?<\/a:bodyPr>/, '<a:bodyPr/>');
  const left = first?.anchor === 'start' ? textBox(first).x - box.x : 6;
  const top = first ? topOf(first) - box.y : 0;
  const inside = `marL="${frame.length(Math.max(0, left))}" marR="${frame.length(4)}" marT="${frame.length(Math.max(0, top))}" marB="0"`;
  const ground = row.art.find((shape) => isGround(shape, edge));
  const rule = row.art.find((shape) => isFloor(shape, edge));
  const fill = signsOf(row).length > 0 || !ground || ground.shape !== 'rect' ? '<a:noFill/>' : solid(ground.fill);
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  const below =
    rule?.shape === 'path'
      ? outline(rule, frame).replace('<a:ln ', '<a:lnB ').replace('</a:ln>', '</a:lnB>')
      : none('lnB');
  const size = `sz="${frame.type(fontSize(texts))}"`;
  const written = own.replace('<a:endParaRPr ', `<a:endParaRPr ${size} `);
  const borders = `${none('lnL')}${none('lnR')}${none('lnT')}${below}`;
  const spanned = span > 1 ? ` gridSpan="${span}"` : '';
  const one = `<a:tc${spanned}><a:txBody>${written}</a:txBody><a:tcPr ${inside}>${borders}${fill}</a:tcPr></a:tc>`;
  const merged = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>';
  return one + merged.repeat(span - 1);
}

/** Rows that follow each other as a table to be edited. @param name what the table is called */
export function table(rows: readonly PageRow[], name: string, drawing: Drawing): string {
  const { frame } = drawing;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  const columns = columnsOf(rows);
  const at = (edge: number) => columns.findIndex((column) => Math.abs(column - edge) <= 0.5);
  const written = rows.map((row) => {
    const { y, height } = edgeOf(row);
    const cells = row.cells.map((one) => {
      const span = at(one.box.x + one.box.width) - at(one.box.x);
      return cell(one, Math.max(1, span), row, drawing);
    });
    return `<a:tr h="${frame.y(y + height) - frame.y(y)}">${cells.join('')}</a:tr>`;
  });
  const grid = columns
    .slice(1)
    .map((edge, index) => `<a:gridCol w="${frame.x(edge) - frame.x(columns[index] ?? 0)}"/>`);
  const [top, bottom] = [edgeOf(first), edgeOf(last)];
  const box = { ...top, height: bottom.y + bottom.height - top.y };
  const place = offExt(box, frame);
  return `<p:graphicFrame><p:nvGraphicFramePr>${identity(drawing.id(), { name })}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid.join('')}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
