import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '#shared/export/bounds.ts';
import { paperSheet } from '#shared/export/paper/facts.ts';
import { greyOf } from '#shared/export/paper/grey.ts';
import type { PaperPlan } from '#shared/export/paper/page.ts';
import { paperPlan } from '#shared/export/paper/plan.ts';
import { posterWidth, rowName, tiled } from '#shared/export/paper/tiles.ts';
import { moved } from '#shared/layout/moved.ts';
import { phaseSheet } from '#shared/layout/phase-sheet.ts';
import { withoutParts } from '#shared/layout/without-parts.ts';
import { type Paper, paperSchema } from '#shared/model/paper.ts';
import { sheetOf, sheetOfNote, sheets } from '../sheets.ts';

const planOf = (
  name: Parameters<typeof sheetOf>[0],
  paper: Paper,
  language: 'en' | 'zh' | 'both' = 'en',
): PaperPlan => {
  const { document, contents, scene } = sheetOf(name, language);
  const look = { blueprint: contents.blueprint.id, language, theme: 'light' } as const;
  const plan = paperPlan(paperSheet(scene, document, look), paper);
  if (!plan.ok) throw new Error(JSON.stringify(plan.faults));
  return plan.value;
};

describe('tiles', () => {
  const length = fc.double({ min: 1, max: 5000, noNaN: true });

  it('show every part of a poster, and the overlap twice (seed 2711)', () => {
    fc.assert(
      fc.property(
        length,
        length,
        fc.double({ min: 60, max: 900, noNaN: true }),
        fc.nat(56),
        (width, height, room, overlap) => {
          const { columns, rows, tiles } = tiled({ width, height }, { width: room, height: room }, overlap);
          expect(tiles).toHaveLength(columns * rows);
          for (const { part, row, column } of tiles) {
            expect(part.width).toBeGreaterThan(0);
            expect(part.height).toBeGreaterThan(0);
            const right = tiles[row * columns + column + 1];
            if (column + 1 < columns && right) expect(part.x + part.width - right.part.x).toBeCloseTo(overlap, 6);
            else expect(part.x + part.width).toBeCloseTo(width, 6);
            const below = tiles[(row + 1) * columns + column];
            if (below) expect(part.y + part.height - below.part.y).toBeCloseTo(overlap, 6);
            else expect(part.y + part.height).toBeCloseTo(height, 6);
          }
        },
      ),
      { seed: 2711 },
    );
  });

  it('have rows of letters and columns of numbers', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(rowName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(tiled({ width: 150, height: 150 }, { width: 100, height: 100 }, 10).tiles.map(({ label }) => label)).toEqual(
      ['A1', 'A2', 'B1', 'B2'],
    );
  });

  it('are as many across as they are asked to be', () => {
    for (const across of [1, 2, 7])
      expect(tiled({ width: posterWidth(across, 500, 28), height: 10 }, { width: 500, height: 300 }, 28).columns).toBe(
        across,
      );
  });
});

describe('a sheet on paper', () => {
  it('is one page of its own size without further wishes', () => {
    const { scene } = sheetOf('hotel-checkin', 'en');
    const { pages, scale, outer } = planOf('hotel-checkin', {});
    expect(pages.map(({ size }) => size)).toEqual([
      { width: scene.size.width * 0.75, height: scene.size.height * 0.75 },
    ]);
    expect([scale, outer]).toEqual([0.75, 0]);
  });

  it('lies the way on which it is larger, or needs fewer pages', () => {
    const wide = planOf('hotel-checkin', { size: 'A4' }).pages[0]?.size;
    expect((wide?.width ?? 0) > (wide?.height ?? 0)).toBe(true);
    const ways = (['landscape', 'portrait'] as const).map(
      (orientation) => planOf('hotel-checkin', { size: 'A4', split: 'tiles', orientation }).pages.length,
    );
    expect(planOf('hotel-checkin', { size: 'A4', split: 'tiles' }).pages).toHaveLength(Math.min(...ways));
  });

  it('is spread over tiles where it is larger than its paper at the scale asked for', () => {
    expect(planOf('hotel-checkin', { size: 'A4', scale: 0.3 }).pages.map(({ kind }) => kind)).toEqual(['sheet']);
    const { pages } = planOf('hotel-checkin', { size: 'A4', scale: 1, assembly: false });
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(['tile']));
    expect(pages.length).toBeGreaterThan(2);
  });

  it.each(sheets)('stands within the margins of every page: %s in %s', (name, language) => {
    for (const split of [undefined, 'phases', 'tiles'] as const) {
      const plan = planOf(name, { size: 'A3', margin: 15, ...(split && { split }) }, language);
      const margin = (15 * 72) / 25.4;
      for (const { view, size } of plan.pages) {
        const { window, at, scale } = view;
        const shown = { ...at, width: window.width * scale, height: window.height * scale };
        const room = { x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin };
        expect(holds(room, shown)).toBe(true);
      }
    }
  });

  it('says nothing but what it may: unknown fields and lengths out of range are refused', () => {
    expect(paperSchema.safeParse({ size: 'A4', split: 'tiles', overlap: 10 }).success).toBe(true);
    for (const bad of [{ overlap: 21 }, { bleed: -1 }, { size: 'A5' }, { split: 'steps' }, { paper: 1 }])
      expect(paperSchema.safeParse(bad).success).toBe(false);
  });
});

describe.each(sheets)('the phases of %s in %s', (name, language) => {
  const { scene } = sheetOf(name, language);
  const pages = scene.phases.map((phase) => phaseSheet(scene, phase, { legend: true }));

  it('have each card and step once, all lanes, and each connector where it begins and where it ends', () => {
    expect(pages.flatMap(({ cards }) => cards.map(({ id }) => id)).sort()).toEqual(
      scene.cards.map(({ id }) => id).sort(),
    );
    expect(pages.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual(scene.steps.map(({ id }) => id));
    for (const { lanes } of pages) expect(lanes.map(({ id }) => id)).toEqual(scene.lanes.map(({ id }) => id));
    for (const { cards, connectors } of pages) {
      const here = new Set(cards.map(({ id }) => id));
      const wanted = scene.connectors.filter(({ from, to }) => here.has(from.id) || here.has(to.id));
      expect(connectors.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    }
  });

  it('draw connectors on their sheet, level and upright, from a card or a stand-in to another', () => {
    for (const { connectors, size, cards, standIns } of pages) {
      const boxes = [...cards, ...standIns].map(({ box }) => box);
      for (const { points } of connectors) {
        points.forEach(({ x, y }, at) => {
          expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
          const before = points[at - 1];
          if (before) expect(Math.min(Math.abs(before.x - x), Math.abs(before.y - y))).toBeLessThan(0.01);
        });
        for (const end of [points[0], points.at(-1)]) {
          const near = boxes.some(
            (box) =>
              end &&
              end.x >= box.x - 1 &&
              end.x <= box.x + box.width + 1 &&
              end.y >= box.y - 1 &&
              end.y <= box.y + box.height + 1,
          );
          expect(near).toBe(true);
        }
      }
    }
  });

  it('keep stand-ins off each other, and explain in the legend only what is there', () => {
    for (const { standIns, legend, tags } of pages) {
      standIns.forEach(({ box }, at) => {
        for (const { box: other } of standIns.slice(at + 1))
          expect(box.y + box.height <= other.y || other.y + other.height <= box.y || box.x !== other.x).toBe(true);
      });
      const marks = new Set<string>(tags.map(({ tag }) => tag));
      for (const { sample } of legend) if (sample.of === 'tag') expect(marks).toContain(sample.tag);
    }
  });
});

it('leaves the texts of notes to each phase that shows their tags', () => {
  const { document, contents, scene } = sheetOfNote('Ask the night shift.');
  const look = { blueprint: contents.blueprint.id, language: 'en', theme: 'light' } as const;
  const plan = paperPlan(paperSheet(scene, document, look), { split: 'phases' });
  expect(plan.ok && plan.value.pages.map(({ view }) => view.scene.notes?.notes.length)).toEqual([1]);
});

it('moves what is drawn and nothing else', () => {
  const { scene } = sheetOf('hotel-checkin', 'en');
  const there = moved(scene, 10, -5);
  expect(there.cards[0]?.box).toEqual({
    ...scene.cards[0]?.box,
    x: (scene.cards[0]?.box.x ?? 0) + 10,
    y: (scene.cards[0]?.box.y ?? 0) - 5,
  });
  expect(moved(there, -10, 5)).toEqual(scene);
});

it('moves up what stood below a title or a legend that is left out', () => {
  const { scene } = sheetOf('hotel-checkin', 'en');
  const bare = withoutParts(scene, { title: true, legend: true });
  expect(bare.title.texts).toEqual([]);
  expect(bare.legend).toEqual([]);
  expect(bare.grid.y).toBe(scene.title.box.y);
  expect(bare.size.height).toBeLessThan(scene.size.height - 60);
});

it('greys colours by how bright they are', () => {
  expect(['#000000', '#ffffff', '#808080'].map(greyOf)).toEqual(['#000000', '#ffffff', '#808080']);
  expect(greyOf('#ffff00') > greyOf('#ff0000')).toBe(true);
});
