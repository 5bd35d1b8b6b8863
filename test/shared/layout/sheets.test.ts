import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import { laterOf } from '#shared/layout/drawn-later.ts';
import { layout } from '#shared/layout/layout.ts';
import { type LayoutOptions, type Scene, themeNames } from '#shared/layout/scene.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Note } from '#shared/model/note.ts';
import { ordersBetween } from '#shared/model/order.ts';
import { randomDocument, type Size } from '../random-blueprint.ts';
import { faultsOfSheet } from './sheet-oracle.ts';

const languages: readonly LayoutOptions['language'][] = ['en', 'zh', 'both'];
const patience = 120_000;

function sheetsOf(document: Document, options: Pick<LayoutOptions, 'language' | 'theme'>): Scene[] {
  const blueprints = [...document.values()].filter((record) => record.type === 'blueprint');
  return blueprints.map(({ id }) => layout(document, { blueprint: id, ...options }));
}

/** Draws random documents of a size, named by their seeds, in any language and theme. */
function forAllSheets(
  seed: number,
  runs: number,
  size: Partial<Size>,
  holds: (document: Document, scene: Scene) => void,
) {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  const property = fc.property(
    seeds,
    fc.constantFrom(...languages),
    fc.constantFrom(...themeNames),
    (documentSeed, language, theme) => {
      const document = randomDocument(documentSeed, size);
      for (const scene of sheetsOf(document, { language, theme })) holds(document, scene);
    },
  );
  fc.assert(property, { seed, numRuns: runs });
}

const faultless = (document: Document, scene: Scene) => expect(faultsOfSheet(document, scene)).toEqual([]);

/** The same with so many notes in every cell of the first step. */
function withNotes(document: Document, count: number): Document {
  const records = [...document.values()];
  const [step] = records.filter((record) => record.type === 'step');
  const lanes = records.filter((record) => record.type === 'lane');
  const orders = ordersBetween(null, null, count);
  const notes = lanes.flatMap(({ id: lane, code, blueprint }) =>
    orders.map((order, at): Note => {
      const id = `note-${code}-${at}`;
      return {
        type: 'note',
        id,
        code: `N${code.slice(1)}0${at + 100}`,
        order,
        blueprint,
        step: step?.id,
        lane,
        text: 'x',
      };
    }),
  );
  return documentOf([...records, ...notes]);
}

describe('every sheet is faultless', () => {
  test('200 blueprints of the usual size, seed 20261', () => forAllSheets(20261, 200, {}, faultless), patience);

  test(
    '100 big ones with lanes of every role, seed 20262',
    () => {
      const size = { phases: 4, steps: 9, lanes: 10, cards: 45, connectors: 60, attached: 12 };
      forAllSheets(20262, 100, size, faultless);
    },
    patience,
  );

  test(
    '100 with few cards and many connectors, seed 20263',
    () => {
      forAllSheets(20263, 100, { phases: 2, steps: 3, lanes: 4, cards: 8, connectors: 40, attached: 3 }, faultless);
    },
    patience,
  );

  test(
    '100 with tall stacks and many marks, seed 20264',
    () => {
      forAllSheets(20264, 100, { phases: 1, steps: 2, lanes: 4, cards: 30, connectors: 30, attached: 25 }, faultless);
    },
    patience,
  );

  test(
    '50 with two cards and dozens of connectors between them, seed 20265',
    () => {
      forAllSheets(20265, 50, { phases: 1, steps: 1, lanes: 2, cards: 2, connectors: 40, attached: 2 }, faultless);
    },
    patience,
  );

  test(
    '80 where most connectors look alike and join, seed 20269',
    () => {
      let joined = 0;
      const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
      const sizes = fc.constantFrom<Partial<Size>>(
        { steps: 7, cards: 20, connectors: 40, attached: 3 },
        { phases: 2, steps: 4, cards: 10, connectors: 40, attached: 1 },
        { phases: 2, cards: 40, connectors: 60, attached: 2 },
      );
      const property = fc.property(seeds, sizes, fc.constantFrom('triggers', 'information'), (seed, size, kind) => {
        const document = new Map(randomDocument(seed, size));
        for (const record of document.values())
          if (record.type === 'connector' && record.kind !== 'loop') document.set(record.id, { ...record, kind });
        for (const scene of sheetsOf(document, { language: 'en', theme: 'light' })) {
          joined += scene.connectors.filter(({ joinedAtEnd }) => joinedAtEnd).length;
          faultless(document, scene);
        }
      });
      fc.assert(property, { seed: 20269, numRuns: 80 });
      expect(joined).toBeGreaterThan(400);
    },
    patience,
  );

  test(
    '10 with dozens of notes in cells, each found where it stands, seed 20270',
    () => {
      const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
      const property = fc.property(seeds, fc.constantFrom(...themeNames), (documentSeed, theme) => {
        const document = withNotes(randomDocument(documentSeed, { steps: 5, lanes: 4, cards: 5, connectors: 6 }), 24);
        for (const scene of sheetsOf(document, { language: 'en', theme })) {
          faultless(document, scene);
          for (const tag of scene.tags) expect(laterOf(scene)?.tags.within(tag.box)).toContain(tag);
        }
      });
      fc.assert(property, { seed: 20270, numRuns: 10 });
    },
    patience,
  );

  test(
    '50 with next to nothing on them, seed 20266',
    () => {
      forAllSheets(20266, 50, { phases: 3, steps: 1, lanes: 1, cards: 0, connectors: 0, attached: 0 }, faultless);
    },
    patience,
  );
});

describe('a sheet', () => {
  test(
    'comes out the same from the same records in any order, 40 runs, seed 20267',
    () => {
      forAllSheets(20267, 40, {}, (document, scene) => {
        const turned: Document = new Map([...document].reverse());
        const again = sheetsOf(turned, { language: 'en', theme: 'light' });
        const first = sheetsOf(document, { language: 'en', theme: 'light' });
        const byBlueprint = (a: Scene, b: Scene) => (a.blueprint < b.blueprint ? -1 : 1);
        expect(again.sort(byBlueprint)).toEqual(first.sort(byBlueprint));
        expect(scene.cards.every(({ box }) => Number.isFinite(box.x + box.y + box.width + box.height))).toBe(true);
      });
    },
    patience,
  );

  test(
    'is drawn completely, each element once, 40 runs, seed 20268',
    () => {
      forAllSheets(20268, 40, {}, (_, scene) => {
        const drawn = drawingOrder(scene);
        expect(new Set(drawn).size).toBe(drawn.length);
        const { phases, steps, lanes, lines, guides, curves, cells, connectors, cards, tags, legend } = scene;
        const all = [phases, steps, lanes, lines, guides, curves, cells, connectors, cards, tags, legend].flat();
        expect(new Set(drawn)).toEqual(new Set([scene.title, ...all]));
      });
    },
    patience,
  );
});
