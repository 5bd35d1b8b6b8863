import { describe, expect, test } from 'vitest';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import { layout } from '#shared/layout/layout.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { fullDocument } from '../audience/canaries.ts';
import { documentIn, example, exampleNames } from '../interchange/examples.ts';

const drawn = (scene: Scene): string =>
  drawingOrder(scene)
    .flatMap((element) => shapesOf(element, themes.light))
    .flatMap((shape) => (shape.shape === 'text' ? shape.lines.map(({ text }) => text) : []))
    .join('');
const squeezed = (text: string) => text.replace(/\s/g, '');

describe.each(exampleNames)('both languages on one sheet of %s', (name) => {
  const document = documentIn(example(name));
  const [blueprint = ''] = [...document.values()].flatMap((rec) => (rec.type === 'blueprint' ? rec.id : []));
  const look = { blueprint, theme: 'light', language: 'both' } as const;

  test('every title and card that has both is there in both', () => {
    const text = squeezed(drawn(layout(document, look)));
    const { phases, steps, cards, blueprint: own } = contentsOf(document, blueprint);
    for (const rec of [own, ...phases, ...steps, ...cards]) {
      const [field, main] = rec.type === 'card' ? (['text', rec.text] as const) : (['title', rec.title] as const);
      for (const said of [main, rec.translations?.[field] ?? '']) expect(text).toContain(squeezed(said));
    }
  });

  test('the names of curves stand in the head of their row of the journey, below its own', () => {
    const scene = journey(document, look);
    const row = scene.lanes.find(({ role }) => role === 'emotion');
    const names = scene.legend.filter(({ sample }) => sample.of === 'curve');
    for (const { box, text } of row ? names : []) {
      const right = Math.max(...text.lines.map(({ x, width }) => x + width));
      expect(right).toBeLessThanOrEqual((row?.head.x ?? 0) + (row?.head.width ?? 0));
      expect(box.y).toBeGreaterThan(row?.translation?.lines.at(-1)?.y ?? 0);
    }
    expect(names.length > 0).toBe(row !== undefined);
  });
});

test('everything that can stand on a sheet is there in both languages', () => {
  const { document, canaries } = fullDocument();
  const look = { blueprint: 'b', theme: 'light', language: 'both', branded: true } as const;
  const text = drawn(layout(document, look)) + drawn(journey(document, look));
  // These stand on other pages, in the inspector, or in no deliverable's sheet.
  const elsewhere = /^(failure|wait|card\.(source|privacy|picture)|blueprint.*\/|project\.title)/;
  const twice = [...canaries.keys()].filter((key) => key.endsWith('@zh') && !elsewhere.test(key));
  expect(twice.filter((key) => !text.includes(canaries.get(key) as string))).toEqual([]);
});
