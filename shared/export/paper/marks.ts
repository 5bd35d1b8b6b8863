import type { Box, Point } from '../../layout/scene.ts';
import type { Shape } from '../../layout/shape.ts';
import { pointsPerMm, type Size } from './lengths.ts';

const hair = 0.5;
/** Marks keep off what they mark, and are so long. */
const gap = 2 * pointsPerMm;
const length = 5 * pointsPerMm;
const black = '#000000';

const stroke = (from: Point, to: Point, colour: string): Shape => ({
  shape: 'path',
  commands: [
    ['M', from.x, from.y],
    ['L', to.x, to.y],
  ],
  stroke: colour,
  strokeWidth: hair,
});

/** Two strokes at each corner of a box, along its sides and off it. */
export function cornerMarks({ x, y, width, height }: Box, off: number, long: number, colour: string): Shape[] {
  return [x, x + width].flatMap((at, right) =>
    [y, y + height].flatMap((level, lower) => {
      const [outX, outY] = [right === 1 ? 1 : -1, lower === 1 ? 1 : -1];
      return [
        stroke({ x: at + outX * off, y: level }, { x: at + outX * (off + long), y: level }, colour),
        stroke({ x: at, y: level + outY * off }, { x: at, y: level + outY * (off + long) }, colour),
      ];
    }),
  );
}

/** A circle with a cross through it, by which plates are laid over each other. */
function registration({ x, y }: Point): Shape[] {
  const r = length / 2 - 2;
  return [
    { shape: 'circle', x, y, r: r * 0.6, stroke: black, strokeWidth: hair },
    stroke({ x: x - r, y }, { x: x + r, y }, black),
    stroke({ x, y: y - r }, { x, y: y + r }, black),
  ];
}

/** How much room bleed and marks need around a page. */
export const outerOf = (bleed: number, marks: boolean): number =>
  marks ? Math.max(bleed, gap) + length + gap / 2 : bleed;

/** Crop marks at the corners of a page and registration marks at its sides, outside of its bleed. */
export function printMarks({ width, height }: Size, bleed: number): Shape[] {
  const off = Math.max(bleed, gap);
  const middle = off + length / 2;
  return [
    ...cornerMarks({ x: 0, y: 0, width, height }, off, length, black),
    ...[
      { x: width / 2, y: -middle },
      { x: width / 2, y: height + middle },
      { x: -middle, y: height / 2 },
      { x: width + middle, y: height / 2 },
    ].flatMap(registration),
  ];
}

/** A small triangle that points at a place from this side. */
function triangle({ x, y }: Point, [dx, dy]: readonly [number, number], colour: string): Shape {
  const [long, half] = [6, 2.5];
  const [baseX, baseY] = [x - dx * long, y - dy * long];
  return {
    shape: 'path',
    commands: [
      ['M', x, y],
      ['L', baseX - dy * half, baseY + dx * half],
      ['L', baseX + dy * half, baseY - dx * half],
      ['Z'],
    ],
    fill: colour,
  };
}

/** Where neighbours before it reach to on a page of a poster: pairs of triangles in its margins. */
export function glueMarks(
  { x, y, width, height }: Box,
  overlap: number,
  before: { readonly left: boolean; readonly above: boolean },
  colour: string,
): Shape[] {
  const off = 2;
  const across = before.left
    ? [
        triangle({ x: x + overlap, y: y - off }, [0, 1], colour),
        triangle({ x: x + overlap, y: y + height + off }, [0, -1], colour),
      ]
    : [];
  const down = before.above
    ? [
        triangle({ x: x - off, y: y + overlap }, [1, 0], colour),
        triangle({ x: x + width + off, y: y + overlap }, [-1, 0], colour),
      ]
    : [];
  return overlap > 0 ? [...across, ...down] : [];
}
