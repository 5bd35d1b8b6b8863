import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { focusColours } from '../../renderer/canvas/focus-colours.ts';
import { themes } from '../../shared/layout/themes.ts';

const css = readFileSync(new URL('../../renderer/style/tokens.css', import.meta.url), 'utf8');

/** The tokens of a block of the style sheet, by name. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
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
