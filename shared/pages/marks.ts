import type { PathCommand, Shape } from '../layout/shape.ts';
import type { Severity } from '../rules/rule.ts';
import type { PageColours } from './style.ts';

const white = '#ffffff';
const path = (commands: readonly PathCommand[], stroke: string, strokeWidth: number): Shape => ({
  shape: 'path',
  commands,
  stroke,
  strokeWidth,
});

/** A sign of a severity, told by its shape: a cross in a disc, a stroke in a triangle, an i in a ring. */
export function severityMark(severity: Severity, x: number, middle: number, r: number, colours: PageColours): Shape[] {
  const cx = x + r;
  const arm = r * 0.42;
  const stroke = Math.max(1.25, r / 5);
  switch (severity) {
    case 'error':
      return [
        { shape: 'circle', x: cx, y: middle, r, fill: colours.bad },
        path(
          [
            ['M', cx - arm, middle - arm],
            ['L', cx + arm, middle + arm],
            ['M', cx + arm, middle - arm],
            ['L', cx - arm, middle + arm],
          ],
          white,
          stroke,
        ),
      ];
    case 'warning':
      return [
        {
          shape: 'path',
          commands: [
            ['M', cx, middle - r * 1.05],
            ['L', cx + r * 1.1, middle + r * 0.9],
            ['L', cx - r * 1.1, middle + r * 0.9],
            ['Z'],
          ],
          fill: colours.doubt,
        },
        path(
          [
            ['M', cx, middle - r * 0.4],
            ['V', middle + r * 0.25],
          ],
          white,
          stroke,
        ),
        { shape: 'circle', x: cx, y: middle + r * 0.6, r: stroke / 2, fill: white },
      ];
    case 'info':
      return [
        { shape: 'circle', x: cx, y: middle, r: r - stroke / 2, stroke: colours.hint, strokeWidth: stroke },
        { shape: 'circle', x: cx, y: middle - r * 0.42, r: stroke / 2, fill: colours.hint },
        path(
          [
            ['M', cx, middle - r * 0.08],
            ['V', middle + r * 0.52],
          ],
          colours.hint,
          stroke,
        ),
      ];
  }
}

/** All is well: a tick in a disc. */
export const goodMark = (x: number, middle: number, r: number, colours: PageColours): Shape[] => [
  { shape: 'circle', x: x + r, y: middle, r, fill: colours.good },
  path(
    [
      ['M', x + r * 0.52, middle + r * 0.05],
      ['L', x + r * 0.86, middle + r * 0.4],
      ['L', x + r * 1.5, middle - r * 0.38],
    ],
    white,
    Math.max(1.5, r / 5),
  ),
];

/** What was waived: a ring with a level stroke. */
export const waivedMark = (x: number, middle: number, r: number, colours: PageColours): Shape[] => [
  { shape: 'circle', x: x + r, y: middle, r: r - 0.75, stroke: colours.muted, strokeWidth: 1.5 },
  path(
    [
      ['M', x + r * 0.5, middle],
      ['H', x + r * 1.5],
    ],
    colours.muted,
    1.5,
  ),
];
