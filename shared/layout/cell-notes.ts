import type { Tag } from './scene.ts';
import { type TagFace, tagAt } from './tags.ts';
import type { Metrics } from './theme.ts';

// The notes of a cell without cards stand in lines, as many in each as the cell is wide: nothing of a cell reaches into
// the next one, where cards would cover it and nobody looks for it.

/** Between two notes, in px. */
const gap = 4;
const pitchOf = ({ tagSize }: Metrics): number => tagSize + gap;
const inLine = (width: number, metrics: Metrics): number => Math.max(1, Math.floor((width + gap) / pitchOf(metrics)));

/** How high so many notes are in a cell of a width, in px. */
export const heightOfNotes = (count: number, width: number, metrics: Metrics): number =>
  Math.ceil(count / inLine(width, metrics)) * pitchOf(metrics) - gap;

/** The notes of a cell, with (x, y) as its top left. */
export function placeNotes(
  notes: readonly TagFace[],
  cell: NonNullable<Tag['cell']>,
  x: number,
  y: number,
  width: number,
  metrics: Metrics,
): Tag[] {
  const most = inLine(width, metrics);
  const pitch = pitchOf(metrics);
  return notes.map((note, at) => {
    const [left, top] = [x + (at % most) * pitch, y + Math.floor(at / most) * pitch];
    return { ...tagAt(note, note.id, left, top, metrics), cell };
  });
}
