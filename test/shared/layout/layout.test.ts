import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import { drawingOrder } from '#shared/layout/drawing-order.ts';
import { layout } from '#shared/layout/layout.ts';
import type { Box, ConnectorLine, LayoutOptions, Point, Scene, TextBlock, TextOnCard } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';
import { faultsOfSheet } from './sheet-oracle.ts';

const examples = ['hotel-checkin', 'hospital-outpatient', 'ecommerce-checkout-return'] as const;

function example(name: (typeof examples)[number], change: (json: ExampleJson) => void = () => {}): Document {
  const file = new URL(`../../fixtures/examples/${name}.blueprint.json`, import.meta.url);
  const json = JSON.parse(readFileSync(file, 'utf8')) as { blueprints: [ExampleJson] };
  change(json.blueprints[0]);
  let count = 0;
  const read = readInterchange(json, {
    language: 'en',
    newId: () => {
      count += 1;
      return `r${count}`;
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

type ExampleJson = { [list: string]: unknown[] };

function draw(document: Document, options: Partial<LayoutOptions> = {}): Scene {
  const blueprint = [...document.values()].find((record) => record.type === 'blueprint');
  return layout(document, { blueprint: blueprint?.id ?? '', theme: 'light', language: 'en', ...options });
}

const textOf = (block: TextBlock | TextOnCard) => block.lines.map(({ text }) => text).join(' ');
const connector = (scene: Scene, from: string, to: string) =>
  scene.connectors.find((line) => line.from.code === from && line.to.code === to);
const card = (scene: Scene, code: string) => {
  const found = scene.cards.find((box) => box.code === code);
  if (!found) throw new Error(`No card ${code}`);
  return found;
};

/** Whether a way of horizontal and vertical pieces runs through the inside of a box. */
const runsThrough = (points: readonly Point[], { x, y, width, height }: Box): boolean =>
  points.slice(1).some((to, at) => {
    const from = points[at] as Point;
    return (
      Math.max(from.x, to.x) > x &&
      Math.min(from.x, to.x) < x + width &&
      Math.max(from.y, to.y) > y &&
      Math.min(from.y, to.y) < y + height
    );
  });

test.each([
  ['en', 'Phase 2', 'Step 2'],
  ['zh', '阶段 2', '步骤 2'],
] as const)(
  'on the screen what has no title shows its number in %s; what is exported leaves it blank',
  (language, phase, step) => {
    const document = example('hotel-checkin', (json) => {
      Object.assign(json.phases?.[1] as object, { title: '' });
      Object.assign(json.steps?.[1] as object, { title: '' });
    });
    const shown = draw(document, { language, numbered: true });
    expect(textOf(shown.phases[1]?.text as TextBlock)).toBe(phase);
    expect(textOf(shown.steps[1]?.text as TextBlock)).toBe(step);
    expect([shown.phases[1]?.text.ink, shown.phases[0]?.text.ink]).toEqual(['muted', 'text']);
    const sent = draw(document, { language });
    expect([sent.phases[1]?.text.lines, sent.steps[1]?.text.lines]).toEqual([[], []]);
  },
);

describe("a lane's least height", () => {
  const tall = (height: number) =>
    example('hotel-checkin', (json) => {
      for (const lane of json.lanes as { role: string; height?: number }[]) lane.height = height;
    });
  const plain = draw(example('hotel-checkin'));
  const heights = (scene: Scene) => scene.lanes.map(({ box }) => box.height);

  test('makes the row so high, and no row lower than its fullest cell needs', () => {
    const document = tall(250);
    const scene = draw(document);
    expect(faultsOfSheet(document, scene)).toEqual([]);
    expect(heights(scene)).toEqual(heights(plain).map((height) => Math.max(height, 250)));
    expect(heights(scene)).not.toEqual(heights(plain));
    expect(heights(draw(tall(56)))).toEqual(heights(plain));
    expect(scene.cards.map(({ box }) => box.height)).toEqual(plain.cards.map(({ box }) => box.height));
  });

  test('means nothing while the lane is collapsed', () => {
    const [lane] = plain.lanes;
    const collapsed = lane ? [lane.id] : [];
    const heightIn = (document: Document) => draw(document, { collapsed }).lanes[0]?.box.height;
    expect(heightIn(tall(250))).toBe(heightIn(example('hotel-checkin')));
  });
});

describe('collapsed', () => {
  const document = example('hotel-checkin');
  const whole = draw(document);
  const [first, second] = whole.phases;
  const lane = whole.lanes.find(({ role }) => role === 'backstage');
  if (!first || !second || !lane) throw new Error('the example has two phases and a backstage lane');
  const inside = (scene: Scene) => scene.steps.filter(({ phase }) => phase === first.id);

  test.each(['en', 'zh', 'both'] as const)('phases and lanes leave a faultless sheet in %s', (language) => {
    for (const collapsed of [[first.id], [lane.id], [first.id, second.id, lane.id]]) {
      const options = { language, collapsed } as const;
      expect(draw(document, options).cards.length).toBeLessThan(whole.cards.length);
    }
  });

  test('a phase becomes one narrow column that says how much it hides', () => {
    const scene = draw(document, { collapsed: [first.id], numbered: true });
    const band = scene.phases[0];
    expect(inside(scene)).toEqual([]);
    expect(band?.box.width).toBeLessThan(first.box.width / 2);
    expect(band?.collapsed).toMatchObject({ x: band?.box.x, width: band?.box.width });
    expect(textOf(band?.translation as TextBlock)).toContain(`Steps: ${inside(whole).length}`);
    const gone = whole.cards.filter(({ step }) => inside(whole).some(({ id }) => id === step)).map(({ id }) => id);
    expect(scene.cards.map(({ id }) => id)).toEqual(whole.cards.map(({ id }) => id).filter((id) => !gone.includes(id)));
    expect(scene.lanes.map(({ id }) => id)).toEqual(whole.lanes.map(({ id }) => id));
  });

  test.each([
    ['a phase', [first.id]],
    ['a lane', [lane.id]],
    ['two phases and a lane', [first.id, second.id, lane.id]],
  ])('connectors to what %s hides end at its band, several to the same cell as one', (_, collapsed) => {
    const scene = draw(document, { collapsed });
    const shown = new Set(scene.cards.map(({ id }) => id));
    const across = whole.connectors.filter(({ from, to }) => shown.has(from.id) !== shown.has(to.id));
    expect(across.length).toBeGreaterThan(2);
    const ends = scene.connectors.flatMap(({ points, from, to, style }) =>
      shown.has(from.id) && shown.has(to.id) ? [] : [{ points, from, to, style }],
    );
    const onEdge = ({ x, y, width, height }: Box, at: Point | undefined) =>
      at !== undefined &&
      at.x >= x &&
      at.x <= x + width &&
      at.y >= y &&
      at.y <= y + height &&
      (at.x === x || at.x === x + width || at.y === y || at.y === y + height);
    const endsOf = ends.map(({ points, from, to, style }) => {
      const at = (id: string, point: Point | undefined) =>
        shown.has(id) ? id : scene.standIns.findIndex(({ box }) => onEdge(box, point));
      return [at(from.id, points[0]), at(to.id, points.at(-1)), style].join(' ');
    });
    expect(endsOf.filter((name) => name.includes('-1'))).toEqual([]);
    expect(new Set(endsOf).size).toBe(endsOf.length);
    // Each card in sight that was joined to something hidden still is, in the same direction.
    const joints = (lines: readonly ConnectorLine[]) =>
      new Set(
        lines
          .filter(({ from, to }) => shown.has(from.id) !== shown.has(to.id))
          .map(({ from, to, style }) => `${shown.has(from.id) ? `${from.id} out` : `${to.id} in`} ${style}`),
      );
    expect(joints(scene.connectors)).toEqual(joints(across));
    // No line runs through a card or a stand-in.
    for (const { points } of scene.connectors)
      for (const { box } of [...scene.cards, ...scene.standIns]) expect(runsThrough(points, box)).toBe(false);
  });

  test('a collapsed lane says how many cards it hides, all in all and cell by cell', () => {
    const scene = draw(document, { collapsed: [lane.id] });
    const hidden = whole.cards.filter((card) => card.lane === lane.id).length;
    expect(textOf(scene.lanes.find(({ id }) => id === lane.id)?.translation as TextBlock)).toBe(`Cards: ${hidden}`);
    const counts = scene.standIns.map(({ text }) => Number(textOf(text)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(hidden);
  });

  test('the number of a step without a title counts the steps that are hidden', () => {
    const blank = example('hotel-checkin', (json) => {
      for (const step of json.steps ?? []) Object.assign(step as object, { title: '' });
    });
    const open = draw(blank, { numbered: true });
    const scene = draw(blank, { numbered: true, collapsed: [open.phases[0]?.id ?? ''] });
    expect(scene.steps.at(-1)?.text.lines[0]?.text).toBe(open.steps.at(-1)?.text.lines[0]?.text);
  });

  test('a lane becomes a thin band with its name, and the lines of the method stay', () => {
    const scene = draw(document, { collapsed: [lane.id] });
    const band = scene.lanes.find(({ id }) => id === lane.id);
    expect(band).toMatchObject({ collapsed: true });
    expect(band?.box.height).toBeLessThan(64);
    expect(textOf(band?.text as TextBlock)).toBe(textOf(lane.text));
    expect(scene.cards.some((card) => card.lane === lane.id)).toBe(false);
    expect(scene.lines.map(({ line }) => line)).toEqual(whole.lines.map(({ line }) => line));
  });
});

describe.each(examples)('the example %s', (name) => {
  test.each(['en', 'zh', 'both'] as const)('is a faultless sheet in %s, in every theme', (language) => {
    const document = example(name);
    for (const theme of ['light', 'dark', 'projector', 'print'] as const) {
      expect(faultsOfSheet(document, draw(document, { language, theme }))).toEqual([]);
    }
  });

  test('joins neighbours in the customer lane by straight lines', () => {
    const scene = draw(example(name));
    const columns = new Map(scene.steps.map((step, at) => [step.id, at]));
    const cards = new Map(scene.cards.map((box) => [box.id, box]));
    const forward = scene.connectors.filter(({ from, to }) => {
      const a = cards.get(from.id);
      const b = cards.get(to.id);
      if (!a || !b || a.role !== 'customer' || b.role !== 'customer') return false;
      return (columns.get(b.step) ?? 0) - (columns.get(a.step) ?? 0) === 1;
    });
    expect(forward.length).toBeGreaterThan(5);
    for (const line of forward) expect(line.points).toHaveLength(2);
  });
});

describe('connectors', () => {
  const loop = { id: 'KX', from: 'C3', to: 'C1', kind: 'loop' };

  test('a loop runs back below the cards of its lane', () => {
    const scene = draw(example('hotel-checkin', (json) => json.connectors?.push(loop)));
    const line = connector(scene, 'C3', 'C1');
    const lowest = Math.max(
      ...['C1', 'C2', 'C3'].map((code) => card(scene, code).box).map(({ y, height }) => y + height),
    );
    expect(Math.max(...(line?.points.map(({ y }) => y) ?? []))).toBeGreaterThan(lowest);
  });

  test('duplicates of a connector are drawn apart', () => {
    const twice = [1, 2, 3].map((at) => ({ id: `KD${at}`, from: 'C1', to: 'C2', kind: 'information' }));
    const document = example('hotel-checkin', (json) => json.connectors?.push(...twice));
    const scene = draw(document);
    expect(faultsOfSheet(document, scene)).toEqual([]);
    const ways = scene.connectors.filter(({ from, to }) => from.code === 'C1' && to.code === 'C2');
    expect(new Set(ways.map(({ points }) => JSON.stringify(points))).size).toBe(4);
  });

  test('a card connected to itself has a small loop beside it', () => {
    const scene = draw(
      example('hotel-checkin', (json) => json.connectors?.push({ id: 'KS', from: 'C4', to: 'C4', kind: 'loop' })),
    );
    const { box } = card(scene, 'C4');
    const way = connector(scene, 'C4', 'C4')?.points ?? [];
    expect(way).toHaveLength(4);
    for (const { x, y } of way) {
      expect(x).toBeGreaterThan(box.x - 40);
      expect(x).toBeLessThan(box.x + box.width + 40);
      expect(y).toBeGreaterThan(box.y - 40);
      expect(y).toBeLessThan(box.y + box.height + 40);
    }
  });
});

describe('connectors that share an end', () => {
  const drawn = (...connectors: { from: string; to: string; kind: string; label?: string }[]) =>
    draw(
      example('hotel-checkin', (json) => {
        json.connectors = connectors.map((fields, at) => ({ id: `KJ${at}`, ...fields }));
      }),
    );
  const wayOf = (scene: Scene, from: string, to: string) => connector(scene, from, to)?.points ?? [];

  test('leave their card by one port and run as one until each turns off, straight ones too', () => {
    const scene = drawn(
      { from: 'C4', to: 'C5', kind: 'triggers' },
      { from: 'C4', to: 'F5', kind: 'triggers' },
      { from: 'C4', to: 'B5', kind: 'triggers' },
    );
    const [straight, near, far] = ['C5', 'F5', 'B5'].map((to) => wayOf(scene, 'C4', to)) as [Point[], Point[], Point[]];
    expect(straight).toHaveLength(2);
    expect([near[0], far[0]]).toEqual([straight[0], straight[0]]);
    expect(near[1]).toEqual(far[1]);
    expect(near[2]?.x).toBe(far[2]?.x);
    expect(scene.connectors.flatMap(({ bridges }) => bridges)).toEqual([]);
  });

  test('arrive at their card as one, with one head, whatever their labels', () => {
    const scene = drawn(
      { from: 'C4', to: 'C5', kind: 'triggers' },
      { from: 'F4', to: 'C5', kind: 'triggers', label: 'if so' },
      { from: 'B4', to: 'C5', kind: 'triggers' },
    );
    const ways = ['C4', 'F4', 'B4'].map((from) => wayOf(scene, from, 'C5'));
    expect(new Set(ways.map((way) => JSON.stringify(way.at(-1)))).size).toBe(1);
    expect(ways[1]?.at(-2)).toEqual(ways[2]?.at(-2));
  });

  test.each([
    ['another kind', { from: 'C4', to: 'B5', kind: 'information' }],
    ['the other direction', { from: 'B5', to: 'C4', kind: 'triggers' }],
    ['a label beside the card', { from: 'C4', to: 'B5', kind: 'triggers', label: 'if so' }],
  ])('keep apart from one of %s', (_, other) => {
    const scene = drawn({ from: 'C4', to: 'F5', kind: 'triggers' }, other);
    const [first, second] = scene.connectors;
    const ports = (line: ConnectorLine | undefined) =>
      [line?.points[0], line?.points.at(-1)].map((p) => `${p?.x} ${p?.y}`);
    for (const port of ports(first)) expect(ports(second)).not.toContain(port);
  });

  test('are drawn once where they run as one, and each whole in a drawing to work on', () => {
    const scene = drawn({ from: 'C4', to: 'F5', kind: 'triggers' }, { from: 'C4', to: 'B5', kind: 'triggers' });
    const begins = (whole: boolean) =>
      scene.connectors.map((line) => {
        const way = shapesOf(line, themes.light, whole).find(({ shape }) => shape === 'path');
        return way?.shape === 'path' ? way.commands[0] : undefined;
      });
    const [start] = wayOf(scene, 'C4', 'F5') as [Point];
    const { x, y } = start;
    expect(begins(true)).toEqual([
      ['M', x, y],
      ['M', x, y],
    ]);
    expect(begins(false)[0]).toEqual(['M', x, y]);
    expect(begins(false)[1]).not.toEqual(['M', x, y]);
  });

  test.each([
    ['arrive', { from: 'F4', to: 'C5', kind: 'information' }, { from: 'B4', to: 'C5', kind: 'information' }],
    ['leave', { from: 'C4', to: 'F5', kind: 'information' }, { from: 'C4', to: 'B5', kind: 'information' }],
  ])('have dashes that fall together where they %s', (at, one, other) => {
    const rounded = 2 * 6 - 1.62 * 6;
    const { connectors } = drawn(one, other);
    for (const whole of [true, false]) {
      const phases = connectors.map((line) => {
        const way = shapesOf(line, themes.light, whole).find(({ shape }) => shape === 'path');
        if (way?.shape !== 'path') throw new Error('a connector has a way');
        const part = whole ? line.points : (line.ownPart ?? line.points);
        const lengthOf = (points: readonly Point[]) =>
          points.slice(1).reduce((sum, { x, y }, index) => {
            const { x: fromX, y: fromY } = points[index] as Point;
            return sum + Math.abs(x - fromX) + Math.abs(y - fromY);
          }, 0);
        // Both have the same corners, rounded alike; the one that is cut off is so much shorter than a square one.
        const cutOff = part === line.points ? 0 : lengthOf(line.points) - lengthOf(part) - rounded;
        return at === 'arrive' ? (way.dashOffset ?? 0) + lengthOf(line.points) : (way.dashOffset ?? 0) - cutOff;
      });
      const apart = ((((phases[0] ?? 0) - (phases[1] ?? 0)) % 9) + 9) % 9;
      expect(Math.min(apart, 9 - apart)).toBeLessThan(0.3);
    }
  });
});

describe('lanes without flow', () => {
  const withLanes = (...roles: string[]) =>
    example('hotel-checkin', (json) => {
      for (const role of roles) json.lanes?.push({ id: `L-${role}`, role });
      json.marks = [
        { id: 'M1', card: 'C4', kind: 'pain', text: 'The queue is long' },
        { id: 'M2', step: 'S5', kind: 'opportunity', text: 'Pay online' },
      ];
    });

  test('take their marks from the cards and step heads, with their texts', () => {
    const bare = draw(withLanes());
    const own = draw(withLanes('pain', 'opportunity'));
    expect(bare.tags.find(({ code }) => code === 'M1')?.on).toBe(card(bare, 'C4').id);
    expect(bare.tags.find(({ code }) => code === 'M2')?.text).toBeUndefined();
    const pain = own.tags.find(({ code }) => code === 'M1');
    expect(pain?.text && textOf(pain.text)).toBe('The queue is long');
    const lane = own.lanes.find(({ role }) => role === 'pain');
    expect(pain?.box.y).toBeGreaterThan(lane?.box.y ?? 0);
    expect(pain?.cell?.step).toBe(card(own, 'C4').step);
  });

  test('show the minutes of the customer and the typical wait of each step', () => {
    const scene = draw(withLanes('time'));
    const step = card(scene, 'C4').step;
    const texts = scene.cells.filter((cell) => cell.step === step).map((cell) => textOf(cell.text));
    expect(texts).toEqual(['3 min', 'wait 8 min']);
  });

  test('draw good feelings above the zero of the curve and bad ones below', () => {
    const scene = draw(withLanes('emotion'));
    const zero = scene.guides[0]?.from.y ?? 0;
    const points = scene.curves.find(({ who }) => who === 'customer')?.points ?? [];
    expect(points).toHaveLength(9);
    for (const { y, value } of points) expect(Math.sign(zero - y)).toBe(Math.sign(value));
    const best = points.find(({ value }) => value === 2);
    const good = points.find(({ value }) => value === 1);
    expect(zero - (best?.y ?? 0)).toBeCloseTo(2 * (zero - (good?.y ?? 0)), 6);
  });
});

describe('the grid', () => {
  const base = { id: 'p', type: 'project', title: 'P', language: 'en' } as const;
  const blueprint: Rec = { id: 'b', type: 'blueprint', code: 'B1', order: 'a0', title: 'Empty', state: 'current' };
  const phase = (id: string, order: string): Rec => ({ id, type: 'phase', code: id, order, blueprint: 'b', title: id });
  const lane: Rec = { id: 'l', type: 'lane', code: 'L1', order: 'a0', blueprint: 'b', role: 'customer' };
  const step: Rec = {
    id: 's',
    type: 'step',
    code: 'S1',
    order: 'a0',
    blueprint: 'b',
    phase: 'P2',
    title: 'S',
    width: 300,
  };
  const stacked = (id: string, order: string): Rec => ({
    id,
    type: 'card',
    code: id,
    order,
    blueprint: 'b',
    step: 's',
    lane: 'l',
    text: id,
    kind: 'action',
  });
  const document = documentOf([
    base,
    blueprint,
    phase('P1', 'a0'),
    phase('P2', 'a1'),
    lane,
    step,
    stacked('C1', 'a0'),
    stacked('C2', 'a1'),
  ]);

  test('keeps an empty column for a phase without steps', () => {
    const scene = draw(document);
    const [first, second] = scene.phases;
    expect(first?.box.width).toBeGreaterThan(themes.light.metrics.columnWidth);
    expect(second?.box.x).toBe((first?.box.x ?? 0) + (first?.box.width ?? 0));
    expect(scene.steps.map(({ code }) => code)).toEqual(['S1']);
  });

  test('may be empty: without phases, without lanes, without either', () => {
    for (const records of [[], [lane], [phase('P1', 'a0')]]) {
      const bare = documentOf([base, blueprint, ...records]);
      expect(faultsOfSheet(bare, draw(bare))).toEqual([]);
    }
  });

  test('keeps a wait of absurd length inside its card', () => {
    const wait = { id: 'w', type: 'wait', code: 'W1', order: 'a0', blueprint: 'b', card: 'C1' } as const;
    for (const typicalMinutes of [0, 0.005, 123456789.12, 1e300]) {
      const long = documentOf([...document.values(), { ...wait, typicalMinutes }]);
      expect(faultsOfSheet(long, draw(long))).toEqual([]);
    }
  });

  test('gives cards the full width of their column and stacks them 8 px apart', () => {
    const [upper, lower] = draw(document).cards;
    expect(upper?.box.width).toBe(300);
    expect((lower?.box.y ?? 0) - (upper?.box.y ?? 0) - (upper?.box.height ?? 0)).toBe(8);
  });
});

describe('texts', () => {
  test('stand in reading order: title, phases, steps, lanes, then cell by cell', () => {
    const scene = draw(example('hotel-checkin'));
    const kinds = drawingOrder(scene).map(({ kind }) => kind);
    const firsts = ['title', 'phase', 'step', 'lane', 'card', 'legend'].map((kind) => kinds.indexOf(kind as 'card'));
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    const cards = drawingOrder(scene).filter((element) => element.kind === 'card');
    const columns = new Map(scene.steps.map(({ id }, at) => [id, at]));
    const visited = cards.map(({ step }) => columns.get(step) ?? -1);
    expect(visited).toEqual([...visited].sort((a, b) => a - b));
    const first = cards.filter(({ step }) => step === cards[0]?.step).map(({ box }) => box.y);
    expect(first).toEqual([...first].sort((a, b) => a - b));
  });

  test('of both languages stand under each other, the main one first', () => {
    const scene = draw(example('hotel-checkin'), { language: 'both' });
    const first = card(scene, 'C1');
    expect(textOf(first.text)).toBe('Compare rooms and book');
    expect(first.translation && textOf(first.translation)).toBe('比较房型并下单');
    const shapes = shapesOf(first, themes.light).filter(({ shape }) => shape === 'text');
    expect(shapes).toHaveLength(2);
  });

  test('of lanes without a title are the names of their roles in the language shown', () => {
    const document = example('hotel-checkin', (json) => {
      for (const lane of json.lanes as { title?: unknown }[]) delete lane.title;
    });
    expect(draw(document).lanes.map(({ text }) => textOf(text))[1]).toBe('Customer actions');
    expect(draw(document, { language: 'zh' }).lanes.map(({ text }) => textOf(text))[1]).toBe('顾客行为');
  });
});
