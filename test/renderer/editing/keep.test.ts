import { afterEach, expect, it, vi } from 'vitest';
import { editProject } from '#shared/commands/edit.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import { emptyHistory } from '#shared/commands/history.ts';
import type { Transaction } from '#shared/model/change.ts';
import { project } from '#shared/model/queries.ts';
import { set } from '../../../renderer/app/window-state.ts';
import { documentStore } from '../../../renderer/document/document-store.ts';
import { keepEverything } from '../../../renderer/editing/keep.ts';

afterEach(() => vi.unstubAllGlobals());

it('one edit at a time is on its way; when the window closes all that wait are sent, once and in order', async () => {
  const sent: string[] = [];
  const listeners = new Map<string, () => void>();
  const request = (_name: string, { transaction }: { transaction: Transaction }) => {
    const [[, after] = []] = Object.values(transaction.change);
    sent.push(after?.type === 'project' ? after.title : '');
    return new Promise(() => undefined);
  };
  vi.stubGlobal('window', {
    throughline: { request },
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  });
  let ids = 0;
  const document = emptyDocument({ language: 'en', newId: () => `id${++ids}` });
  const { id } = project(document);
  documentStore.open(document, emptyHistory);
  set({ file: { document: 'open', saved: { state: 'kept' } } });
  keepEverything();
  const retitle = (title: string) =>
    documentStore.dispatch(editProject, { ids: [id], edits: { title } }, { at: '2026-01-01T00:00:00.000Z' });

  for (const title of ['one', 'two', 'three']) expect(retitle(title).ok).toBe(true);
  expect(sent).toEqual(['one']);
  listeners.get('beforeunload')?.();
  expect(sent).toEqual(['one', 'two', 'three']);
  // What another listener keeps while the window closes.
  retitle('four');
  expect(sent).toEqual(['one', 'two', 'three', 'four']);
});
