import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '#shared/layout/layout.ts';
import type { Scene } from '#shared/layout/scene.ts';
import type { Card } from '#shared/model/card.ts';
import { connectorKinds } from '#shared/model/connector.ts';
import type { Document } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';
import { bigBlueprint, randomDocument, type Size } from '../random-blueprint.ts';
import { type Random, randomFrom } from '../random-numbers.ts';

// After an edit connectors are routed again only near it. These tests edit what the router looks at, and compare what
// it makes of it with the connectors of the same records that were never routed before.

const blueprintOf = (document: Document): string =>
  [...document.values()].find((record) => record.type === 'blueprint')?.id ?? '';
const draw = (document: Document): Scene =>
  layout(document, { blueprint: blueprintOf(document), theme: 'light', language: 'en' });

/** The same records as new objects, which nothing can be kept for. */
const copyOf = (document: Document): Document =>
  new Map([...document].map(([id, record]) => [id, structuredClone(record)]));

const put = (document: Document, ...records: readonly Rec[]): Document =>
  new Map([...document, ...records.map((record) => [record.id, record] as const)]);

const listed = <T extends Rec['type']>(document: Document, type: T) =>
  [...document.values()].filter((record): record is Rec & { type: T } => record.type === type);

/** A card copied below itself. */
function withTwin(document: Document, card: Card, name: string): Document {
  return put(document, { ...card, id: name, code: name, order: `${card.order}V` });
}

/** What changes the board: cards, connectors, and how big they are. */
function edited(document: Document, random: Random, name: string): Document {
  const cards = listed(document, 'card').filter((card) => card.blueprint === blueprintOf(document));
  const connectors = listed(document, 'connector');
  if (cards.length === 0) return document;
  const [card, other] = [random.one(cards), random.one(cards)];
  const kind = random.one(connectorKinds);
  const how = random.whole(0, 6);
  if (how === 0) return withTwin(document, card, name);
  if (how === 1) return put(document, { ...card, text: random.chance(0.5) ? '' : `${card.text} and more `.repeat(6) });
  if (how === 2) return put(document, { ...card, step: other.step, lane: other.lane });
  if (how === 3) {
    const left = new Map(document);
    for (const { id, from, to } of connectors) if (from === card.id || to === card.id) left.delete(id);
    for (const record of document.values()) if ('card' in record && record.card === card.id) left.delete(record.id);
    left.delete(card.id);
    return left;
  }
  const { blueprint } = card;
  const order = random.chance(0.5) ? `z${name}` : `a0${name}`;
  if (how === 4 || connectors.length === 0) {
    return put(document, {
      id: name,
      type: 'connector',
      code: name,
      order,
      blueprint,
      from: card.id,
      to: other.id,
      kind,
    });
  }
  const connector = random.one(connectors);
  if (how === 5)
    return put(document, { ...connector, kind, label: random.one(['', 'yes', 'after the deposit is paid']) });
  const left = new Map(document);
  left.delete(connector.id);
  return left;
}

const sizes: readonly Partial<Size>[] = [
  { phases: 3, steps: 9, lanes: 5, cards: 40, connectors: 60, attached: 6 },
  { phases: 2, steps: 4, lanes: 4, cards: 16, connectors: 40, attached: 3 },
];

test('connectors after edits are those of the same records routed afresh, 12 runs of 8 edits, seed 20311', () => {
  const property = fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom(...sizes), (seed, size) => {
    const random = randomFrom(seed);
    const documents = [randomDocument(seed, size)];
    for (let edit = 0; edit < 8; edit += 1) {
      const last = documents.at(-1) as Document;
      // Now and then an edit is taken back, or several.
      const document = random.chance(0.2) ? random.one(documents) : edited(last, random, `n${edit}`);
      documents.push(document);
      expect(draw(document).connectors).toEqual(draw(copyOf(document)).connectors);
    }
  });
  fc.assert(property, { seed: 20311, numRuns: 12 });
}, 120_000);

test('a card copied below itself keeps the lines above it and to its left as they were', () => {
  const document = bigBlueprint(100);
  const before = draw(document);
  // In the fourth of five lanes, in the eleventh column.
  const card = document.get('C54');
  if (card?.type !== 'card') throw new Error('No card');
  const edited = withTwin(document, card, 'twin');
  const after = draw(edited);
  const known = new Set<unknown>(before.connectors);
  const changed = after.connectors.filter((line) => !known.has(line));
  const isFar = (id: string) => Number(id.slice(1)) <= 50 && Number(id.slice(1)) % 5 !== 0;
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter(({ from, to }) => isFar(from.id) && isFar(to.id))).toEqual([]);
  expect(after.connectors).toEqual(draw(copyOf(edited)).connectors);
});
