import { describe, expect, test } from 'vitest';
import { frozenHeads } from '../../../renderer/canvas/frozen-heads.ts';
import { atStop, back, forward, type Position } from '../../../renderer/present/position.ts';
import { readableScale, stopsOf } from '../../../renderer/present/stops.ts';
import { layout } from '../../../shared/layout/layout.ts';
import { themes } from '../../../shared/layout/themes.ts';
import { small } from '../../shared/commands/small.ts';

const scene = layout(small, { blueprint: 'B1', theme: 'projector', language: 'en' });
const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

describe.each(screens)('on $width × $height', (size) => {
  const stops = stopsOf(scene, size);

  test('the whole sheet, then each phase with its steps, in order', () => {
    expect(stops[0]?.head).toBeUndefined();
    const heads = stops.slice(1).map(({ head }) => head?.id);
    expect([...new Set(heads)]).toEqual(['P1', 'S1', 'S2', 'P2', 'S3']);
  });

  test('at a step no card’s type is smaller than 24 px of 1080, and all of its cards are shown', () => {
    const { cardSize } = themes.projector.metrics;
    for (const step of scene.steps) {
      const of = stops.filter(({ head }) => head?.id === step.id);
      for (const { view } of of) expect((view.zoom * cardSize) / size.height).toBeGreaterThanOrEqual(24 / 1080 - 1e-9);
      const shown = of.flatMap(({ lanes }) => lanes.map(({ id }) => id));
      const cards = scene.cards.filter((card) => card.step === step.id);
      expect(new Set(shown)).toEqual(new Set(cards.map(({ lane }) => lane)));
      for (const { view, column } of of) {
        expect((column?.x ?? 0) * view.zoom + view.x).toBeGreaterThanOrEqual(0);
        expect(((column?.x ?? 0) + (column?.width ?? 0)) * view.zoom + view.x).toBeLessThanOrEqual(size.width);
      }
    }
  });

  test('at a step the heads that stay beside it are as legible as its cards', () => {
    const least = readableScale(scene, size);
    const heads = [...scene.lanes, ...scene.steps, ...scene.phases].map(({ text }) => text.size);
    for (const { view } of stops.filter(({ column }) => column !== undefined)) {
      const { side, top } = frozenHeads(scene, view, least);
      const scale = Math.min(side.scale, top.scale);
      expect((scale * Math.min(...heads)) / size.height).toBeGreaterThanOrEqual(24 / 1080 - 1e-9);
    }
  });
});

describe('going through', () => {
  const stops = stopsOf(scene, screens[1] ?? { width: 1, height: 1 });
  const last = stops.length - 1;
  const through = (byLane: boolean): Position[] => {
    const seen: Position[] = [byLane ? { stop: 0, lanes: 1 } : atStop(stops, 0)];
    for (let times = 0; times < 200; times++) {
      const before = seen.at(-1) as Position;
      const next = forward(stops, before, byLane);
      if (next.stop === before.stop && next.lanes === before.lanes) break;
      seen.push(next);
    }
    return seen;
  };

  test('on to the last stop, where it stays, and back to the first', () => {
    expect(through(false).map(({ stop }) => stop)).toEqual(stops.map((_, index) => index));
    expect(back(stops, atStop(stops, 0), false)).toEqual(atStop(stops, 0));
    expect(back(stops, atStop(stops, last), false)).toEqual(atStop(stops, last - 1));
  });

  test('lane by lane every lane comes once, and a stop come back to is whole', () => {
    const lanes = stops.reduce((sum, stop) => sum + stop.lanes.length, 0);
    expect(through(true)).toHaveLength(lanes);
    expect(back(stops, { stop: 1, lanes: 1 }, true)).toEqual(atStop(stops, 0));
    expect(back(stops, { stop: 1, lanes: 2 }, true)).toEqual({ stop: 1, lanes: 1 });
  });
});
