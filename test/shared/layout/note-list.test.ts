import { expect, test } from 'vitest';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import { layout } from '#shared/layout/layout.ts';
import type { Box, LayoutOptions, Scene, TextBlock } from '#shared/layout/scene.ts';
import type { Document } from '#shared/model/document.ts';
import { notesOf } from '#shared/model/queries.ts';
import type { Rec } from '#shared/model/record.ts';
import { randomDocument } from '../random-blueprint.ts';
import { boxesOfText, faultsOfSheet } from './sheet-oracle.ts';

const draw = (document: Document, options: Partial<LayoutOptions> = {}): Scene => {
  const blueprint = [...document.values()].find((record) => record.type === 'blueprint');
  const asked = { blueprint: blueprint?.id ?? '', theme: 'light', language: 'en', noteTexts: true } as const;
  return layout(document, { ...asked, ...options });
};
const said = ({ lines }: TextBlock) => lines.map(({ text }) => text).join(' ');
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const base = { order: 'a0', blueprint: 'b' } as const;
const records: Rec[] = [
  { id: 'p', type: 'project', title: 'P', language: 'en' },
  { id: 'b', type: 'blueprint', code: 'B1', order: 'a0', title: 'Blueprint', state: 'current' },
  { ...base, id: 'ph', type: 'phase', code: 'P1', title: 'Phase' },
  { ...base, id: 's', type: 'step', code: 'S1', phase: 'ph', title: 'Step' },
  { ...base, id: 'l', type: 'lane', code: 'L1', role: 'customer' },
  { ...base, id: 'l2', order: 'a1', type: 'lane', code: 'L2', role: 'frontstage', title: 'Desk' },
  { ...base, id: 'c', type: 'card', code: 'C1', step: 's', lane: 'l', kind: 'action', text: 'Hand\nover the ID' },
  { ...base, id: 'n1', type: 'note', code: 'N1', card: 'c', text: 'On the card', translations: { text: '卡片上' } },
  { ...base, id: 'n2', type: 'note', code: 'N2', text: 'On all' },
  { ...base, id: 'n3', type: 'note', code: 'N3', step: 's', text: 'On the step' },
  { ...base, id: 'n4', type: 'note', code: 'N4', step: 's', lane: 'l2', text: 'In the cell' },
  { ...base, id: 'n5', type: 'note', code: 'N5', lane: 'l', text: 'On the lane' },
  { ...base, id: 'n6', order: 'a1', type: 'note', code: 'N6', lane: 'l', text: ' ' },
];
const document: Document = new Map(records.map((record) => [record.id, record]));

test('notes are numbered as the sheet is read, and say what they are on', () => {
  const scene = draw(document);
  expect(scene.notes?.notes.map(({ code, letter, texts }) => [said(letter), code, ...texts.map(said)])).toEqual([
    ['1', 'N2', 'The whole blueprint', 'On all'],
    ['2', 'N3', 'Step', 'On the step'],
    ['3', 'N5', 'Customer actions', 'On the lane'],
    ['4', 'N1', 'Hand over the ID', 'On the card'],
    ['5', 'N4', 'Step · Desk', 'In the cell'],
  ]);
  const onSheet = new Map(scene.tags.map(({ code, letter }) => [code, said(letter)]));
  expect(['N1', 'N2', 'N3', 'N4', 'N5', 'N6'].map((code) => onSheet.get(code))).toEqual(['4', '1', '2', '5', '3', 'N']);
  expect(drawingOrder(scene).at(-1)).toBe(scene.notes?.notes.at(-1));
});

test('the sheet is as without them but longer, and a sheet without any is the same', () => {
  const without = draw(document, { noteTexts: false });
  const scene = draw(document);
  expect(without.notes).toBeUndefined();
  expect(scene.size.height).toBeGreaterThan(without.size.height);
  expect({ ...scene, size: without.size, tags: [], legend: [], notes: undefined }).toEqual({
    ...without,
    tags: [],
    legend: [],
    notes: undefined,
  });
  const bare: Document = new Map([...document].filter(([, { type }]) => type !== 'note'));
  expect(draw(bare)).toEqual(draw(bare, { noteTexts: false }));
});

test('both languages stand under each other', () => {
  const texts = draw(document, { language: 'both' }).notes?.notes[3]?.texts;
  expect(texts?.map(said)).toEqual(['Hand over the ID', 'On the card', '卡片上']);
});

test('any notes leave a faultless sheet, each once, in columns that do not overlap (seeds 1 to 60)', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = randomDocument(seed, { attached: seed });
    const theme = seed % 2 === 0 ? 'light' : 'projector';
    const scene = draw(random, { language: (['en', 'zh', 'both'] as const)[seed % 3] ?? 'en', theme });
    expect(faultsOfSheet(random, scene)).toEqual([]);
    const { notes = [], box: heading = undefined } = scene.notes ?? {};
    const written = notesOf(random, scene.blueprint).filter(({ text }) => text.trim() !== '');
    expect(notes.length).toBeGreaterThanOrEqual(written.length);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
    const boxes = [
      ...(heading ? [heading] : []),
      ...scene.legend.map(({ box }) => box),
      ...notes.map(({ box }) => box),
    ];
    boxes.forEach((box, at) => {
      expect(box.x >= 0 && box.x + box.width <= scene.size.width && box.y + box.height <= scene.size.height).toBe(true);
      for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
    });
    for (const { box, shape, letter, texts } of notes) {
      for (const text of texts.flatMap(boxesOfText))
        expect(text.x + text.width <= box.x + box.width + 1e-6 && text.y + text.height <= box.y + box.height).toBe(
          true,
        );
      for (const number of boxesOfText(letter)) expect(number.width).toBeLessThan(shape.width);
    }
  }
});
