import { describe, expect, test } from 'vitest';
import { emotionMean, lowestEmotion, peakEndFigure } from '#shared/analysis/experience.ts';
import { writeSvg } from '#shared/export/svg.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import { journeyRows, rowOfLane } from '#shared/layout/journey/rows.ts';
import type { Box, Scene, TextBlock } from '#shared/layout/scene.ts';
import { themeNames } from '#shared/layout/scene.ts';
import { peakEndOf } from '#shared/model/emotion.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { documentIn, example, exampleNames } from '../interchange/examples.ts';
import { clean, documentOfSheet, type Sheet } from '../rules/clean.ts';
import { textsOf } from './sheet-oracle.ts';

const feelings = (customer: (number | undefined)[], staff: (number | undefined)[] = []): Sheet => {
  const sheet = clean();
  sheet.steps.forEach((step, at) => {
    if (customer[at] !== undefined) step.emotion = customer[at];
    if (staff[at] !== undefined) step.staffEmotion = staff[at];
  });
  return sheet;
};
/** A sheet in which every row of the map says something, and some cells much. */
function full(): Sheet {
  const sheet = feelings([1, -2, 0, 2, undefined, 1], [0, -2, -2, 1, 1, undefined]);
  Object.assign(sheet.steps[1] ?? {}, { thought: 'Why is nobody here, although I was told to come at nine?' });
  Object.assign(sheet.cards[6] ?? {}, { touchpoint: ['human', 'digital'], channel: 'Window 3 in the old building' });
  sheet.waits = [];
  sheet.waits.push({ id: 'W1', card: 'C2', typicalMinutes: 25, peakMinutes: 60, standardMinutes: 10 });
  sheet.marks.push(
    { id: 'Q2', step: 'S2', kind: 'pain', text: 'The queue is not moving for a quarter of an hour' },
    { id: 'Q3', card: 'B2', kind: 'staff-pain', text: 'Typing everything twice' },
    { id: 'O1', card: 'C2', kind: 'opportunity', text: 'A number on the phone' },
    { id: 'Q1', step: 'S2', kind: 'question', text: 'Is that so?' },
  );
  return sheet;
}
const drawn = (sheet: Sheet, options: Partial<Parameters<typeof journey>[1]> = {}): Scene => {
  const document = documentOfSheet(sheet);
  const [blueprint] = blueprints(document);
  return journey(document, { blueprint: blueprint?.id ?? '', theme: 'light', language: 'en', ...options });
};
const rowsOf = (scene: Scene) => scene.lanes.map(({ id }) => rowOfLane(id));
const codes = (scene: Scene, row: string) =>
  [...scene.cards, ...scene.tags.filter((tag) => tag.cell)].flatMap((one) =>
    ('cell' in one ? one.cell?.lane : 'lane' in one ? one.lane : '') === `journey.${row}` ? one.code : [],
  );

describe('what a journey map says', () => {
  test('every row of it, from the records of the blueprint', () => {
    const scene = drawn(full());
    expect(rowsOf(scene)).toEqual(journeyRows);
    expect(codes(scene, 'doing')).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(codes(scene, 'touchpoints').slice(0, 4)).toEqual(['E1', 'F1', 'E2', 'F2']);
    expect(codes(scene, 'moments')).toEqual(['C1']);
    expect(codes(scene, 'time')).toEqual(['W1']);
    expect(codes(scene, 'pains')).toEqual(['Q2', 'Q3']);
    expect(codes(scene, 'opportunities')).toEqual(['O1']);
    const texts = writeSvg(scene, { language: 'en' });
    for (const text of ['although', 'peak 60 min', 'over the standard', 'human · digital'])
      expect(texts).toContain(text);
    expect(texts).not.toContain('Is that so?');
  });

  test('what leaves has no empty rows; on the screen they are there to be written in', () => {
    expect(rowsOf(drawn(clean()))).toEqual(['doing', 'touchpoints', 'moments', 'time']);
    expect(rowsOf(drawn(clean(), { numbered: true }))).toEqual(journeyRows);
  });

  test('a card behind the scenes is in it only if the customer comes to it', () => {
    const sheet = clean();
    expect(codes(drawn(sheet), 'touchpoints')).not.toContain('B1');
    Object.assign(sheet.cards[3] ?? {}, { access: 'self-help' });
    expect(codes(drawn(sheet), 'touchpoints')).toContain('B1');
    Object.assign(sheet.cards[3] ?? {}, { access: 'back' });
    expect(codes(drawn(sheet), 'touchpoints')).not.toContain('B1');
  });
});

describe('peak and end', () => {
  const remembered = (customer: (number | undefined)[]) => {
    const document = documentOfSheet(feelings(customer));
    const { steps } = contentsOf(document, blueprints(document)[0]?.id ?? '');
    const found = peakEndOf(steps, 'customer');
    return found && { peak: found.peak.code, end: found.end.code, figure: peakEndFigure(steps, 'customer') };
  };
  test.each([
    [[1, -2, 0, 1, 0, 1], { peak: 'S2', end: 'S6', figure: -0.5 }],
    [[-2, 2, 2, 1, undefined, undefined], { peak: 'S2', end: 'S4', figure: 1.5 }],
    [[0, 0, undefined, undefined, undefined, undefined], { peak: 'S1', end: 'S2', figure: 0 }],
    [[undefined, undefined, undefined, undefined, undefined, undefined], undefined],
  ])('%j', (customer, wanted) => expect(remembered(customer)).toEqual(wanted));

  test('are marked on both curves, and computed for staff as for customers', () => {
    const scene = drawn(full());
    const kept = (who: string) =>
      scene.curves
        .find((curve) => curve.who === who)
        ?.points.flatMap(({ value, kept }) => (kept ? [`${kept} ${value}`] : []));
    expect(kept('customer')).toEqual(['peak 2', 'end 1']);
    expect(kept('staff')).toEqual(['peak -2', 'end 1']);
    const document = documentOfSheet(full());
    const { steps } = contentsOf(document, blueprints(document)[0]?.id ?? '');
    expect(peakEndFigure(steps, 'staff')).toBe(-0.5);
    expect(emotionMean(steps, 'staff')).toBe(-0.4);
    expect(lowestEmotion(steps, 'customer')).toBe(-2);
    expect(lowestEmotion(steps, 'staff')).toBe(-2);
  });
});

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;
const boxOf = ({ lines, size, anchor }: TextBlock): Box => {
  const widest = Math.max(...lines.map(({ width }) => width));
  const [first, last] = [lines[0], lines.at(-1)];
  const x = (first?.x ?? 0) - (anchor === 'middle' ? widest / 2 : 0);
  const y = (first?.y ?? 0) - size;
  return { x, y, width: widest, height: (last?.y ?? 0) - y };
};

describe('nothing is clipped and nothing lies on anything', () => {
  const sheets = themeNames.flatMap((theme) =>
    (['en', 'zh', 'both'] as const).map((language): [string, Scene] => [
      `${theme}, ${language}`,
      drawn(full(), { theme, language }),
    ]),
  );
  const examples = exampleNames.map((name): [string, Scene] => {
    const document = documentIn(example(name));
    const blueprint = blueprints(document)[0]?.id ?? '';
    return [name, journey(document, { blueprint, theme: 'light', language: 'both' })];
  });
  test.each([...sheets, ...examples])('%s', (_name, scene) => {
    const cellOf = (lane: string, step: string): Box => {
      const band = scene.lanes.find(({ id }) => id === lane)?.box;
      const column = scene.steps.find(({ id }) => id === step)?.column;
      if (!band || !column) throw new Error('no such cell');
      return { x: column.x, width: column.width, y: band.y, height: band.height };
    };
    const things = [
      ...scene.cards.map((card) => ({ ...card, on: card })),
      ...scene.cells.map((cell) => ({ ...cell, on: cell })),
      ...scene.tags.flatMap((tag) => (tag.cell ? [{ ...tag, on: tag.cell }] : [])),
    ];
    for (const { box, on, ...thing } of things) {
      expect(within(box, cellOf(on.lane, on.step))).toBe(true);
      for (const block of textsOf({ box, ...thing })) expect(within(boxOf(block), box)).toBe(true);
    }
    const solid = things.filter(({ kind, on }) => kind !== 'cell' || on.lane !== 'journey.feelings');
    for (const [at, one] of solid.entries())
      for (const other of solid.slice(at + 1)) {
        const apart =
          one.box.x + one.box.width <= other.box.x ||
          other.box.x + other.box.width <= one.box.x ||
          one.box.y + one.box.height <= other.box.y ||
          other.box.y + other.box.height <= one.box.y;
        expect(apart).toBe(true);
      }
  });
});
