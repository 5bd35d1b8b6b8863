import type { Page, PageBelow, PagePart } from './page.ts';
import type { Scene } from './scene.ts';
import type { PathCommand, Shape } from './shape.ts';

/** Room around pages, in px. */
const between = 32;

/**
 * A sheet with its pages below it, side by side, each kind in rows of its own: for a format that has but one picture.
 * What stands on the sheet stays where it is. The picture grows to the right where as many pages as are about as wide as
 * the sheet need it.
 */
export function withPages(scene: Scene, pages: readonly Page[]): Scene {
  const [first] = pages;
  if (!first) return scene;
  const pitch = first.size.width + between;
  const inRow = Math.max(1, Math.round((scene.size.width - between) / pitch));
  const rows = rowsOf(pages, inRow);
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const below: PageBelow[] = [];
  let top = scene.size.height;
  for (const row of rows) {
    row.forEach((page, nth) => {
      const x = between + nth * pitch;
      below.push({ kind: 'page', box: { x, y: top, ...page.size }, page: movedPage(page, x, top) });
    });
    top += Math.ceil(first.size.height + between);
  }
  const width = Math.max(scene.size.width, Math.ceil(between + longest * pitch));
  return { ...scene, size: { width, height: top }, pages: below };
}

/** Pages of one kind after each other, as many in a row as may be. */
function rowsOf(pages: readonly Page[], inRow: number): Page[][] {
  const rows: Page[][] = [];
  for (const page of pages) {
    const row = rows.at(-1);
    if (row && row.length < inRow && row[0]?.kind === page.kind) row.push(page);
    else rows.push([page]);
  }
  return rows;
}

const movedPage = (page: Page, x: number, y: number): Page => ({
  ...page,
  parts: page.parts.map((part) => movedPart(part, x, y)),
});

function movedPart(part: PagePart, x: number, y: number): PagePart {
  const moved = <S extends Shape>(shapes: readonly S[]): S[] => shapes.map((shape) => movedShape(shape, x, y));
  switch (part.part) {
    case 'text':
      return { ...part, text: movedShape(part.text, x, y) };
    case 'row':
      return {
        ...part,
        art: moved(part.art),
        cells: part.cells.map(({ head, box, texts }) => ({
          head,
          box: { ...box, x: box.x + x, y: box.y + y },
          texts: moved(texts),
        })),
      };
    default:
      return { ...part, shapes: moved(part.shapes) };
  }
}

function movedShape<S extends Shape>(shape: S, x: number, y: number): S {
  const place = (): Shape => {
    switch (shape.shape) {
      case 'text':
        return { ...shape, lines: shape.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y })) };
      case 'path':
        return { ...shape, commands: shape.commands.map((command) => movedCommand(command, x, y)) };
      default:
        return { ...shape, x: shape.x + x, y: shape.y + y };
    }
  };
  return place() as S;
}

function movedCommand(command: PathCommand, x: number, y: number): PathCommand {
  switch (command[0]) {
    case 'Z':
      return command;
    case 'H':
      return ['H', command[1] + x];
    case 'V':
      return ['V', command[1] + y];
    case 'Q':
      return ['Q', command[1] + x, command[2] + y, command[3] + x, command[4] + y];
    case 'C':
      return ['C', command[1] + x, command[2] + y, command[3] + x, command[4] + y, command[5] + x, command[6] + y];
    default:
      return [command[0], command[1] + x, command[2] + y];
  }
}
