import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editCards } from '#shared/commands/edit.ts';
import { type DrawnLater, type Found, laterOf } from '#shared/layout/drawn-later.ts';
import { layout } from '#shared/layout/layout.ts';
import { overlaps } from '#shared/layout/overlaps.ts';
import type { Box, Scene } from '#shared/layout/scene.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { blueprints, cardsOf } from '#shared/model/queries.ts';
import { at } from '../commands/prove.ts';
import { randomCommands } from '../commands/random-command.ts';
import { randomDocument } from '../random-blueprint.ts';
import { type Random, randomFrom } from '../random-numbers.ts';

// What a sheet draws when it is asked for it must be what all of it drawn at once is, whatever was asked before, and of
// which sheet: one that edits followed, or one that they left behind.

const draw = (document: Document, language: 'en' | 'both'): Scene | undefined => {
  const [first] = blueprints(document);
  return first && layout(document, { blueprint: first.id, theme: 'light', language, numbered: true });
};

/** The same records, which nothing is known of. */
const afresh = (document: Document): Document =>
  documentOf([...document.values()].map((record) => structuredClone(record)));

const partOf = ({ size }: Scene, random: Random): Box => {
  const x = random.whole(0, size.width) - 200;
  const y = random.whole(0, size.height) - 200;
  return { x, y, width: random.one([1, 300, 1280, 9000]), height: random.one([1, 200, 800]) };
};

const lists = ['cards', 'connectors', 'tags'] as const;

function expectPart(scene: Scene, whole: Scene, box: Box): void {
  const later = laterOf(scene);
  for (const list of lists) {
    const found: Found<object> | undefined = later?.[list];
    expect(found?.within(box)).toEqual(whole[list].filter((thing) => overlaps(thing.box, box)));
  }
}

function expectPlaces(scene: Scene, whole: Scene, random: Random): void {
  for (const list of ['cards', 'connectors'] as const) {
    const later = laterOf(scene)?.[list] as DrawnLater<object>;
    expect(later.length).toBe(whole[list].length);
    if (later.length === 0) continue;
    const place = random.whole(0, later.length - 1);
    const there = whole[list][place];
    expect(later.at(place)).toEqual(there);
    expect(later.idAt(place)).toBe(there?.id);
    expect(later.placeOf(there?.id ?? '')).toBe(place);
    expect(later.placeOf('no such record')).toBe(-1);
  }
}

test('parts of sheets between edits, and of those left behind, are those of whole ones, 24 runs of 6 edits, seed 20411', () => {
  const property = fc.property(fc.nat(), fc.constantFrom('en', 'both'), (seed, language) => {
    const random = randomFrom(seed);
    const store = createDocumentStore(randomDocument(seed));
    const seen: { scene: Scene; whole: Scene }[] = [];
    for (let index = 0; index < 6; index += 1) {
      const { document } = store.getState();
      const scene = draw(document, language as 'en');
      const whole = draw(afresh(document), language as 'en');
      if (scene && whole) {
        for (let part = random.whole(0, 2); part > 0; part -= 1) expectPart(scene, whole, partOf(whole, random));
        if (random.chance(0.5)) expectPlaces(scene, whole, random);
        seen.push({ scene, whole });
      }
      if (random.chance(0.2)) store.undo(at);
      else randomCommands(store, seed + index, 1, () => {});
    }
    for (const { scene, whole } of seen) {
      expectPart(scene, whole, partOf(whole, random));
      if (random.chance(0.5)) expectPlaces(scene, whole, random);
      expect(scene).toEqual(whole);
    }
  });
  fc.assert(property, { seed: 20411, numRuns: 24 });
}, 120_000);

test('a sheet that edits have left behind is let go of, though nobody asked for all of it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const store = createDocumentStore(randomDocument(20412));
  const seen: WeakRef<Scene>[] = [];
  const edit = (seed: number) => {
    const { document } = store.getState();
    const scene = draw(document, 'en') as Scene;
    laterOf(scene)?.connectors.within({ x: 0, y: 0, width: 600, height: 600 });
    seen.push(new WeakRef(scene));
    const [card] = cardsOf(document, scene.blueprint);
    if (card) store.dispatch(editCards, { ids: [card.id], edits: { text: 'more '.repeat(4 * seed) } }, { at });
  };
  for (let seed = 0; seed < 12; seed += 1) edit(seed);
  // What a WeakRef was made of stays until the turn it was made in has ended.
  await new Promise((done) => setImmediate(done));
  collect();
  expect(seen.slice(0, -1).filter((scene) => scene.deref())).toEqual([]);
});
