import { expect, test } from 'vitest';
import { sideAt } from '../../../renderer/connecting/connect-drag.ts';
import { middleOf, rubberWay } from '../../../renderer/connecting/ways.ts';
import type { CardBox, Point } from '../../../shared/layout/scene.ts';
import { handMadeScene } from '../hand-made-scene.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;
const from = { x: 100, y: 100 };
const pointers: readonly Point[] = [-90, 0, 90].flatMap((x) => [-90, 0, 90].map((y) => ({ x: 100 + x, y: 100 + y })));

test.each(sides)('a rubber line leaves the %s side outwards, turns at right angles and ends at the pointer', (side) => {
  for (const to of pointers) {
    const way = rubberWay(from, side, to);
    expect(way[0]).toEqual(from);
    expect(way.at(-1)).toEqual(to);
    for (const [at, point] of way.slice(1).entries()) {
      const before = way[at] as Point;
      expect(point.x === before.x || point.y === before.y).toBe(true);
    }
    const second = way.find(({ x, y }) => x !== from.x || y !== from.y);
    const outward = { top: -1, bottom: 1, left: -1, right: 1 }[side];
    const along = side === 'top' || side === 'bottom' ? 'y' : 'x';
    if (second && second[along] !== from[along]) expect(Math.sign(second[along] - from[along])).toBe(outward);
  }
});

test('the middle of a way is half its length along it', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ];
  expect(middleOf(way)).toEqual({ x: 10, y: 10 });
  expect(middleOf([{ x: 4, y: 4 }])).toEqual({ x: 4, y: 4 });
});

test('an end lies on the side of its card that is nearest', () => {
  const card = handMadeScene([[1]]).cards[0] as CardBox;
  const { x, y, width, height } = card.box;
  expect(sideAt(card, { x: x + width / 2, y })).toBe('top');
  expect(sideAt(card, { x: x + width, y: y + height / 2 })).toBe('right');
  expect(sideAt(card, { x: x + width / 2, y: y + height })).toBe('bottom');
  expect(sideAt(card, { x, y: y + height / 2 })).toBe('left');
});
