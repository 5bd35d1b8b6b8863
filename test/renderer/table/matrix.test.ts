import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardName } from '../../../renderer/table/card-name.ts';
import {
  covered,
  headHeight,
  type Matrix,
  matrixOf,
  placeOfHead,
  placeOfSpot,
  sizes,
} from '../../../renderer/table/matrix.ts';
import { inFrame, reveal } from '../../../renderer/table/place.ts';
import { between, offsetsOf } from '../../../renderer/table/windowed.ts';
import { createDocumentStore } from '../../../shared/commands/document-store.ts';
import { type Document, documentOf } from '../../../shared/model/document.ts';
import { randomCommands } from '../../shared/commands/random-command.ts';
import { documents, randomDocument } from '../../shared/random-blueprint.ts';
import { ofTable, saying } from './of-table.ts';

test('what shows of a line is exactly what overlaps the part in sight, seed 421', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 }),
      fc.integer({ min: -200, max: 3000 }),
      fc.integer({ min: 1, max: 900 }),
      (sizes, from, length) => {
        const offsets = offsetsOf(sizes);
        const { first, end } = between(offsets, from, from + length);
        const shown = sizes.map((_, at) => at >= first && at < end);
        const overlaps = sizes.map((size, at) => {
          const start = offsets[at] ?? 0;
          return start < from + length && start + size > from;
        });
        expect(shown).toEqual(overlaps);
      },
    ),
    { seed: 421 },
  );
});

test('a matrix that follows another is what one made anew is, whatever was done, seed 423', () => {
  const start = randomDocument(6, { cards: 25 });
  const store = createDocumentStore(start);
  const matrixFor = (document: Document, before?: Matrix) =>
    matrixOf(ofTable(document).contents, (card) => card.text, before);
  let matrix = matrixFor(start);
  randomCommands(store, 423, 60, (document) => {
    matrix = matrixFor(document, matrix);
    const anew = matrixFor(documentOf(document.values()));
    expect([matrix.down, matrix.across, matrix.width, matrix.height]).toEqual([
      anew.down,
      anew.across,
      anew.width,
      anew.height,
    ]);
    for (const [card, height] of anew.heights) expect(matrix.card(card)).toBe(height);
  });
});

test('every card stands in its cell and no two overlap; heads stand over their columns, seed 422', () => {
  fc.assert(
    fc.property(documents(), (document) => {
      const { rows, contents } = ofTable(document);
      const matrix = matrixOf(contents, (card) => card.text);
      const bottoms = new Map<string, number>();
      for (const { card, lane, step } of rows) {
        const cell = placeOfSpot(matrix, { lane: lane.id, step: step.id });
        const place = placeOfSpot(matrix, { lane: lane.id, step: step.id, card: card.id });
        if (!cell || !place) throw new Error('a card has no place');
        expect(place.x).toBeGreaterThanOrEqual(cell.x);
        expect(place.x + place.width).toBeLessThanOrEqual(cell.x + cell.width);
        expect(place.y).toBeGreaterThanOrEqual(bottoms.get(`${lane.id} ${step.id}`) ?? cell.y);
        expect(place.y + place.height).toBeLessThanOrEqual(cell.y + cell.height);
        bottoms.set(`${lane.id} ${step.id}`, place.y + place.height);
        expect(placeOfHead(matrix, step.id)).toMatchObject({ x: cell.x, width: cell.width, frozenY: true });
        expect(placeOfHead(matrix, lane.id)).toMatchObject({ y: cell.y, height: cell.height, frozenX: true });
      }
      expect(placeOfHead(matrix, 'nothing')).toBeUndefined();
      for (const { id } of contents.phases) expect(placeOfHead(matrix, id)?.y).toBe(0);
      expect(matrix.width).toBe(sizes.laneHead + matrix.columns.length * sizes.column);
    }),
    { seed: 422, numRuns: 40 },
  );
});

test('what is revealed is beside the heads and in the frame, its beginning where it is larger, seed 423', () => {
  const at = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(at, at, at, at, fc.integer({ min: 10, max: 900 }), (scrollLeft, scrollTop, x, y, size) => {
      const frame = { scrollLeft, scrollTop, clientWidth: 700, clientHeight: 500 };
      const place = { x: x + sizes.laneHead, y: y + headHeight, width: size, height: size };
      reveal(frame, place, covered);
      const { left, top } = inFrame(place, frame);
      expect(left).toBeGreaterThanOrEqual(covered.left);
      expect(top).toBeGreaterThanOrEqual(covered.top);
      if (size <= 700 - covered.left) expect(left + size).toBeLessThanOrEqual(700);
      if (size <= 500 - covered.top) expect(top + size).toBeLessThanOrEqual(500);
    }),
    { seed: 423 },
  );
});

test('a card is read out with its text, lane, step n of m, place, marks and connections', () => {
  const facts = {
    text: 'Greet',
    picture: undefined,
    lane: 'Frontstage',
    step: 'Arrive',
    n: 2,
    of: 9,
    marks: ['Failure point: no room', 'Wait point: 5 min'],
    connections: 3,
    place: { n: 1, of: 2 },
  };
  expect(cardName(saying('en'), facts)).toBe(
    'Greet, Frontstage, Arrive, step 2 of 9, 1 of 2 in its cell, Failure point: no room, Wait point: 5 min, 3 connections',
  );
  expect(cardName(saying('en'), { ...facts, picture: '' })).toContain('Greet, Picture, Frontstage');
  expect(cardName(saying('en'), { ...facts, picture: 'A desk' })).toContain('Greet, picture: A desk, Frontstage');
  const zh = cardName(saying('zh'), { ...facts, text: '', marks: [], place: { n: 1, of: 1 } });
  expect(zh).toContain('Arrive（第 2 步，共 9 步）');
  expect(zh.endsWith('3 条连线')).toBe(true);
});
