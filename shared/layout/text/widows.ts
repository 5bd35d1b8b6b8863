import type { Weight } from '../scene.ts';
import { breakBefore, closes, stands } from './breaks.ts';
import { clusterEnd } from './clusters.ts';
import { advance } from './measure.ts';

/** How many clusters a line may give to the one after it. */
const mostMoved = 3;

function startsOf(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at = clusterEnd(text, at)) starts.push(at);
  return starts;
}

/** Whether all that stands in a last line is one ideograph, alone or before its full stop. */
function isWidow(text: string, start: number): boolean {
  const end = text.trimEnd().length;
  let only: number | undefined;
  for (let at = start; at < end; at = clusterEnd(text, at)) {
    if (closes(text.charAt(at))) continue;
    if (only !== undefined) return false;
    only = text.codePointAt(at);
  }
  return only !== undefined && stands(only);
}

/**
 * Where the last two lines of a paragraph part so that the last does not hold one ideograph only: after a comma near
 * the end of the line before it, else as late as can be.
 * @param before where the line before the last begins
 * @param last where the last line begins
 * @param room for a line, in thousandths of an em
 */
export function cutWithoutWidow(text: string, before: number, last: number, room: number, weight: Weight): number {
  if (!isWidow(text, last)) return last;
  const starts = startsOf(text, before, last);
  const places = starts
    .map((at, index) => ({ at, left: starts[index - 1] }))
    .slice(2)
    .slice(-mostMoved)
    .filter(({ at, left }) => left !== undefined && breakBefore(text, left, at) === 'free')
    .filter(({ at }) => advance(text.slice(at).trimEnd(), 1000, weight) <= room)
    .reverse();
  const afterComma = places.find(({ left }) => left !== undefined && closes(text.charAt(left)));
  return (afterComma ?? places[0])?.at ?? last;
}
