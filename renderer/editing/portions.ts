import type { Change } from '#shared/model/change.ts';
import type { Rec } from '#shared/model/record.ts';

/** How many records of a change go in one message: few enough to be handed over within a frame. */
const inOneMessage = 400;

/** How long the pictures of one message may be together, in characters: half of what the main process takes. */
const picturesInOneMessage = 4_000_000;

const lengthOf = (rec: Rec | null): number => (rec?.type === 'asset' ? rec.data.length : 0);

const sizeOf = ([before, after]: Change[string]): number => lengthOf(before) + lengthOf(after);

/** Whether a change is too much for one message. */
export function isBig(change: Change): boolean {
  let entries = 0;
  let pictures = 0;
  for (const id in change) {
    entries += 1;
    pictures += sizeOf(change[id] as Change[string]);
    if (entries > 2 * inOneMessage || pictures > picturesInOneMessage) return true;
  }
  return false;
}

/** A big change in parts that each go in one message. Each is made when it is asked for: all at once would be felt. */
export function* portionsOf(change: Change): Generator<Change, void> {
  let portion: [string, Change[string]][] = [];
  let room = picturesInOneMessage;
  for (const id in change) {
    const entry = change[id] as Change[string];
    const length = sizeOf(entry);
    if (portion.length > 0 && (portion.length >= inOneMessage || length > room)) {
      yield Object.fromEntries(portion);
      portion = [];
      room = picturesInOneMessage;
    }
    portion.push([id, entry]);
    room -= length;
  }
  if (portion.length > 0) yield Object.fromEntries(portion);
}
