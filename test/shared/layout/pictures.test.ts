import { describe, expect, test } from 'vitest';
import { layout } from '#shared/layout/layout.ts';
import type { CardBox, LayoutOptions, Scene } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { pictured, picturedCard } from '../pictured.ts';
import { bigBlueprint } from '../random-blueprint.ts';
import { faultsOfSheet } from './sheet-oracle.ts';

function draw(document: Document, options: Partial<LayoutOptions> = {}): Scene {
  return layout(document, { blueprint: blueprints(document)[0]?.id ?? '', theme: 'light', language: 'en', ...options });
}
const cardOf = (scene: Scene, id: string): CardBox => scene.cards.find((card) => card.id === id) as CardBox;
const drawn = (size: { width: number; height: number }, alt = 'A lobby') => {
  const document = pictured({ ...size, alt });
  const scene = draw(document);
  return { document, scene, card: cardOf(scene, picturedCard(document)) };
};
const padding = { left: 13, right: 10 };

describe('a picture on a card', () => {
  test('stands above the text, as wide as the text may be, in its own shape, inside the card', () => {
    const { card } = drawn({ width: 1200, height: 800 });
    const picture = card.picture?.box;
    const room = card.box.width - padding.left - padding.right;
    expect(picture).toMatchObject({ x: card.box.x + padding.left, width: room, height: Math.round((room * 2) / 3) });
    const bottom = (picture?.y ?? 0) + (picture?.height ?? 0);
    expect(picture?.y).toBeGreaterThan(card.box.y);
    const { lines } = textAt(card.text, card.box);
    expect((lines[0]?.y ?? 0) - card.text.size).toBeGreaterThan(bottom);
    expect(lines.at(-1)?.y).toBeLessThan(card.box.y + card.box.height);
  });

  test('is never higher than the room is wide, and never larger than its own pixels', () => {
    const tall = drawn({ width: 500, height: 2000 }).card;
    const room = tall.box.width - padding.left - padding.right;
    expect(tall.picture?.box).toMatchObject({ height: room, width: Math.round(room / 4) });
    expect(drawn({ width: 24, height: 16 }).card.picture?.box).toMatchObject({ width: 24, height: 16 });
  });

  test('makes its row as high as the card needs, and nothing lies on anything', () => {
    const { document, scene, card } = drawn({ width: 1200, height: 800 });
    const lane = scene.lanes.find(({ id }) => id === card.lane);
    expect((lane?.box.y ?? 0) + (lane?.box.height ?? 0)).toBeGreaterThan(card.box.y + card.box.height);
    expect(faultsOfSheet(document, scene)).toEqual([]);
  });

  test('stays as it is when the card lies elsewhere, and goes from the sheet with its record', () => {
    const { document, card } = drawn({ width: 1200, height: 800 });
    const plain = new Map(document);
    const { picture: _, ...bare } = plain.get(card.id) as { picture?: unknown } & ReturnType<typeof plain.get> & object;
    plain.set(card.id, bare as never);
    const without = cardOf(draw(plain), card.id);
    expect(without.picture).toBeUndefined();
    expect(without.box.height).toBeLessThan(card.box.height);
    expect(cardOf(draw(document), card.id)).toBe(cardOf(draw(document), card.id));
  });

  test('says what is to be seen in the language shown, and that it is a picture where nobody wrote it', () => {
    const document = pictured({ width: 60, height: 40, alt: 'A lobby', translated: '大堂' });
    const id = picturedCard(document);
    expect(cardOf(draw(document), id).picture?.alt).toBe('A lobby');
    expect(cardOf(draw(document, { language: 'zh' }), id).picture?.alt).toBe('大堂');
    expect(cardOf(draw(document, { language: 'both' }), id).picture?.alt).toBe('A lobby 大堂');
    expect(drawn({ width: 60, height: 40 }, '').card.picture?.alt).toBe('Picture');
  });

  test('is drawn over a ground of its own, before the text', () => {
    const { card } = drawn({ width: 1200, height: 800 });
    const shapes = shapesOf(card, themes.dark);
    const at = shapes.findIndex(({ shape }) => shape === 'image');
    expect(shapes[at]).toMatchObject({ ...card.picture?.box, alt: 'A lobby' });
    expect(shapes[at - 1]).toMatchObject({ shape: 'rect', fill: themes.dark.palette.picture });
    expect(shapes[at + 1]?.shape).toBe('text');
  });
});

test('on a sheet of 1,000 cards, all with the same picture, an edit keeps every card that it does not move', () => {
  const document = new Map(bigBlueprint(1000));
  const asset = [...pictured({ width: 300, height: 200, alt: '' }).values()].find(({ type }) => type === 'asset');
  if (!asset) throw new Error('no picture');
  document.set(asset.id, asset);
  const cards = [...document.values()].filter((record) => record.type === 'card');
  for (const card of cards) document.set(card.id, { ...card, picture: { asset: asset.id, alt: '' } });
  const before = draw(document);
  const last = cards.at(-1);
  if (!last) throw new Error('no card');
  const after = draw(new Map(document).set(last.id, { ...last, picture: { asset: asset.id, alt: 'seen' } }));
  const kept = new Set(before.cards);
  expect(after.cards.filter((card) => !kept.has(card)).map(({ id }) => id)).toEqual([last.id]);
});
