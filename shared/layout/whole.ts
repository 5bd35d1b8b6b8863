import type { Box, Point } from './scene.ts';

// Nearly all that there are thousands of stands at whole px. V8 gives each number of an object room of its own as soon as
// one object with the same fields, anywhere in the program, holds a fraction there: three times as much memory for a
// point. Of classes of their own that hold whole numbers alone they need none.

class WholePoint implements Point {
  readonly x: number;
  readonly y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
}

class WholeBox implements Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;

  constructor(x: number, y: number, width: number, height: number) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }
}

/** A point, kept small where it stands at whole px; it is a point like any other. */
export const pointAt = (x: number, y: number): Point =>
  (x | 0) === x && (y | 0) === y ? new WholePoint(x | 0, y | 0) : { x, y };

/** The same of a box. */
export const boxAt = (x: number, y: number, width: number, height: number): Box =>
  (x | 0) === x && (y | 0) === y && (width | 0) === width && (height | 0) === height
    ? new WholeBox(x | 0, y | 0, width | 0, height | 0)
    : { x, y, width, height };
