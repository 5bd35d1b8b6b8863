import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import { remove } from '#shared/commands/remove.ts';
import { settle } from '#shared/commands/settle.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { recordsOf } from '#shared/model/queries.ts';
import { isCoded, type Rec } from '#shared/model/record.ts';
import { references, referred } from '#shared/model/references.ts';
import { same } from '#shared/model/same.ts';
import { documents } from '../random-blueprint.ts';
import { prove, refusals } from './prove.ts';
import { field, small, still } from './small.ts';

const all = [...small.keys()];
/** The ids of all that is gone after these were removed. */
function goneWith(...ids: string[]): string[] {
  const after = prove(small, remove, { ids }, still(...ids), []);
  return all.filter((id) => !after.has(id));
}

test('a card goes with its connectors and all that stands on it', () => {
  expect(goneWith('C4')).toEqual(['C4', 'K1', 'W1', 'X1', 'M1', 'V1']);
});

test('a step goes with its cards, marks, policies and notes', () => {
  expect(goneWith('S2')).toEqual(['S2', 'C4', 'C5', 'K1', 'W1', 'X1', 'M1', 'M2', 'R1', 'V1', 'N2']);
});

test('a phase goes with its steps', () => {
  expect(goneWith('P2')).toEqual(['P2', 'S3', 'C6']);
});

test('a lane goes with its cards and notes', () => {
  expect(goneWith('L4')).toEqual(['L4', 'C5', 'N1', 'N2']);
});

test('an owner is forgotten by its cards and failures', () => {
  const after = prove(small, remove, { ids: ['O1'] }, still('O1', 'C4', 'X1'), ['C4', 'X1']);
  expect([field('C4', 'owner')(after), field('X1', 'owner')(after)]).toEqual([undefined, undefined]);
});

test('a blueprint goes with everything in it', () => {
  expect(goneWith('B1')).toEqual(all.filter((id) => id !== 'project'));
});

test('records of several types go at once', () => {
  expect(goneWith('K1', 'W1', 'M2', 'N3')).toEqual(['K1', 'W1', 'M2', 'N3']);
});

test('a card and what stands on it go together without being taken twice', () => {
  expect(goneWith('C4', 'W1', 'S2')).toContain('X1');
});

test.each([
  ['the last phase', ['P1', 'P2'], 'rule.lastPhase'],
  ['the last customer lane', ['L2'], 'rule.lastCustomerLane'],
  ['the last step', ['S1', 'S2', 'S3'], 'rule.lastStep'],
])('%s is not removed', (_what, ids, code) => {
  expect(refusals(small, remove, { ids }, false)).toContain(code);
});

test('a whole blueprint may go though its last phase goes with it', () => {
  expect(refusals(small, remove, { ids: ['B1'] })).toEqual([]);
});

test('another blueprint is not touched', () => {
  const ids = Object.fromEntries(recordsOf(small, 'B1').map(({ id }) => [id, `v-${id}`]));
  const two = prove(small, duplicateBlueprint, { blueprint: 'B1', ids, title: 'Variant', state: 'future' }, () => 0, 0);
  prove(two, remove, { ids: ['B1'] }, (document) => recordsOf(document, 'v-B1').length, recordsOf(small, 'B1').length);
});

test('the project is not removed', () => {
  expect(() => refusals(small, remove, { ids: ['project'] })).toThrow('cannot be removed');
});

test('whatever is removed, nothing dangles, and only what stood on it goes along (seed 61)', () => {
  fc.assert(
    fc.property(
      documents({ blueprints: 2, cards: 20 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      (document, picks) => {
        const all = [...document.values()];
        const removable = all.filter(isCoded);
        const ids = [...new Set(picks.map((pick) => removable[pick % removable.length]?.id as string))];
        const settled = settle(document, remove.plan(document, { ids }), false);
        if (!settled.ok) return;
        expect(invariantFaults(settled.value.document)).toEqual([]);
        const gone = new Set(all.map(({ id }) => id).filter((id) => !settled.value.document.has(id)));
        expect(ids.filter((id) => !gone.has(id))).toEqual([]);
        for (const [id, [before, after]] of Object.entries(settled.value.change)) {
          if (after !== null)
            expect(same({ ...after, owner: (before as { owner?: string }).owner }, before)).toBe(true);
          else if (!ids.includes(id)) {
            const targets = references[before?.type ?? 'project'].map((reference) =>
              referred(before as Rec, reference),
            );
            // A picture goes with the last card that shows it; everything else with what it stands on.
            const shown = [...settled.value.document.values()].some(
              (rec) => rec.type === 'card' && rec.picture?.asset === id,
            );
            if (before?.type === 'asset') expect(shown).toBe(false);
            else expect(targets.some((target) => target !== undefined && gone.has(target))).toBe(true);
          }
        }
      },
    ),
    { seed: 61, numRuns: 150 },
  );
}, 300_000);
