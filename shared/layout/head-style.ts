import type { TextBlock } from './scene.ts';
import type { PlacedTag } from './tags.ts';
import { heightOf, setLines, type Wrapped } from './texts.ts';
import type { Metrics } from './theme.ts';

/** A head's text, its translation and its tags, before it has a place. */
export type HeadFace = {
  readonly text: Wrapped;
  readonly translation: Wrapped;
  /** Whether the text is only the number of something without a title. */
  readonly numbered: boolean;
  readonly tags: readonly PlacedTag[];
  readonly textHeight: number;
  readonly height: number;
};

/** Room between a head's text and the tags below it, in px. */
export const betweenTextAndTags = 4;

/** Height of a translation below a head's text, in px. */
export function translationHeight(translation: Wrapped, metrics: Metrics): number {
  return heightOf(translation.lines.length, metrics.smallSize, metrics.lineHeight);
}

/** How the text of a head looks. */
export const headStyle = (metrics: Metrics) =>
  ({ size: metrics.headSize, weight: 700, lineHeight: metrics.lineHeight, ink: 'text' }) as const;

/** A translation set below its text; nothing where there is none. */
export function translated(
  translation: Wrapped,
  x: number,
  y: number,
  anchor: 'start' | 'middle',
  metrics: Metrics,
): { translation?: TextBlock } {
  if (translation.lines.length === 0) return {};
  const style = { size: metrics.smallSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'muted' } as const;
  return { translation: setLines(translation, { x, y, anchor }, style) };
}
