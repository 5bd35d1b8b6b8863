import type { Page, PageBelow, PagePart } from './page.ts';
import type { Scene } from './scene.ts';
import type { PathCommand, Shape } from './shape.ts';

/** Room around pages, in px. */
const between = 32;

/**
 * A sheet with its pages below it, side by side in rows: for a format that has but one picture. The sheet grows, to the
 * right only where it is narrower than a page; what stands on it stays where it is.
 */
export function withPages(scene: Scene, pages: readonly Page[]): Scene {
  if (pages.length === 0) return scene;
  const widest = Math.max(...pages.map(({ size }) => size.width));
  const width = Math.max(scene.size.width, Math.ceil(widest + 2 * between));
  const inRow = Math.floor((width - between) / (widest + between));
  const below: PageBelow[] = [];
  let top = scene.size.height;
  for (let at = 0; at < pages.length; at += inRow) {
    const row = pages.slice(at, at + inRow);
    row.forEach((page, nth) => {
      const x = between + nth * (widest + between);
      below.push({ kind: 'page', box: { x, y: top, ...page.size }, page: movedPage(page, x, top) });
    });
    top += Math.ceil(Math.max(...row.map(({ size }) => size.height)) + between);
  }
  return { ...scene, size: { width, height: top }, pages: below };
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
        cells: part.cells.map((cell) => ({ ...cell, texts: moved(cell.texts) })),
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
