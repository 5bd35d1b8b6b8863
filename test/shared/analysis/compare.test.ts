import { describe, expect, test } from 'vitest';
import { compare, type Difference } from '#shared/analysis/compare.ts';
import { keptInOrder } from '#shared/analysis/kept-in-order.ts';
import { addCard } from '#shared/commands/add-card.ts';
import { addMark } from '#shared/commands/attach.ts';
import type { Command } from '#shared/commands/command.ts';
import { copyAcross, joining } from '#shared/commands/copy-across.ts';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import { copiedWith } from '#shared/commands/duplicate-cards.ts';
import { editCards, editText } from '#shared/commands/edit.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import { moveLanes } from '#shared/commands/move-siblings.ts';
import { remove } from '#shared/commands/remove.ts';
import { settle } from '#shared/commands/settle.ts';
import type { Document } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { blueprints, cardsOf, lanesOf, recordsOf, stepsOf } from '#shared/model/queries.ts';
import { randomDocument } from '../random-blueprint.ts';
import { randomFrom } from '../random-numbers.ts';

/** The document after a command, consequences and all; as it was where the command is refused. */
function done<A>(document: Document, command: Command<A>, args: A): Document {
  const settled = settle(document, command.plan(document, args), false);
  return settled.ok ? settled.value.document : document;
}

/** A document with a variant of its blueprint that nobody has altered yet, and the way from one to the other. */
function withVariant(seed: number) {
  const document = randomDocument(seed);
  const [original] = blueprints(document);
  if (!original) throw new Error('there is a blueprint');
  const records = recordsOf(document, original.id);
  const ids = Object.fromEntries(records.map(({ id }) => [id, `v-${id}`]));
  const made = done(document, duplicateBlueprint, {
    blueprint: original.id,
    ids,
    title: 'New',
    state: 'future' as const,
  });
  return { document: made, before: original.id, after: `v-${original.id}`, ids };
}

const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);

describe('a variant and what it was made from', () => {
  test('differ nowhere when it is new (seeds 1–30)', () => {
    for (const seed of seeds) {
      const { document, before, after, ids } = withVariant(seed);
      const { partners, differences } = compare(document, before, after);
      expect(differences, `seed ${seed}`).toEqual([]);
      expect(Object.fromEntries(partners), `seed ${seed}`).toEqual(ids);
    }
  });

  test('differ where something was done since, and nowhere else (seeds 1–30, told by what was done)', () => {
    for (const seed of seeds) {
      const { document, before, after: other, ids } = withVariant(seed);
      const random = randomFrom(seed);
      let now = document;
      const flows = lanesOf(now, other).filter(({ role }) => hasFlow(role));
      const steps = stepsOf(now, other);
      const expected = new Map<string, string>();
      for (let n = 0; n < 4; n++) {
        const id = `new-${n}`;
        const place = { step: random.one(steps).id, lane: random.one(flows).id };
        now = done(now, addCard, { id, ...place, before: null, text: `Only in the variant ${n}` });
        expected.set(`added ${id}`, '');
      }
      const cards = cardsOf(now, other).filter(({ id }) => id.startsWith('v-'));
      const shuffled = cards.map((card) => [random.next(), card] as const).sort(([a], [b]) => a - b);
      const [texts, moments, gone] = [shuffled.slice(0, 2), shuffled.slice(2, 4), shuffled.slice(4, 6)];
      for (const [, { id, momentOfTruth }] of moments) {
        now = done(now, editCards, { ids: [id], edits: { momentOfTruth: !momentOfTruth } });
        expected.set(`changed ${id}`, 'momentOfTruth');
      }
      for (const [, { id }] of texts) {
        now = done(now, editCards, { ids: [id], edits: { text: `Said anew ${id}` } });
        expected.set(`changed ${id}`, 'text');
      }
      now = done(now, remove, { ids: gone.map(([, { id }]) => id) });
      for (const original of recordsOf(document, before))
        if (!now.has(ids[original.id] ?? '')) expected.set(`removed ${original.id}`, '');
      const found = compare(now, before, other).differences.filter(isNoTranslation);
      expect(new Map(found.map(said)), `seed ${seed}`).toEqual(expected);
    }
  });

  test('an empty mark on a card that was moved goes with it: one difference, not three', () => {
    const { document, before, after: other } = withVariant(7);
    const [card] = cardsOf(document, other);
    if (!card) throw new Error('there are cards');
    const lane = lanesOf(document, other).find(({ role, id }) => hasFlow(role) && id !== card.lane);
    const move = { ids: [card.id], step: card.step, lane: lane?.id ?? '', before: null };
    const { differences } = compare(done(document, moveCards, { moves: [move] }), before, other);
    expect(differences.map(said)).toEqual([[`changed ${card.id}`, 'place']]);
  });

  test('one lane put at the end is one difference', () => {
    const { document, before, after: other } = withVariant(3);
    const [first] = lanesOf(document, other);
    const { differences } = compare(done(document, moveLanes, { ids: [first?.id ?? ''], before: null }), before, other);
    expect(differences.filter(({ type }) => type === 'lane').map(said)).toEqual([[`changed ${first?.id}`, 'place']]);
  });
});

test('cards copied across are in the other blueprint with all that stands on them, and differ no more', () => {
  const { document, before, after: other } = withVariant(5);
  const cards = cardsOf(document, other).slice(0, 3);
  const marked = done(document, addMark, {
    id: 'm',
    on: { card: cardsOf(document, before)[0]?.id ?? '' },
    kind: 'pain',
    text: 'It hurts',
  });
  const without = done(marked, remove, { ids: cards.map(({ id }) => id) });
  const { partners, differences } = compare(without, before, other);
  const removed = differences.flatMap((one) => (one.kind === 'removed' && one.type === 'card' ? one.before : []));
  expect(removed).toEqual(cards.map(({ id }) => id.replace(/^v-/, '')));
  const crossings = removed.map((card) => {
    const { step, lane } = without.get(card) as { step: string; lane: string };
    return { card, step: partners.get(step) ?? '', lane: partners.get(lane) ?? '' };
  });
  const there = Object.fromEntries([...partners].filter(([id]) => without.get(id)?.type === 'card'));
  const copies = [...copiedWith(without, removed), ...joining(without, removed, there).map(({ id }) => id)];
  const copied = done(without, copyAcross, {
    to: other,
    crossings,
    ids: Object.fromEntries(copies.map((id) => [id, `x-${id}`])),
    partners: there,
    owners: Object.fromEntries([...partners].filter(([id]) => without.get(id)?.type === 'owner')),
  });
  expect(invariantFaults(copied)).toEqual([]);
  const left = compare(copied, before, other).differences;
  expect(left.filter(({ type }) => type !== 'card')).toEqual([]);
  expect(left.filter(({ kind, type }) => type === 'card' && kind !== 'changed')).toEqual([]);
});

test('two records that were given the same code by chance are not taken for one', () => {
  const { document, before, after: other } = withVariant(2);
  const lanes = (blueprint: string) => lanesOf(document, blueprint).filter(({ role }) => hasFlow(role));
  const steps = (blueprint: string) => stepsOf(document, blueprint);
  const add = (now: Document, id: string, blueprint: string, at: number, text: string) =>
    done(now, addCard, {
      id,
      step: steps(blueprint).at(at)?.id ?? '',
      lane: lanes(blueprint).at(at)?.id ?? '',
      before: null,
      text,
    });
  const both = add(add(document, 'old', before, 0, 'In the old one'), 'new', other, -1, 'In the new one');
  expect(
    new Set(
      compare(both, before, other)
        .differences.map(said)
        .map(([what]) => what),
    ),
  ).toEqual(new Set(['removed old', 'added new']));
  const same = add(add(document, 'old', before, 0, 'Says the same'), 'new', other, 0, 'Says the same');
  expect(compare(same, before, other).differences).toEqual([]);
  const edited = done(same, editText, { id: 'new', field: 'text', text: 'Says more', language: 'both' });
  expect(compare(edited, before, other).differences.map(said)).toEqual([['changed new', 'text']]);
});

test('what stayed in order is as much as can be (against every subset, lists of 7, seeds 1–200)', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomFrom(seed);
    const values = [0, 1, 2, 3, 4, 5, 6].map((value) => [random.next(), value] as const).sort(([a], [b]) => a - b);
    const list = values.map(([, value]) => value);
    const rises = (part: readonly number[]) => part.every((value, at) => at === 0 || value > (part[at - 1] ?? 0));
    let most = 0;
    for (let subset = 0; subset < 128; subset++) {
      const part = list.filter((_, at) => (subset >> at) & 1);
      if (rises(part)) most = Math.max(most, part.length);
    }
    const kept = keptInOrder(list);
    expect(rises(list.filter((_, at) => kept.has(at))), `seed ${seed}`).toBe(true);
    expect(kept.size, `seed ${seed}`).toBe(most);
  }
});

const said = (one: Difference): [string, string] =>
  one.kind === 'added'
    ? [`added ${one.after}`, '']
    : one.kind === 'removed'
      ? [`removed ${one.before}`, '']
      : [`changed ${one.after}`, one.fields.filter((field) => field !== 'translations').join()];

/** A text said anew takes the old one's translation away: that is one difference, told by the text. */
const isNoTranslation = (one: Difference) =>
  one.kind !== 'changed' || one.fields.some((field) => field !== 'translations');

describe('two moments of one blueprint', () => {
  test('differ where something was done in between, told by the records themselves', () => {
    const before = randomDocument(7);
    const [blueprint] = blueprints(before);
    const id = blueprint?.id ?? '';
    const [first, second, third] = cardsOf(before, id);
    if (!first || !second || !third) throw new Error('there are cards');
    let after = done(before, editCards, { ids: [first.id], edits: { text: 'Something else altogether' } });
    after = done(after, remove, { ids: [second.id] });
    const { differences, partners } = compare(before, id, id, after);
    expect(partners.get(third.id)).toBe(third.id);
    expect(differences).toContainEqual({
      kind: 'changed',
      type: 'card',
      before: first.id,
      after: first.id,
      fields: ['text'],
    });
    expect(differences).toContainEqual({ kind: 'removed', type: 'card', before: second.id });
    expect(compare(before, id, id, before).differences).toEqual([]);
  });
});
