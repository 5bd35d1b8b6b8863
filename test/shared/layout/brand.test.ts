import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setBrand } from '#shared/commands/set-brand.ts';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import { layout } from '#shared/layout/layout.ts';
import { themeNames } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import { apply } from '#shared/model/algebra.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { contrast } from '../colour-contrast.ts';
import { documentIn, type ExampleName, example, exampleNames } from '../interchange/examples.ts';
import { realPictures } from '../pictured.ts';
import { randomDocument } from '../random-blueprint.ts';

const { photo } = realPictures;
const footer = { en: 'In confidence', zh: '机密' };
const look = { theme: 'light', language: 'both', branded: true } as const;
const exampleDocument = (name: ExampleName): Document => documentIn(example(name));
const idOf = (document: Document) => blueprints(document)[0]?.id as string;
const inBrand = (document: Document, set: Parameters<typeof setBrand.plan>[1]) =>
  apply(document, setBrand.plan(document, set));

test.each(exampleNames)('the sheets of %s without a brand are the same whether one may be seen or not', (name) => {
  const document = exampleDocument(name);
  const blueprint = idOf(document);
  expect(layout(document, { ...look, blueprint })).toEqual(layout(document, { ...look, blueprint, branded: false }));
  expect(journey(document, { ...look, blueprint })).toEqual(journey(document, { ...look, blueprint, branded: false }));
});

test('the window does not show the brand, what leaves does: logo, title, phases, rules, and the foot in both languages', () => {
  const plain = exampleDocument('hotel-checkin');
  const document = inBrand(plain, { logo: photo, primary: '#0b5750', accent: '#f59e0b', footer });
  const blueprint = idOf(document);
  expect(layout(document, { ...look, blueprint, branded: false })).toEqual(layout(plain, { ...look, blueprint }));
  for (const sheet of [layout(document, { ...look, blueprint }), journey(document, { ...look, blueprint })]) {
    expect(sheet.title.logo).toMatchObject({ asset: photo, box: { width: 78, height: 52 } });
    expect(sheet.title.texts[0]?.colour).toBe('#0b5750');
    expect(sheet.title.rule?.colour).toBe('#f59e0b');
    expect(new Set(sheet.phases.map(({ fill }) => fill))).toEqual(new Set(['#0b5750']));
    expect(sheet.foot?.texts.map(({ lines }) => lines.map(({ text }) => text).join(' '))).toEqual([
      footer.en,
      footer.zh,
    ]);
    const { box } = sheet.foot ?? { box: { y: 0, height: 0 } };
    expect(box.y + box.height).toBeLessThan(sheet.size.height);
    for (const entry of sheet.legend) expect(entry.box.y + entry.box.height).toBeLessThan(box.y);
    expect(drawingOrder(sheet).at(-1)).toBe(sheet.foot);
  }
});

test('texts on and in any brand colours can be read, in every theme (seed 20)', () => {
  const plain = exampleDocument('hotel-checkin');
  const blueprint = idOf(plain);
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, hex, fc.constantFrom(...themeNames), (primary, accent, theme) => {
      const scene = layout(inBrand(plain, { primary, accent, footer }), { ...look, blueprint, theme });
      const { sheet } = themes[theme].palette;
      const fills = (kind: string) =>
        drawingOrder(scene)
          .filter((element) => element.kind === kind)
          .flatMap((element) => shapesOf(element, themes[theme]))
          .flatMap((shape) => (shape.shape === 'text' ? shape.fill : []));
      for (const fill of [...fills('title'), ...fills('foot')])
        expect(contrast(fill, sheet)).toBeGreaterThanOrEqual(4.5);
      for (const fill of fills('phase')) expect(contrast(fill, primary)).toBeGreaterThanOrEqual(4.5);
    }),
    { seed: 20, numRuns: 40 },
  );
});

test('the logo stands clear of every text of the head, however narrow the sheet and long its title', () => {
  const long = exampleDocument('hotel-checkin');
  const blueprint = idOf(long);
  const before = long.get(blueprint);
  if (before?.type !== 'blueprint') throw new Error('There is a blueprint');
  const titled = new Map([...long, [blueprint, { ...before, title: 'A very long title of a service. '.repeat(12) }]]);
  for (const document of [titled, randomDocument(7, { cards: 3 })]) {
    const id = idOf(document);
    const { title } = layout(inBrand(document, { logo: photo, footer }), { ...look, blueprint: id });
    for (const { lines } of title.texts)
      for (const { x, width } of lines) expect(x + width).toBeLessThanOrEqual(title.logo?.box.x ?? 0);
    expect((title.logo?.box.y ?? 0) + (title.logo?.box.height ?? 0)).toBeLessThanOrEqual(
      title.box.y + title.box.height,
    );
  }
});
