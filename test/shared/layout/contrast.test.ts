import { describe, expect, test } from 'vitest';
import { type TagKind, type ThemeName, themeNames } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import { cardColours } from '#shared/model/card.ts';
import { laneRoles } from '#shared/model/lane.ts';
import { contrast } from '../colour-contrast.ts';

type Pair = { readonly what: string; readonly on: string; readonly colour: string };

/** Every text with what it stands on. */
function texts(name: ThemeName): Pair[] {
  const { palette } = themes[name];
  const { ink, sheet, head, card, laneHead, lane, line, tag, badge } = palette;
  const tints = laneRoles.map((role) => ({ what: `tint of ${role}`, on: lane[role].tint }));
  const grounds = [
    { what: 'sheet', on: sheet },
    { what: 'head', on: head },
    { what: 'card', on: card },
    ...cardColours.map((colour) => ({ what: `${colour} card`, on: palette.colour[colour].tint })),
  ];
  return [
    ...[...grounds, { what: 'lane head', on: laneHead }, ...tints].flatMap(({ what, on }) => [
      { what: `text on ${what}`, on, colour: ink.text },
      { what: `muted on ${what}`, on, colour: ink.muted },
    ]),
    ...(Object.keys(line) as (keyof typeof line)[]).map((kind) => ({
      what: `name of ${kind}`,
      on: laneHead,
      colour: ink[kind],
    })),
    ...(Object.keys(tag) as TagKind[]).map((kind) => ({
      what: `letter of ${kind}`,
      on: tag[kind].fill,
      colour: tag[kind].letter,
    })),
    ...(['error', 'warning'] as const).map((kind) => ({
      what: `sign of ${kind}`,
      on: badge[kind],
      colour: badge.sign,
    })),
  ];
}

/** Every shape that has to be seen, with what it stands on. */
function graphics(name: ThemeName): Pair[] {
  const { palette } = themes[name];
  const { sheet, card, laneHead, lane, line, tag, badge, curve, mood, connector } = palette;
  const tints = laneRoles.map((role) => ({ what: role, on: lane[role].tint }));
  const emotion = lane.emotion.tint;
  return [
    ...tints.flatMap(({ what, on }) => [
      { what: `connector on ${what}`, on, colour: connector },
      ...Object.entries(line).map(([kind, colour]) => ({ what: `line of ${kind} on ${what}`, on, colour })),
    ]),
    ...laneRoles.flatMap((role) => [
      { what: `accent of ${role} on its head`, on: laneHead, colour: lane[role].accent },
      { what: `accent of ${role} on its tint`, on: lane[role].tint, colour: lane[role].accent },
      { what: `accent of ${role} on its cards`, on: card, colour: lane[role].accent },
    ]),
    ...(Object.keys(tag) as TagKind[]).flatMap((kind) =>
      [{ what: 'sheet', on: sheet }, { what: 'card', on: card }, ...tints].map(({ what, on }) => ({
        what: `${kind} on ${what}`,
        on,
        // A mark is seen by its fill or by its border.
        colour: contrast(tag[kind].border, on) > contrast(tag[kind].fill, on) ? tag[kind].border : tag[kind].fill,
      })),
    ),
    // Badges are rimmed in the colour of the sheet.
    ...(['error', 'warning'] as const).map((kind) => ({ what: `badge of ${kind}`, on: sheet, colour: badge[kind] })),
    ...cardColours.flatMap((colour) => {
      const { tint, accent } = palette.colour[colour];
      return [
        { what: `pattern of ${colour}`, on: tint, colour: accent },
        ...laneRoles.map((role) => ({ what: `accent of ${role} on ${colour}`, on: tint, colour: lane[role].accent })),
        ...(Object.keys(tag) as TagKind[]).map((kind) => ({
          what: `${kind} on ${colour}`,
          on: tint,
          colour: contrast(tag[kind].border, tint) > contrast(tag[kind].fill, tint) ? tag[kind].border : tag[kind].fill,
        })),
      ];
    }),
    ...Object.entries({ ...curve, ...mood }).map(([what, colour]) => ({ what: `curve ${what}`, on: emotion, colour })),
  ];
}

const tooFaint = (pairs: readonly Pair[], least: number) =>
  pairs
    .map((pair) => ({ what: pair.what, ratio: contrast(pair.on, pair.colour) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`);

describe.each(themeNames)('the theme %s', (name) => {
  const least = name === 'projector' ? 7 : 4.5;

  test(`has texts of at least ${least}:1`, () => {
    expect(tooFaint(texts(name), least)).toEqual([]);
  });

  test('has graphics of at least 3:1', () => {
    expect(tooFaint(graphics(name), 3)).toEqual([]);
  });
});

test('black on white has a contrast of 21, grey #767676 one of 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('no type is set smaller than 11 px, and the projector sets larger than the screen', () => {
  for (const name of themeNames) expect(themes[name].metrics.smallSize).toBeGreaterThanOrEqual(11);
  expect(themes.projector.metrics.cardSize).toBeGreaterThan(themes.light.metrics.cardSize);
});
