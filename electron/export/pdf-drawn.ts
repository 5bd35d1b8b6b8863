import { boundsOf, holds, touches } from '#shared/export/bounds.ts';
import { inGrey } from '#shared/export/paper/grey.ts';
import { greyTheme } from '#shared/export/paper/grey-theme.ts';
import type { PaperPage } from '#shared/export/paper/page.ts';
import { boxOfPoints } from '#shared/layout/box-of-points.ts';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import type { Box, Scene, SceneElement } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import type { Theme } from '#shared/layout/theme.ts';
import { themes } from '#shared/layout/themes.ts';
import { greyPictures } from './grey-pictures.ts';
import { linesOf, type TextShape } from './pdf-shape.ts';

/** A shape of the sheet on one page. */
export type DrawnShape = {
  readonly element: SceneElement;
  readonly shape: Shape;
  /** Whether it is read here: of what several pages show, it is on one of them only. */
  readonly read: boolean;
  /** Whether a part of what is read stands beyond the edge of what the page shows. */
  readonly cut?: boolean;
};

/** A shape with where it stands, and what it is called on every page that shows it. */
type Known = { readonly element: SceneElement; readonly shape: Shape; readonly bounds: Box; readonly name: string };

/**
 * What the pages show, page by page: of a sheet that is spread over several only what stands on each, so that a text is
 * found where it is seen. A text that several pages show is read on the first that shows all of it.
 */
export function drawnOn(pages: readonly PaperPage[], grey: boolean): DrawnShape[][] {
  const known = new Map<Scene, Known[]>();
  const tint = tinted(grey);
  const shown = pages.map(({ view, kind }) => {
    const all =
      known.get(view.scene) ??
      knownOf(view.scene, grey ? greyTheme(themes[view.scene.theme]) : themes[view.scene.theme], tint);
    known.set(view.scene, all);
    return { kind, window: view.window, shapes: all.filter(({ bounds }) => touches(bounds, view.window)) };
  });
  const readOn = new Map<string, { page: number; whole: boolean }>();
  shown.forEach(({ kind, window, shapes }, page) => {
    // The whole in small is there to be looked at.
    if (kind === 'assembly') return;
    for (const { name, bounds } of shapes) {
      if (name === '') continue;
      const before = readOn.get(name);
      const whole = holds(window, bounds);
      if (!before || (whole && !before.whole)) readOn.set(name, { page, whole });
    }
  });
  return shown.map(({ window, shapes }, page) =>
    shapes.flatMap(({ element, shape, name }): DrawnShape[] => {
      const reading = readOn.get(name);
      const read = reading?.page === page;
      if (shape.shape !== 'text' || read) return [{ element, shape, read, cut: reading?.whole === false }];
      const lines = shape.lines.filter((line) => touches(lettersOf({ ...shape, lines: [line] }), window));
      return lines.length > 0 ? [{ element, shape: { ...shape, lines }, read }] : [];
    }),
  );
}

function tinted(grey: boolean): (shape: Shape) => Shape {
  const pictured = greyPictures();
  if (!grey) return (shape) => shape;
  // A shape may have a colour that is not its theme's.
  return (shape) => (shape.shape === 'image' ? { ...shape, asset: pictured(shape.asset) } : inGrey(shape));
}

function knownOf(scene: Scene, theme: Theme, tint: (shape: Shape) => Shape): Known[] {
  return drawingOrder(scene).flatMap((element, at) =>
    shapesOf(element, theme).map((shape, nth): Known => {
      const bounds = shape.shape === 'text' ? lettersOf(shape) : boundsOf(shape);
      const read = shape.shape === 'image' || (shape.shape === 'text' && linesOf(shape).length > 0);
      return { element, shape: tint(shape), bounds, name: read ? nameOf(element, shape, `${at} ${nth}`) : '' };
    }),
  );
}

/** Where the letters of a text are, without room for what rarely stands above and below them. */
const lettersOf = ({ lines, anchor, size }: TextShape): Box => {
  const before = { start: 0, middle: 0.5, end: 1 }[anchor];
  return boxOfPoints(
    lines.flatMap(({ x, y, width }) => [
      { x: x - before * width, y: y - size },
      { x: x + (1 - before) * width, y: y + size * 0.3 },
    ]),
  );
};

const lined = (shape: Shape): string =>
  shape.shape === 'text' ? shape.lines.map(({ text }) => text).join('\n') : shape.shape;

/** What is read of an element is called the same on every page that shows it, also where a page has a sheet of its own. */
function nameOf(element: SceneElement, shape: Shape, at: string): string {
  switch (element.kind) {
    case 'title':
    case 'legend':
    case 'foot':
      return `${element.kind} ${lined(shape)}`;
    case 'line':
      return `line ${element.line}`;
    case 'cell':
      return `cell ${element.lane} ${element.step} ${lined(shape)}`;
    case 'stand-in':
      return `stand-in ${element.phase} ${at}`;
    case 'tag':
      return `tag ${element.id} ${element.cell?.step ?? element.on} ${lined(shape)}`;
    case 'guide':
    case 'curve':
    case 'notes':
    case 'page':
      return `${element.kind} ${at}`;
    default:
      return `${element.kind} ${element.id} ${lined(shape)}`;
  }
}
