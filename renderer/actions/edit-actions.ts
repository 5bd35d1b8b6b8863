import { copiedWith, duplicateCards } from '#shared/commands/duplicate-cards.ts';
import { remove } from '#shared/commands/remove.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cardsOf, countOf } from '#shared/model/queries.ts';
import { set } from '../app/window-state.ts';
import { edit, newId } from '../editing/edit.ts';
import { redo, undo } from '../editing/history-steps.ts';
import { listedCards } from '../table/table-state.ts';
import { type Action, chosen, chosenCards, type Situation, situation } from './action.ts';
import { goToCard, spotAfter } from './spots.ts';

/** Undo, redo, delete, duplicate, select all. */
export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    word: 'action.undo',
    keys: ['Mod+Z'],
    onCanvas: false,
    enabled: ({ blueprint, history }) => blueprint !== undefined && history.done.length > 0,
    run: undo,
  },
  {
    id: 'edit.redo',
    word: 'action.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    onCanvas: false,
    enabled: ({ blueprint, history }) => blueprint !== undefined && history.undone.length > 0,
    run: redo,
  },
  {
    id: 'edit.delete',
    word: 'action.delete',
    keys: ['Delete', 'Backspace'],
    onCanvas: true,
    enabled: (at) => removable(at).length > 0,
    run: () => {
      const at = situation();
      const ids = removable(at);
      const next = spotAfter(at, ids);
      if (edit(remove, { ids })) set({ focus: next, selection: [] });
    },
  },
  {
    id: 'edit.duplicate',
    word: 'action.duplicate',
    keys: ['Mod+D'],
    onCanvas: true,
    enabled: (at) => chosenCards(at).length > 0,
    run: () => {
      const { document, ...rest } = situation();
      const cards = chosenCards({ document, ...rest });
      const ids = Object.fromEntries(copiedWith(document, cards).map((id): [RecordId, RecordId] => [id, newId()]));
      if (!edit(duplicateCards, { cards, ids })) return;
      const copies = cards.flatMap((id) => ids[id] ?? []);
      const last = copies.at(-1);
      if (last !== undefined) goToCard(last, copies);
    },
  },
  {
    id: 'edit.selectAll',
    word: 'action.selectAll',
    keys: ['Mod+A'],
    onCanvas: true,
    enabled: ({ document, blueprint }) => blueprint !== undefined && countOf(document, blueprint, 'card') > 0,
    run: () => {
      const { document, blueprint } = situation();
      if (blueprint !== undefined)
        set({ selection: listedCards() ?? cardsOf(document, blueprint).map(({ id }) => id) });
    },
  },
];

/** A blueprint goes by its own command, never by a key that meant a card. */
const removable = (at: Situation): readonly RecordId[] =>
  chosen(at).filter((id) => {
    const type = at.document.get(id)?.type;
    return type !== undefined && type !== 'project' && type !== 'asset' && type !== 'blueprint';
  });
