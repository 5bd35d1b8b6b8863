import type { LegendEntry, LegendSample } from '../scene.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { colourEdge } from './card.ts';
import { wayShapes } from './connector.ts';
import { curveLine } from './curve.ts';
import { dividingLine } from './frame.ts';
import { markShapes } from './tag.ts';
import { textShapes } from './text.ts';

function sampleShapes(sample: LegendSample, theme: Theme): Shape[] {
  const { palette } = theme;
  switch (sample.of) {
    case 'tag':
      return markShapes(sample.tag, sample.shape, sample.letter, theme);
    case 'connector':
      return wayShapes({ points: [sample.from, sample.to], bridges: [], style: sample.style }, theme);
    case 'curve':
      return [
        curveLine(
          sample.who,
          [
            ['M', sample.from.x, sample.from.y],
            ['H', sample.to.x],
          ],
          theme,
        ),
      ];
    case 'line':
      return [dividingLine(sample.line, sample.from, sample.to, theme)];
    case 'lane': {
      const { tint, accent } = palette.lane[sample.role];
      return [
        { shape: 'rect', ...sample.box, fill: tint, stroke: palette.grid, strokeWidth: 1 },
        { shape: 'rect', ...sample.box, width: 4, fill: accent },
      ];
    }
    case 'colour':
      return [
        {
          shape: 'rect',
          ...sample.box,
          radius: 4,
          fill: palette.colour[sample.colour].tint,
          stroke: palette.cardBorder,
          strokeWidth: 1,
        },
        colourEdge(sample.colour, sample.box, 2, theme),
      ];
    case 'alternative':
      return [
        {
          shape: 'rect',
          ...sample.box,
          radius: 4,
          fill: palette.card,
          stroke: palette.connector,
          strokeWidth: 1.25,
          dash: [5, 3],
        },
      ];
  }
}

export const legendShapes = ({ sample, text }: LegendEntry, theme: Theme): Shape[] => [
  ...sampleShapes(sample, theme),
  ...textShapes(text, theme),
];
