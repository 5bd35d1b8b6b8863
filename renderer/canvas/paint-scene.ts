import { drawingOrder } from '#shared/layout/drawing-order.ts';
import type { Scene, SceneElement } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import { Brush, type Drawing, type Pen } from './brush.ts';

/** A whole Scene made ready to be drawn any number of times, for pictures of it that nobody walks in. */
export type ReadyScene = (pen: Pen, zoom: number) => void;

/** Elements that follow each other and are of one kind: those are drawn in one go. */
function runs(elements: readonly SceneElement[]): SceneElement[][] {
  const all: SceneElement[][] = [];
  for (const element of elements) {
    const last = all.at(-1);
    if (last?.[0]?.kind === element.kind) last.push(element);
    else all.push([element]);
  }
  return all;
}

/** @returns draws it; text too small to be seen at the zoom that is given is left out */
export function readyScene(scene: Scene, isShown: (element: SceneElement) => boolean = () => true): ReadyScene {
  const theme = themes[scene.theme];
  const brush = new Brush();
  const ready: Drawing[][] = runs(drawingOrder(scene).filter(isShown)).map((run) =>
    run.map((element) => brush.ready(shapesOf(element, theme))),
  );
  return (pen, zoom) => {
    pen.fontKerning = 'none';
    pen.textBaseline = 'alphabetic';
    for (const run of ready) brush.paint(pen, run, zoom);
  };
}
