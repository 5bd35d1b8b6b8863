import type { CSSProperties } from 'react';
import type { Box, EmotionCurve, Scene, SceneElement } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import { DrawnShapes } from '../canvas/shapes-svg.tsx';

type Props = {
  readonly shapes: readonly Shape[];
  /** The part of the sheet it shows, in px of the sheet. */
  readonly part: Box;
  readonly style?: CSSProperties;
};

/** A part of the sheet, drawn by the same shapes that are written into files. */
export const Drawing = ({ shapes, part, style }: Props) => (
  <svg
    className="journey-drawing"
    width={part.width}
    height={part.height}
    viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
    style={style}
    aria-hidden
  >
    <DrawnShapes shapes={shapes} />
  </svg>
);

/** The shapes of elements, each element's made once. */
export function drawn(scene: Scene, elements: readonly SceneElement[]): Shape[] {
  const theme = themes[scene.theme];
  return elements.flatMap((element) => {
    const known = made.get(element) ?? shapesOf(element, theme);
    made.set(element, known);
    return known;
  });
}

const made = new WeakMap<SceneElement, Shape[]>();

/** The part of a curve between two places, with a point beyond each: a journey may be a thousand steps long. */
export function curvePart(curve: EmotionCurve, from: number, to: number): EmotionCurve {
  const { points } = curve;
  const first = points.findIndex(({ x }) => x >= from);
  if (first < 0) return { ...curve, points: points.slice(-1) };
  const beyond = points.findIndex(({ x }) => x > to);
  return { ...curve, points: points.slice(Math.max(0, first - 1), beyond < 0 ? undefined : beyond + 1) };
}
