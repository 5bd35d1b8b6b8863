import { expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editPhases } from '#shared/commands/edit.ts';
import { mergePhases } from '#shared/commands/merge-phases.ts';
import { splitPhase } from '#shared/commands/split-phase.ts';
import { apply } from '#shared/model/algebra.ts';
import type { Document } from '#shared/model/document.ts';
import { documentOf } from '#shared/model/document.ts';
import { phasesOf, stepsOf, stepsOfPhase } from '#shared/model/queries.ts';
import { at, prove } from './prove.ts';
import { field, small } from './small.ts';

const phases = (document: Document) =>
  phasesOf(document, 'B1').map(({ id }) => `${id}: ${stepsOfPhase(document, id).map((step) => step.id)}`);
const steps = (document: Document) => stepsOf(document, 'B1').map(({ id }) => id);

test('a phase is divided before a step: this one and what follows go into a phase behind it', () => {
  const after = prove(small, splitPhase, { id: 'new', step: 'S2' }, phases, ['P1: S1', 'new: S2', 'P2: S3']);
  expect(steps(after)).toEqual(steps(small));
  expect(after.get('new')).toMatchObject({ type: 'phase', title: '', code: 'P3' });
  expect(field('C4', 'step')(after)).toBe('S2');
});

test('before its first step there is nothing to divide', () => {
  const store = createDocumentStore(small);
  expect(store.dispatch(splitPhase, { id: 'new', step: 'S1' }, { at })).toEqual({ ok: true, value: null });
});

test('what was divided says of which kind it is', () => {
  const kind = editPhases.plan(small, { ids: ['P1'], edits: { kind: 'use' } });
  prove(apply(small, kind), splitPhase, { id: 'new', step: 'S2' }, field('new', 'kind'), 'use');
});

test('two phases become one with the steps of both, in their order, and both titles', () => {
  const after = prove(small, mergePhases, { ids: ['P1', 'P2'] }, phases, ['P1: S1,S2,S3']);
  expect(field('P1', 'title')(after)).toBe('Arrive · Stay');
  expect(field('P1', 'translations')(after)).toBeUndefined();
  expect(field('C6', 'step')(after)).toBe('S3');
});

test('titles are kept in both languages, and an empty one adds nothing', () => {
  const titled = documentOf(
    [...small.values()].map((rec) => {
      if (rec.id === 'P1') return { ...rec, title: '' };
      return rec.id === 'P2' ? { ...rec, translations: { title: '入住' } } : rec;
    }) as never,
  );
  const after = prove(titled, mergePhases, { ids: ['P1', 'P2'] }, field('P1', 'title'), 'Stay');
  expect(field('P1', 'translations')(after)).toEqual({ title: '入住' });
});

test('what was divided and merged again is what it was', () => {
  const store = createDocumentStore(small);
  store.dispatch(splitPhase, { id: 'new', step: 'S2' }, { at });
  store.dispatch(mergePhases, { ids: ['P1', 'new'] }, { at });
  const { document } = store.getState();
  expect([phases(document), field('P1', 'title')(document)]).toEqual([phases(small), 'Arrive']);
});
