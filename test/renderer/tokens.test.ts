import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { focusColours } from '../../renderer/canvas/focus-colours.ts';
import { themes } from '../../shared/layout/themes.ts';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../renderer/style/tokens.css', import.meta.url), 'utf8');

/** The tokens of a block of the style sheet, by name. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const texts = {
  surface: ['text', 'text-muted', 'text-faint', 'accent', 'refused', 'warn', 'risk'],
  'risk-surface': ['risk'],
  risk: ['surface'],
  warn: ['surface'],
  'surface-raised': ['text'],
  'surface-sunken': ['text', 'text-muted'],
  bar: ['text-muted', 'good', 'warn'],
  'accent-soft': ['text', 'accent'],
  'warn-surface': ['text', 'warn'],
  strong: ['on-strong'],
};

describe.each([
  ['light', ':root', 4.5],
  ['dark', ':root[data-theme="dark"]', 4.5],
  ['projector', ':root[data-theme="projector"]', 7],
] as const)('%s', (name, selector, least) => {
  const tokens = tokensOf(selector);
  for (const [ground, inks] of Object.entries(texts))
    for (const ink of inks)
      test(`${ink} on ${ground} has a contrast of ${least} : 1`, () => {
        expect(contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(least);
      });

  test.each(['time-customer', 'time-wait'])('a bar of %s has 3 : 1 on its ground', (bar) => {
    expect(contrast(tokens.get(bar) ?? '', tokens.get('surface') ?? '')).toBeGreaterThanOrEqual(3);
  });

  test('the focus ring has 3 : 1 on sheet, card and every lane', () => {
    const { palette } = themes[name];
    const grounds = [palette.sheet, palette.card, ...Object.values(palette.lane).map(({ tint }) => tint)];
    for (const ground of grounds) expect(contrast(focusColours[name], ground)).toBeGreaterThanOrEqual(3);
  });
});
