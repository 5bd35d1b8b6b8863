import { expect, test } from 'vitest';
import { layout } from '#shared/layout/layout.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Card } from '#shared/model/card.ts';
import { blueprints } from '#shared/model/queries.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';

const bug = new RangeError('a mistake in the program');

/** A card nothing but whose place can be asked for, as if the program made a mistake whenever it looks at the text. */
const withBroken = (broken: Card): Card =>
  Object.defineProperty({ ...broken }, 'text', {
    get: () => {
      throw bug;
    },
  });

test.each(['en', 'zh', 'both'] as const)(
  'a card that cannot be laid out is a tile that says so, the rest is drawn (%s)',
  (language) => {
    const document = exampleDocument('hotel-checkin');
    const [blueprint] = blueprints(document);
    const card = [...document.values()].find((record) => record.type === 'card');
    if (!blueprint || !card) throw new Error('the example has a blueprint with cards');
    const options = { blueprint: blueprint.id, theme: 'light', language } as const;
    const whole = layout(document, options);
    const damaged = layout(new Map([...document, [card.id, withBroken(card)]]), options);

    expect(damaged.cards.map(({ id }) => id)).toEqual(whole.cards.map(({ id }) => id));
    const tile = damaged.cards.find(({ id }) => id === card.id);
    expect(tile?.broken).toEqual({ bug });
    expect(damaged.cards.filter(({ broken }) => broken)).toEqual([tile]);
    const said = tile?.text.lines.map(({ text }) => text).join(' ');
    expect(said).toContain(language === 'zh' ? '此卡片无法绘制' : 'This card could not be drawn');
    for (const line of tile?.text.lines ?? []) expect(line.dx + line.width).toBeLessThanOrEqual(tile?.box.width ?? 0);
    const dashed = tile && shapesOf(tile, themes.light).find(({ shape }) => shape === 'rect');
    expect(dashed).toMatchObject({ ...tile?.box, dash: [6, 4] });
    expect(whole.cards.some(({ broken }) => broken)).toBe(false);
  },
);
