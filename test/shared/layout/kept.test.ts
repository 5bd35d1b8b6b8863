import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '#shared/layout/layout.ts';
import type { LayoutOptions, Scene } from '#shared/layout/scene.ts';
import type { Document } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';
import { bigBlueprint, randomDocument } from '../random-blueprint.ts';
import { type Random, randomFrom } from '../random-numbers.ts';

// What an edit does not touch is kept from the layout before it. These tests look at both sides of that: it must be
// kept, and it must never be out of date.

const blueprintOf = (document: Document): string =>
  [...document.values()].find((record) => record.type === 'blueprint')?.id ?? '';
const draw = (document: Document, options: Partial<LayoutOptions> = {}): Scene =>
  layout(document, { blueprint: blueprintOf(document), theme: 'light', language: 'en', ...options });

/** The same records as new objects, which nothing can be kept for. */
const copyOf = (document: Document): Document =>
  new Map([...document].map(([id, record]) => [id, structuredClone(record)]));

/** One edit of some record: what a person might do to it in the window. */
function edited(document: Document, random: Random): Document {
  const records = [...document.values()].filter((record) => record.type !== 'project' && record.type !== 'blueprint');
  if (records.length === 0) return document;
  const record = random.one(records);
  const next = new Map(document);
  const put = (changed: Rec) => next.set(changed.id, changed);
  const lanes = records.filter((other) => other.type === 'lane');
  switch (record.type) {
    case 'card': {
      const kin = records.filter((other) => other.type === 'card' && other.blueprint === record.blueprint);
      const other = random.one(kin);
      const how = random.whole(0, 3);
      if (how === 0) put({ ...record, text: `${record.text}x` });
      else if (how === 1) put({ ...record, text: `${record.text} and then ${record.text} again and again` });
      else if (how === 2 && other.type === 'card') put({ ...record, step: other.step, lane: other.lane });
      else put({ ...record, momentOfTruth: !record.momentOfTruth });
      break;
    }
    case 'connector':
      if (random.chance(0.5)) next.delete(record.id);
      else put({ ...record, label: `${record.label ?? ''}y`, kind: random.one(['triggers', 'loop', 'information']) });
      break;
    case 'step':
      put({ ...record, width: random.whole(120, 300), title: `${record.title}z` });
      break;
    case 'lane':
      put({ ...record, title: `${record.title ?? ''} lane`, order: random.one(lanes).order });
      break;
    case 'failure':
    case 'wait':
    case 'mark':
    case 'policy':
    case 'metric':
    case 'note':
      next.delete(record.id);
      break;
    default:
      put({ ...record, title: `${record.title} more` });
  }
  return next;
}

test('a sheet after edits is that of the same records laid out afresh, 60 runs of 8 edits, seed 20271', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  const property = fc.property(seeds, fc.constantFrom('en', 'zh', 'both'), (seed, language) => {
    const random = randomFrom(seed);
    let document = randomDocument(seed);
    draw(document, { language });
    for (let edit = 0; edit < 8; edit += 1) {
      document = edited(document, random);
      const theme = random.one(['light', 'dark', 'projector'] as const);
      expect(draw(document, { language, theme })).toEqual(draw(copyOf(document), { language, theme }));
    }
  });
  fc.assert(property, { seed: 20271, numRuns: 60 });
}, 300_000);

test('typing a letter keeps every other card and every connector as it was', () => {
  const document = bigBlueprint(100);
  const before = draw(document);
  const card = document.get('C51');
  if (card?.type !== 'card') throw new Error('No card');
  const after = draw(new Map([...document, [card.id, { ...card, text: `${card.text}.` }]]));
  const known = new Set<unknown>([...before.cards, ...before.connectors, ...before.tags]);
  expect(after.cards.filter((box) => !known.has(box)).map(({ id }) => id)).toEqual(['C51']);
  expect(after.connectors.filter((line) => !known.has(line))).toEqual([]);
  expect(before.cards.find(({ id }) => id === 'C51')?.text).not.toEqual(
    after.cards.find(({ id }) => id === 'C51')?.text,
  );
});
