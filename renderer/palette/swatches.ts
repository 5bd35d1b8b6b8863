import type { LegendSample, Point, TagKind } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { letterIn, shapeWidth } from '#shared/layout/tags.ts';
import type { Theme } from '#shared/layout/theme.ts';
import type { Connector } from '#shared/model/connector.ts';
import type { Entry } from './entries.ts';

/** Every swatch is drawn in a box of this size, in px. */
export const swatchSize = { width: 24, height: 20 };

/** What an entry looks like on the sheet, as small as in its legend. */
export function swatch(entry: Entry, theme: Theme): readonly Shape[] {
  switch (entry.kind) {
    case 'lane':
      return sampled({ of: 'lane', role: entry.role, box: { x: 2, y: 3, width: 20, height: 14 } }, theme);
    case 'card':
      return entry.card === 'decision' ? mark('decision', theme) : card(theme);
    case 'note':
      return mark('note', theme);
    case 'mark':
      return mark(entry.tag, theme);
    case 'phase':
      return phase(theme);
    case 'step':
      return step(theme);
  }
}

const nothingWritten = { lines: [], size: 11, weight: 400, anchor: 'start', ink: 'text' } as const;

function sampled(sample: LegendSample, theme: Theme): Shape[] {
  return shapesOf({ kind: 'legend', box: { x: 0, y: 0, ...swatchSize }, sample, text: nothingWritten }, theme);
}

const mark = (tag: TagKind, theme: Theme): Shape[] =>
  markAround(tag, { x: swatchSize.width / 2, y: swatchSize.height / 2 }, theme);

/** A mark with its middle at a point. */
export function markAround(tag: TagKind, middle: Point, theme: Theme): Shape[] {
  const { metrics } = theme;
  const width = shapeWidth(tag, metrics);
  const height = metrics.tagSize;
  const x = middle.x - width / 2;
  const y = middle.y - height / 2;
  return sampled({ of: 'tag', tag, shape: { x, y, width, height }, letter: letterIn(tag, x, y, metrics) }, theme);
}

function card({ palette }: Theme): Shape[] {
  const box = { x: 2.5, y: 3.5, width: 19, height: 13 };
  const lines: Shape = {
    shape: 'path',
    commands: [
      ['M', 7, 8],
      ['H', 18],
      ['M', 7, 12],
      ['H', 14],
    ],
    stroke: palette.ink.muted,
    strokeWidth: 1.25,
  };
  return [{ shape: 'rect', ...box, radius: 3, fill: palette.card, stroke: palette.ink.muted, strokeWidth: 1 }, lines];
}

/** A band over two columns. */
function phase({ palette }: Theme): Shape[] {
  return [
    { shape: 'rect', x: 2, y: 3, width: 20, height: 5, radius: 1, fill: palette.ink.muted },
    columns([2.5, 12, 21.5], 10, 17, palette.ink.muted),
  ];
}

/** One column of several. */
function step({ palette }: Theme): Shape[] {
  return [
    { shape: 'rect', x: 8.5, y: 3.5, width: 7, height: 13, radius: 1, fill: palette.head, stroke: palette.ink.muted },
    columns([2.5, 21.5], 3.5, 16.5, palette.ink.muted),
  ];
}

const columns = (xs: readonly number[], top: number, bottom: number, stroke: string): Shape => ({
  shape: 'path',
  commands: xs.flatMap((x) => [['M', x, top] as const, ['V', bottom] as const]),
  stroke,
  strokeWidth: 1,
  dash: [2, 2],
});

/** A line of a connector's kind, as long as `width`. */
export const connectorSample = (style: Connector['kind'], theme: Theme, width: number): readonly Shape[] =>
  sampled({ of: 'connector', style, from: { x: 2, y: 10 }, to: { x: width - 2, y: 10 } }, theme);
