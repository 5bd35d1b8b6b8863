import { expect, test } from 'vitest';
import { editCards } from '#shared/commands/edit.ts';
import { emptyHistory } from '#shared/commands/history.ts';
import type { Version } from '#shared/ipc.ts';
import { documentStore } from '../../../renderer/document/document-store.ts';
import {
  forgetVersions,
  lastSignedOff,
  takeVersions,
  useVersions,
  watchVersions,
} from '../../../renderer/past/versions.ts';
import { at } from '../../shared/commands/prove.ts';
import { small } from '../../shared/commands/small.ts';

const version = (id: string, isNow: boolean, signed?: string): Version => ({
  id,
  name: id,
  at,
  signatures: signed === undefined ? [] : [{ by: signed, at }],
  isNow,
});
const type = (text: string) => documentStore.dispatch(editCards, { ids: ['C1'], edits: { text } }, { at });
const holding = () => lastSignedOff(useVersions.getState().versions);

test('a sign-off is void with the first letter typed, and holds again when that is undone', () => {
  watchVersions();
  documentStore.open(small, emptyHistory);
  forgetVersions([version('old', false, 'Ann'), version('final', true, 'Lin')]);
  expect(holding()).toMatchObject({ by: 'Lin', holds: true });
  type('x');
  expect(holding()?.holds).toBe(false);
  type('xy');
  documentStore.undo(at);
  expect(holding()?.holds).toBe(false);
  documentStore.undo(at);
  expect(holding()).toMatchObject({ by: 'Lin', holds: true });

  // A version named later is watched from when it was named; one of before stays watched.
  type('second');
  takeVersions([version('final', false, 'Lin'), version('next', true, 'Wei')]);
  expect(holding()).toMatchObject({ by: 'Wei', holds: true });
  documentStore.undo(at);
  expect(useVersions.getState().versions.map(({ isNow }) => isNow)).toEqual([true, false]);

  // Nothing of it is left when another document is shown.
  documentStore.open(small, emptyHistory);
  forgetVersions([]);
  expect(holding()).toBeUndefined();
});
