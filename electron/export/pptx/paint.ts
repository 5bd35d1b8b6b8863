import type { Ink } from '#shared/layout/shape.ts';
import type { Frame } from '#shared/slides/frame.ts';
import { themeColourOf } from './theme.ts';

/** A colour: by its name in the theme where it has one, so that a deck in other colours recolours it. */
export function colour(hex: string): string {
  const name = themeColourOf(hex);
  if (name) return `<a:schemeClr val="${name}"/>`;
  return `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`;
}

export const solid = (hex: string | undefined): string =>
  hex === undefined ? '<a:noFill/>' : `<a:solidFill>${colour(hex)}</a:solidFill>`;

/** The named dashes of the format nearest to a pattern of lengths: what is no dash of theirs, some readers draw solid. */
function dashOf(dash: readonly number[] | undefined, width: number): string {
  if (!dash || dash.length === 0) return '';
  const on = (dash[0] ?? 0) / Math.max(width, 0.1);
  return `<a:prstDash val="${on < 1.6 ? 'sysDot' : on < 4.5 ? 'sysDash' : 'dash'}"/>`;
}

/** The outline of a shape; `ends` are heads of arrows. */
export function outline({ stroke, strokeWidth = 1, dash }: Ink, frame: Frame, ends = ''): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>';
  const width = Math.max(1, frame.length(strokeWidth));
  return `<a:ln w="${width}">${solid(stroke)}${dashOf(dash, strokeWidth)}<a:round/>${ends}</a:ln>`;
}
