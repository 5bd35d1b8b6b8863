import { describe, expect, test } from 'vitest';
import { looksOf, overlayClasses } from '../../../renderer/overlays/overlay-looks.ts';
import { overlayOf } from '../../../renderer/overlays/overlay-of.ts';
import { overlayIds } from '../../../renderer/overlays/overlay-state.ts';
import { themeNames } from '../../../shared/layout/scene.ts';
import { themes } from '../../../shared/layout/themes.ts';
import type { Card } from '../../../shared/model/card.ts';
import { cardColours } from '../../../shared/model/card.ts';
import { blueprints, contentsOf } from '../../../shared/model/queries.ts';
import { documentIn, example, expectedFigures } from '../../shared/interchange/examples.ts';
import { contrast } from '../contrast.ts';

const document = documentIn(example('hospital-outpatient'));
const contents = contentsOf(document, blueprints(document)[0]?.id ?? '');
const overlays = overlayIds.filter((id) => id !== 'none');

/** A colour over another as the canvas mixes them. */
const mixed = (below: string, above: string, way: 'multiply' | 'screen'): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [below, above].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [
        number,
        number,
      ];
      const part = way === 'multiply' ? a * b : 1 - (1 - a) * (1 - b);
      return Math.round(part * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

describe.each(themeNames)('in the theme %s', (name) => {
  const { palette } = themes[name];
  const least = name === 'projector' ? 7 : 4.5;
  test.each(overlays)(
    'texts can be read under %s, on cards of every colour, and its words on their ground',
    (overlay) => {
      for (const { strong, ink, tint } of looksOf(overlay, name)) {
        expect(contrast(strong, ink)).toBeGreaterThanOrEqual(least);
        expect(contrast(strong, palette.sheet)).toBeGreaterThanOrEqual(3);
        for (const ground of [palette.card, ...cardColours.map((colour) => palette.colour[colour].tint)])
          expect(
            contrast(mixed(ground, tint, name === 'dark' ? 'screen' : 'multiply'), palette.ink.text),
          ).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

test.each(overlays)('the classes of %s are told apart without colour: by dashes and by level', (overlay) => {
  const looks = looksOf(overlay, 'light');
  expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(looks.length);
  expect(new Set(looks.map(({ level }) => level)).size).toBe(looks.length);
});

describe('what an overlay says', () => {
  const codes = (cards: readonly string[]) => cards.map((id) => (document.get(id) as Card).code).sort();
  test('of risk: the class and the number `analyse` gives the failures', () => {
    const { rpn, priorityHigh, priorityMedium } = expectedFigures('hospital-outpatient');
    const { byCard, counts, rest } = overlayOf('risk', contents, 'en');
    const cardOf = (code: string) => contents.failures.find((failure) => failure.code === code)?.card ?? '';
    const ofClass = (at: number) => [...byCard].filter(([, said]) => said.class === at).map(([id]) => id);
    expect(codes(ofClass(0))).toEqual(codes([...new Set<string>(priorityHigh.map(cardOf))]));
    expect(codes(ofClass(1))).toEqual(codes([...new Set<string>(priorityMedium.map(cardOf))]));
    const [first = ''] = priorityHigh;
    expect(byCard.get(cardOf(first))?.word).toBe(`H ${rpn[first]}`);
    expect(counts.reduce((sum, count) => sum + count, rest)).toBe(contents.cards.length);
  });
  test('of evidence: every card, and those that say nothing are the last class', () => {
    const { byCard, counts, rest } = overlayOf('evidence', contents, 'zh');
    expect(byCard.size).toBe(contents.cards.length);
    expect(counts.at(-1)).toBe(contents.cards.filter(({ grade }) => grade === undefined).length);
    expect(counts).toHaveLength(overlayClasses.evidence.length);
    expect(rest).toBe(0);
  });
});
