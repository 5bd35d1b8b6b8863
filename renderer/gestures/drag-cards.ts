import { copiedWith, copyCards } from '#shared/commands/duplicate-cards.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import type { CardBox, Scene } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { set, useWindow } from '../app/window-state.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { newId } from '../editing/edit.ts';
import { cardMoves } from './card-moves.ts';
import { type Deed, deed } from './deed.ts';
import { dropping } from './dropping.ts';
import type { Gesture } from './gesture.ts';
import { onHead } from './hit.ts';
import { type CardPlace, cardPlace, noCell } from './places.ts';
import type { Press } from './presses.ts';
import type { Ghost } from './preview.ts';
import { stage } from './stage.ts';

/** How many cards are shown with their text while they move; of more, only outlines, and never above the most. */
const ghosts = { written: 40, most: 300 };

/** A press on a card drags it, with the rest of the selection it is in. */
export const cardPress: Press = ({ hit, sheet }) => {
  const scene = stage()?.screen.sheet.scene;
  // A mark that is the card's own, as the moment of truth, is a part of the card.
  const card =
    hit.kind === 'card' ? hit.card : hit.kind === 'tag' ? scene && cellGrid(scene).card(hit.tag.on) : undefined;
  return scene && card ? cardDrag(scene, card, sheet) : undefined;
};

function cardDrag(scene: Scene, grabbed: CardBox, from: { x: number; y: number }): Gesture {
  const cards = together(scene, grabbed);
  const ids = cards.map(({ id }) => id);
  let selected: readonly RecordId[] = ids;
  const copy = ({ lane, step, before }: CardPlace): Deed => {
    const drawn = new Map(copiedWith(documentStore.current(), ids).map((id) => [id, newId()]));
    selected = ids.map((id) => drawn.get(id) ?? id);
    return deed(copyCards, {
      cards: ids,
      ids: Object.fromEntries(drawn),
      to: { lane: lane.id, step: step.id, before },
    });
  };
  const move = (place: CardPlace): Deed => {
    selected = ids;
    return deed(moveCards, { moves: cardMoves(scene, grabbed, cards, place) });
  };
  const lifted = {
    cards: ids,
    height: heightOf(cards.filter(inCellOf(grabbed)), themes[scene.theme].metrics.stackGap),
  };
  return dropping<CardPlace>({
    from,
    ghosts: ghostsOf(cards, grabbed),
    place: (at) =>
      onHead(at.hit) ? undefined : cardPlace(scene, at.sheet, at.alt ? { ...lifted, cards: [] } : lifted),
    elsewhere: () => noCell,
    key: ({ lane, step, before }, { alt }) => `${lane.id} ${step.id} ${before} ${alt}`,
    deed: (place, { alt }) => (alt ? copy(place) : move(place)),
    copies: ({ alt }) => alt,
    dropped: ({ lane, step }) => {
      const card = selected[ids.indexOf(grabbed.id)] ?? grabbed.id;
      set({ selection: selected, focus: { lane: lane.id, step: step.id, card } });
    },
  });
}

const inCellOf =
  ({ lane, step }: CardBox) =>
  (card: CardBox): boolean =>
    card.lane === lane && card.step === step;

/** How high cards are in a stack of their own. */
const heightOf = (cards: readonly CardBox[], gap: number): number =>
  cards.reduce((sum, { box }) => sum + box.height + gap, -gap);

/** The cards that move with one: those selected, if it is, in the order they stand in. */
function together(scene: Scene, grabbed: CardBox): readonly CardBox[] {
  const { selection } = useWindow.getState();
  if (!selection.includes(grabbed.id)) return [grabbed];
  const { card } = cellGrid(scene);
  const cards = selection.flatMap((id) => card(id) ?? []);
  return cards.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
}

function ghostsOf(cards: readonly CardBox[], grabbed: CardBox): Ghost[] {
  const written = cards.length <= ghosts.written;
  const shown = [...cards.filter((card) => card !== grabbed).slice(0, ghosts.most - 1), grabbed];
  return shown.map((card) => ({ box: card.box, ...((written || card === grabbed) && { card }) }));
}
