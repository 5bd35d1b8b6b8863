import type { CardColour } from '../model/card.ts';
import type { TagKind } from './scene.ts';
import type { SeatedCell, SeatedRow } from './seats.ts';

/** What occurs in a row, as the legend explains it: known without placing anything. */
type Facts = {
  readonly tags: ReadonlySet<TagKind>;
  readonly colours: ReadonlySet<CardColour>;
  readonly alternative: boolean;
  /** How many cards stand in the cells before each, and at the end how many there are. */
  readonly cardsBefore: Int32Array;
};

const known = new WeakMap<SeatedRow, Facts>();

/** Found once for a row: an edit leaves most rows the same. */
export function factsOf(row: SeatedRow): Facts {
  const there = known.get(row);
  if (there) return there;
  const tags = new Set<TagKind>();
  const colours = new Set<CardColour>();
  let alternative = false;
  const cardsBefore = new Int32Array(row.cells.length + 1);
  for (let at = 0; at < row.cells.length; at += 1) {
    const { cell, cards } = row.cells[at] as SeatedCell;
    cardsBefore[at + 1] = (cardsBefore[at] as number) + cards.length;
    if ('items' in cell) for (const item of cell.items) if (item.kind === 'tag') tags.add(item.face.tag);
    if ('notes' in cell) for (const { tag } of cell.notes) tags.add(tag);
    for (const { face } of cards) {
      if (face.card.colour) colours.add(face.card.colour);
      if (face.card.alternative === true) alternative = true;
      for (const tag of face.tags) tags.add(tag.face.tag);
    }
  }
  const facts = { tags, colours, alternative, cardsBefore };
  known.set(row, facts);
  return facts;
}
