import { editCards } from '#shared/commands/edit.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import { cardKinds } from '#shared/model/card.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { grouped } from '#shared/model/grouped.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { cardsOfCell, lanesOf, stepsOf } from '#shared/model/queries.ts';
import { set } from '../app/window-state.ts';
import { edit } from '../editing/edit.ts';
import { press } from '../palette/adding.ts';
import { type Entry, markEntries, nameOf, standsOnSteps } from '../palette/entries.ts';
import { type Action, chosen, chosenCards, type Situation } from './action.ts';
import { asking } from './asking.ts';
import { named } from './named.ts';
import { goToCard } from './spots.ts';

/** What is chosen from a list for cards: where they go, of what kind they are, what marks they get. */
export const cardChoices: readonly Action[] = [
  asking('card.toLane', 'action.cardToLane', [], function* (at) {
    const cards = chosenCards(at);
    if (cards.length === 0 || at.blueprint === undefined) return;
    for (const { id, role } of lanesOf(at.document, at.blueprint)) {
      if (!hasFlow(role)) continue;
      yield {
        id,
        name: named(at.document, id),
        checked: cards.every((card) => find(at.document, 'card', card)?.lane === id),
        run: () => moveTo(at, cards, { lane: id }),
      };
    }
  }),
  asking('card.toStep', 'action.cardToStep', [], function* (at) {
    const cards = chosenCards(at);
    if (cards.length === 0 || at.blueprint === undefined) return;
    for (const { id } of stepsOf(at.document, at.blueprint))
      yield {
        id,
        name: named(at.document, id),
        checked: cards.every((card) => find(at.document, 'card', card)?.step === id),
        run: () => moveTo(at, cards, { step: id }),
      };
  }),
  asking('card.kind', 'action.cardKind', [], (at) => {
    const cards = chosenCards(at);
    if (cards.length === 0) return [];
    return cardKinds.map((kind) => ({
      id: kind,
      name: { word: kind === 'decision' ? 'tag.decision' : 'palette.action' },
      checked: cards.every((card) => find(at.document, 'card', card)?.kind === kind),
      run: () => edit(editCards, { ids: cards, edits: { kind } }),
    }));
  }),
  asking('mark.put', 'action.putMark', [], (at) => {
    const cards = chosenCards(at);
    const onStep = cards.length === 0 && at.selection.some((id) => find(at.document, 'step', id));
    if (cards.length === 0 && !onStep) return [];
    return markEntries.flatMap((entry) =>
      entry.kind !== 'mark' || (onStep && !standsOnSteps(entry))
        ? []
        : [{ id: entry.tag, name: { word: nameOf(entry) }, run: () => putMark(at, entry) }],
    );
  }),
];

/** Marks what is chosen, which stays selected for the next mark. */
function putMark(at: Situation, entry: Entry): void {
  const selection = chosen(at);
  set({ selection });
  press(entry);
  set({ selection });
}

/** Moves cards to the bottom of the same cell of another lane or step; those that are there already stay. */
export function moveTo(
  { document }: Pick<Situation, 'document'>,
  ids: readonly RecordId[],
  to: { lane?: RecordId; step?: RecordId },
): void {
  const cards = ids.flatMap((id) => find(document, 'card', id) ?? []);
  const away = cards.filter(({ lane, step }) => lane !== (to.lane ?? lane) || step !== (to.step ?? step));
  // In the order they are seen in, whatever the order they were chosen in.
  const seen = grouped(away, ({ lane, step }) => `${step} ${lane}`).flatMap((cell) => {
    const stack = cardsOfCell(document, cell[0].step, cell[0].lane);
    return stack.filter((card) => cell.includes(card));
  });
  const cells = grouped(seen, (card) => `${to.step ?? card.step} ${to.lane ?? card.lane}`);
  const moves = cells.map((cell) => ({
    ids: cell.map(({ id }) => id),
    lane: to.lane ?? cell[0].lane,
    step: to.step ?? cell[0].step,
    before: null,
  }));
  const [first] = ids;
  if (moves.length > 0 && edit(moveCards, { moves }) && first !== undefined) goToCard(first, ids);
}
