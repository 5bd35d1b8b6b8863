import { expect, it } from 'vitest';
import { addBlueprint, idsOfNewBlueprint } from '#shared/commands/add-blueprint.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import { emptyHistory } from '#shared/commands/history.ts';
import { blueprints } from '#shared/model/queries.ts';
import { situation } from '../../../renderer/actions/action.ts';
import { actions } from '../../../renderer/actions/registry.ts';
import { set } from '../../../renderer/app/window-state.ts';
import { documentStore } from '../../../renderer/document/document-store.ts';
import { edit, newId } from '../../../renderer/editing/edit.ts';
import { undo } from '../../../renderer/editing/history-steps.ts';

it('an undo that takes the shown blueprint away shows another, and what can be done is still known', () => {
  documentStore.open(emptyDocument({ language: 'en', newId }), emptyHistory);
  const first = blueprints(documentStore.current())[0]?.id;
  set({ file: { document: 'open', saved: { state: 'kept' } }, blueprint: first });
  const id = newId();
  edit(addBlueprint, { id, ids: Array.from({ length: idsOfNewBlueprint }, newId), title: 'Second' });
  set({ blueprint: id });
  undo();
  const at = situation();
  expect(at.blueprint).toBe(first);
  expect(() => actions.filter(({ enabled }) => enabled(at))).not.toThrow();
});
