import { addBlueprint, idsOfNewBlueprint } from '#shared/commands/add-blueprint.ts';
import { moveBlueprints } from '#shared/commands/move-siblings.ts';
import { remove } from '#shared/commands/remove.ts';
import { untitled } from '#shared/commands/untitled.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprints } from '#shared/model/queries.ts';
import { mainLanguageOf } from '#shared/model/translate.ts';
import { type Action, type Situation, situation } from '../actions/action.ts';
import { asking } from '../actions/asking.ts';
import { named } from '../actions/named.ts';
import { set } from '../app/window-state.ts';
import { startComparing } from '../compare/comparing.ts';
import { edit, newId } from '../editing/edit.ts';
import { rename, vary } from './tab-state.ts';

/** What is done to whole blueprints. None asks: each is one step that undo takes back. */
export const tabActions: readonly Action[] = [
  onTab('blueprint.add', 'action.addBlueprint', () => true, add),
  onTab('blueprint.rename', 'action.renameBlueprint', () => true, rename),
  onTab('blueprint.variant', 'action.duplicateAsVariant', () => true, vary),
  {
    ...asking('blueprint.compare', 'action.compareBlueprint', [], ({ document, blueprint }) => {
      if (blueprint === undefined) return [];
      return blueprints(document).flatMap(({ id }) =>
        id === blueprint ? [] : [{ id, name: named(document, id), run: () => startComparing(blueprint, id) }],
      );
    }),
    onCanvas: false,
  },
  onTab(
    'blueprint.moveLeft',
    'action.blueprintLeft',
    (at) => placeOf(at) > 0,
    (id) => move(id, -1),
  ),
  onTab(
    'blueprint.moveRight',
    'action.blueprintRight',
    (at) => placeOf(at) < blueprints(at.document).length - 1,
    (id) => move(id, 1),
  ),
  onTab('blueprint.delete', 'action.deleteBlueprint', ({ document }) => blueprints(document).length > 1, removeOne),
];

function onTab(
  id: string,
  word: Action['word'],
  possible: (at: Situation) => boolean,
  run: (blueprint: RecordId) => void,
): Action {
  return {
    id,
    word,
    keys: [],
    onCanvas: false,
    enabled: (at) => at.blueprint !== undefined && possible(at),
    run: () => {
      const { blueprint } = situation();
      if (blueprint !== undefined) run(blueprint);
    },
  };
}

const placeOf = ({ document, blueprint }: Situation): number =>
  blueprints(document).findIndex(({ id }) => id === blueprint);

const show = (blueprint: RecordId | undefined): void => set({ blueprint, focus: undefined, selection: [] });

/** Adds an empty blueprint after the others, shows it, and begins to write its title. */
export function add(): void {
  const { document } = situation();
  const titles = blueprints(document).flatMap(({ title, translations }) => [title, translations?.title ?? '']);
  const id = newId();
  const done = edit(addBlueprint, {
    id,
    ids: Array.from({ length: idsOfNewBlueprint }, newId),
    ...untitled(mainLanguageOf(document), new Set(titles)),
  });
  if (!done) return;
  show(id);
  rename(id);
}

function move(id: RecordId, by: 1 | -1): void {
  const list = blueprints(situation().document);
  const at = list.findIndex((one) => one.id === id);
  edit(moveBlueprints, { ids: [id], before: list[by < 0 ? at - 1 : at + 2]?.id ?? null });
}

function removeOne(id: RecordId): void {
  const list = blueprints(situation().document);
  const at = list.findIndex((one) => one.id === id);
  const next = list[at + 1] ?? list[at - 1];
  if (edit(remove, { ids: [id] })) show(next?.id);
}
