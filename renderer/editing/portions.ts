import type { Change } from '#shared/model/change.ts';
import type { Rec } from '#shared/model/record.ts';

/** How many records of a change go in one message: few enough to be handed over within a frame. */
const inOneMessage = 400;

/** How long the pictures of one message may be together, in characters: half of what the main process takes. */
const picturesInOneMessage = 4_000_000;

const lengthOf = (rec: Rec | null): number => (rec?.type === 'asset' ? rec.data.length : 0);

/** A change in parts that each go in one message; one part where it is small enough, and for a change of nothing. */
export function portionsOf(change: Change): Change[] {
  const entries = Object.entries(change);
  const pictures = entries.reduce((sum, [, [before, after]]) => sum + lengthOf(before) + lengthOf(after), 0);
  if (entries.length <= 2 * inOneMessage && pictures <= picturesInOneMessage) return [change];
  const portions: (typeof entries)[] = [];
  let room = 0;
  for (const entry of entries) {
    const length = lengthOf(entry[1][0]) + lengthOf(entry[1][1]);
    let last = portions.at(-1);
    if (!last || last.length >= inOneMessage || length > room) {
      last = [];
      portions.push(last);
      room = picturesInOneMessage;
    }
    last.push(entry);
    room -= length;
  }
  return portions.map((portion) => Object.fromEntries(portion));
}
