import { addCard } from '#shared/commands/add-card.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Fault } from '#shared/model/result.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { newId, wouldBe } from '../editing/edit.ts';
import { onHead } from '../gestures/hit.ts';
import { cardPlace, type Insertion, type Room } from '../gestures/places.ts';
import { type Pointer, stage } from '../gestures/stage.ts';
import type { PicturePlace } from './putting.ts';

/** Where dropped pictures would go, how that is shown, and why they cannot, where they cannot. */
export type PictureLanding = {
  readonly place?: PicturePlace;
  readonly insertion?: Insertion;
  readonly room?: Room;
  readonly refusal?: Fault;
};

const notHere: PictureLanding = { refusal: { code: 'picture.notHere' } };

/** @param count how many pictures are dragged: several become cards of their own, also over a card */
export function pictureLanding({ hit, sheet }: Pointer, count: number): PictureLanding {
  const scene = stage()?.screen.sheet.scene;
  if (!scene || onHead(hit)) return notHere;
  const card = hit.kind === 'card' ? hit.card : hit.kind === 'tag' ? cellGrid(scene).card(hit.tag.on) : undefined;
  if (card && count === 1)
    return { place: { on: 'cards', cards: [card.id] }, insertion: { kind: 'box', box: card.box } };
  const found = cardPlace(scene, sheet, { cards: [], height: themes[scene.theme].metrics.cardHeight });
  if (!found) return notHere;
  const { insertion, room } = found;
  const cell = { lane: found.lane.id, step: found.step.id, before: found.before };
  const possible = wouldBe(addCard, { id: newId(), ...cell, text: '' });
  if (!possible.ok) return { insertion, ...(possible.faults[0] && { refusal: possible.faults[0] }) };
  return { place: { on: 'cell', ...cell }, insertion, ...(room && { room }) };
}
