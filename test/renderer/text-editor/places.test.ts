import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../renderer/text-editor/places.ts';
import { layout } from '../../../shared/layout/layout.ts';
import { textAt } from '../../../shared/layout/text-on-card.ts';
import { blueprints } from '../../../shared/model/queries.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';
import { handMadeScene } from '../hand-made-scene.ts';

const scene = handMadeScene([
  [2, 0],
  [1, 0],
]);
const size = { width: 1200, height: 800 };
const record = (id: string) => ({ kind: 'record', id }) as const;
const [card] = scene.cards;
if (!card) throw new Error('the scene has cards');

describe('the editor', () => {
  test.each([1, 1.5, 4])('stands on its card at zoom %d', (zoom) => {
    const view = { zoom, x: 30, y: -20 };
    const place = placeOf(scene, view, size, record(card.id));
    expect(place).toMatchObject({ left: card.box.x * zoom + 30, top: card.box.y * zoom - 20 });
    expect(place?.width).toBeCloseTo(card.box.width * zoom);
    expect(place?.fontSize).toBeCloseTo(13 * zoom);
  });

  test.each([1, 2])('has its first line where the layout has it, at zoom %d', (zoom) => {
    const document = exampleDocument('hotel-checkin');
    const blueprint = blueprints(document)[0]?.id ?? '';
    const drawn = layout(document, { blueprint, theme: 'light', language: 'en' });
    const view = { zoom, x: 40, y: 40 };
    const heads = [...drawn.lanes, ...drawn.steps, ...drawn.phases];
    const cards = drawn.cards.map((card) => ({ ...card, text: textAt(card.text, card.box) }));
    for (const { id, text } of [...cards, ...heads]) {
      const place = placeOf(drawn, view, size, record(id));
      if (!place) throw new Error('everything drawn can be edited');
      // Noto Sans SC: ascent 1.16 and descent 0.288 of its size, centred in the line.
      const baseline = place.top + place.padding[0] + place.lineHeight / 2 + 0.436 * place.fontSize;
      expect([id, Math.round(baseline * 100)]).toEqual([id, Math.round(((text.lines[0]?.y ?? 0) * zoom + 40) * 100)]);
      expect(place.fontSize).toBeCloseTo(text.size * zoom);
    }
  });

  test('far out is large enough to read, about the middle of its card, and within the window', () => {
    const place = placeOf(scene, { zoom: 0.2, x: 0, y: 0 }, size, record(card.id));
    expect(place?.fontSize).toBe(13);
    expect(place?.left).toBeGreaterThanOrEqual(2);
    expect(place?.top).toBeGreaterThanOrEqual(2);
    const corner = placeOf(scene, { zoom: 0.2, x: 1190, y: 790 }, size, record(card.id));
    expect((corner?.left ?? 0) + (corner?.width ?? 0)).toBeLessThanOrEqual(size.width - 2);
  });

  test('of a new card stands below the last of the stack, as wide', () => {
    const view = { zoom: 1, x: 0, y: 0 };
    const last = scene.cards[1];
    const target = { kind: 'newCard', lane: 'lane0', step: 'step0', before: null } as const;
    const place = placeOf(scene, view, size, target);
    expect([place?.left, place?.width]).toEqual([last?.box.x, last?.box.width]);
    expect(place?.top).toBe((last?.box.y ?? 0) + (last?.box.height ?? 0) + 8);
  });

  test('of a head stands where the head is frozen', () => {
    const view = { zoom: 1, x: -100, y: -40 };
    const lane = placeOf(scene, view, size, record('lane1'));
    expect(lane?.left).toBeLessThan(150);
    expect(lane?.left).toBeGreaterThanOrEqual(0);
    const step = placeOf(scene, view, size, record('step1'));
    expect(step?.top).toBeGreaterThanOrEqual(0);
    expect(step?.left).toBe(350 - 100);
  });

  test('is nowhere for what is not drawn', () => {
    expect(placeOf(scene, { zoom: 1, x: 0, y: 0 }, size, record('nobody'))).toBeUndefined();
  });
});
