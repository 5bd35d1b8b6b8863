import { expect, test } from 'vitest';
import { Sheet } from '../../../renderer/canvas/sheet.ts';
import type { View } from '../../../renderer/canvas/view.ts';
import { type Hit, hitAt } from '../../../renderer/gestures/hit.ts';
import type { ConnectorLine, Tag } from '../../../shared/layout/scene.ts';
import { cell, handMadeScene } from '../hand-made-scene.ts';

const made = handMadeScene([
  [1, 2, 0],
  [1, 0, 1],
]);
const first = made.cards.find(({ step, lane }) => step === 'step0' && lane === 'lane0');
const below = made.cards.find(({ step, lane }) => step === 'step0' && lane === 'lane1');
const alone = made.cards.find(({ step }) => step === 'step2');
if (!first || !below || !alone) throw new Error('the scene has three such cards');
const way = { x: first.box.x + 40, from: first.box.y + first.box.height, to: below.box.y };
const connector: ConnectorLine = {
  kind: 'connector',
  id: 'way',
  code: 'X1',
  style: 'triggers',
  from: { id: first.id, code: first.code },
  to: { id: below.id, code: below.code },
  bridges: [],
  points: [
    { x: way.x, y: way.from },
    { x: way.x, y: way.to },
  ],
  box: { x: way.x, y: way.from, width: 0, height: way.to - way.from },
};
const mark: Tag = {
  kind: 'tag',
  id: 'mark',
  code: 'F1',
  tag: 'failure',
  on: first.id,
  box: { x: first.box.x + 120, y: first.box.y - 8, width: 18, height: 18 },
  shape: { x: first.box.x + 120, y: first.box.y - 8, width: 18, height: 18 },
  letter: { lines: [], size: 13, weight: 700, anchor: 'middle', ink: 'onMark' },
};
const scene = { ...made, connectors: [connector], tags: [mark] };
const sheet = new Sheet(scene);
const still: View = { zoom: 1, x: 0, y: 0 };

const at = (x: number, y: number, view = still, selected: string[] = []): Hit =>
  hitAt(sheet, view, { x: x * view.zoom + view.x, y: y * view.zoom + view.y }, selected);
const middle = { x: first.box.x + first.box.width / 2, y: first.box.y + first.box.height / 2 };

test('the middle of a card is the card, its border a place to connect from', () => {
  expect(at(middle.x, middle.y)).toEqual({ kind: 'card', card: first });
  expect(at(first.box.x + first.box.width + 4, middle.y + 5)).toEqual({ kind: 'card', card: first, edge: 'right' });
  expect(at(first.box.x - 4, first.box.y + 4)).toEqual({ kind: 'card', card: first, edge: 'left' });
  expect(at(first.box.x + first.box.width + 8, middle.y)).toMatchObject({ edge: 'right' });
  expect(at(first.box.x + first.box.width + 14, middle.y)).toMatchObject({ kind: 'cell' });
});

test('the border is as wide on the screen at every zoom, and gone where cards are blocks', () => {
  const { x, y, height } = alone.box;
  const beyond = (zoom: number, px: number) => at(x + 3, y + height + px / zoom, { zoom, x: 0, y: 0 });
  expect(beyond(2, 5)).toMatchObject({ kind: 'card', edge: 'bottom' });
  expect(beyond(2, 8)).toMatchObject({ kind: 'cell' });
  expect(beyond(0.5, 5)).toMatchObject({ kind: 'card', edge: 'bottom' });
  expect(beyond(0.1, 0.5)).toMatchObject({ kind: 'cell' });
});

test('a mark lies over its card', () => {
  expect(at(mark.box.x + 9, mark.box.y + 14)).toEqual({ kind: 'tag', tag: mark });
});

test('a connector is met near its way, and its ends only when it is selected', () => {
  const half = (way.from + way.to) / 2;
  expect(at(way.x + 4, half)).toEqual({ kind: 'connector', connector });
  expect(at(way.x + 7, half)).toMatchObject({ kind: 'cell' });
  expect(at(way.x, way.to - 4)).toEqual({ kind: 'connector', connector });
  expect(at(way.x, way.to - 4, still, ['way'])).toEqual({ kind: 'connector-end', connector, end: 'to' });
  expect(at(way.x, way.from + 4, still, ['way'])).toEqual({ kind: 'connector-end', connector, end: 'from' });
});

test('where a selected line leaves a card, the card still connects; beside the card it is the line that is taken', () => {
  const end = { x: middle.x, y: first.box.y + first.box.height };
  const straight = { ...connector, points: [end, { x: end.x, y: below.box.y }], box: { ...connector.box, x: end.x } };
  const other = new Sheet({ ...scene, connectors: [straight] });
  const over = (y: number) => hitAt(other, still, { x: end.x, y }, ['way']);
  expect(over(end.y - 3)).toMatchObject({ kind: 'card', edge: 'bottom' });
  expect(over(end.y + 3)).toMatchObject({ kind: 'connector-end', end: 'from' });
});

test('where lines run as one it is the selected one that is met, or else the shortest', () => {
  const bend = { x: way.x + 60, y: way.to - 20 };
  const around = [
    { x: way.x, y: way.from },
    { x: way.x, y: bend.y },
    { x: bend.x, y: bend.y },
    { x: bend.x, y: way.to },
  ];
  const long = { ...connector, id: 'long', points: around, box: { ...connector.box, width: 60 } };
  for (const connectors of [
    [connector, long],
    [long, connector],
  ]) {
    const joined = new Sheet({ ...scene, connectors });
    const met = (x: number, y: number, selected: string[] = []) => hitAt(joined, still, { x, y }, selected);
    const common = (way.from + bend.y) / 2;
    expect(met(way.x + 2, common)).toMatchObject({ connector: { id: 'way' } });
    expect(met(way.x + 2, common, ['long'])).toMatchObject({ connector: { id: 'long' } });
    expect(met(way.x + 30, bend.y, ['way'])).toMatchObject({ connector: { id: 'long' } });
  }
});

test('a cell knows its place in the stack', () => {
  const column = cell.left + cell.width + 195;
  const [upper, lower] = made.cards.filter(({ step }) => step === 'step1');
  if (!upper || !lower) throw new Error('the second column has a stack');
  const index = (y: number) => {
    const hit = at(column, y);
    return hit.kind === 'cell' ? hit.index : undefined;
  };
  expect(index(upper.box.y)).toBe(0);
  expect(index(lower.box.y)).toBe(1);
  expect(index(lower.box.y + lower.box.height)).toBe(2);
});

test('heads are met where they are shown: frozen heads lie over what has moved under them', () => {
  expect(at(20, cell.top + 20)).toMatchObject({ kind: 'lane-head', lane: { id: 'lane0' } });
  expect(at(cell.left + 20, 40)).toMatchObject({ kind: 'step-head', step: { id: 'step0' } });
  expect(at(cell.left + 20, 10)).toMatchObject({ kind: 'phase-head', phase: { id: 'phase0' } });
  const moved: View = { zoom: 1, x: -cell.width, y: -cell.height };
  expect(hitAt(sheet, moved, { x: 20, y: cell.top + 20 })).toMatchObject({ kind: 'lane-head', lane: { id: 'lane1' } });
  expect(hitAt(sheet, moved, { x: cell.left + 20, y: 40 })).toMatchObject({
    kind: 'step-head',
    step: { id: 'step1' },
  });
  expect(hitAt(sheet, moved, { x: 20, y: 20 })).toEqual({ kind: 'nothing' });
});

test("a column's edge is met at the right end of its head, from both sides", () => {
  const edge = cell.left + cell.width;
  expect(at(edge - 3, 40)).toMatchObject({ kind: 'column-edge', step: { id: 'step0' } });
  expect(at(edge + 3, 40)).toMatchObject({ kind: 'column-edge', step: { id: 'step0' } });
  expect(at(edge + 6, 40)).toMatchObject({ kind: 'step-head', step: { id: 'step1' } });
  expect(at(cell.left + 2, 40)).toMatchObject({ kind: 'step-head', step: { id: 'step0' } });
  expect(at(scene.size.width + 2, 40)).toMatchObject({ kind: 'column-edge', step: { id: 'step2' } });
});

test("a lane's edge is met at the lower end of its head, from both sides, and no collapsed one's", () => {
  const edge = cell.top + cell.height;
  expect(at(20, edge - 3)).toMatchObject({ kind: 'lane-head', lane: { id: 'lane0' }, edge: true });
  expect(at(20, edge + 3)).toMatchObject({ kind: 'lane-head', lane: { id: 'lane0' }, edge: true });
  expect(at(20, edge - 6)).not.toHaveProperty('edge');
  expect(at(20, edge + 6)).toMatchObject({ kind: 'lane-head', lane: { id: 'lane1' } });
  expect(at(20, edge + cell.height + 2)).toMatchObject({ lane: { id: 'lane1' }, edge: true });
  const [first, ...others] = scene.lanes;
  if (!first) throw new Error('the scene has lanes');
  const folded = new Sheet({ ...scene, lanes: [{ ...first, collapsed: true }, ...others] });
  expect(hitAt(folded, still, { x: 20, y: edge - 3 })).not.toHaveProperty('edge');
});

test('outside the grid is nothing', () => {
  expect(at(scene.size.width + 30, 80)).toEqual({ kind: 'nothing' });
  expect(at(middle.x, scene.size.height + 30)).toEqual({ kind: 'nothing' });
});

test('a mark on a pinned head is met where it is drawn, as large as the head', () => {
  const shape = { x: cell.left + 90, y: 38, width: 18, height: 18 };
  const onHead: Tag = { ...mark, id: 'on-head', on: 'step0', box: shape, shape };
  const marked = new Sheet({ ...scene, tags: [onHead] });
  const view: View = { zoom: 4, x: 0, y: -4 * cell.top };
  // Heads are drawn at 100 % then; the mark keeps its middle and no more than its own size.
  const middleX = (shape.x + 9) * view.zoom;
  expect(hitAt(marked, view, { x: middleX + 7, y: 47 })).toEqual({ kind: 'tag', tag: onHead });
  expect(hitAt(marked, view, { x: middleX + 12, y: 47 })).toMatchObject({ kind: 'step-head' });
});
