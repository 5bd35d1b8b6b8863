import { expect, test } from 'vitest';
import { layout } from '#shared/layout/layout.ts';
import { type LayoutOptions, themeNames } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import { blueprints } from '#shared/model/queries.ts';
import { contrast } from '../colour-contrast.ts';
import { documentIn, example } from '../interchange/examples.ts';

/** The hotel with every second card observed, every fourth assumed, and the others silent. */
function graded() {
  const json = example('hotel-checkin');
  json.blueprints[0].cards.forEach((card: { grade?: string }, at: number) => {
    if (at % 2 === 0) card.grade = 'observed';
    else if (at % 4 === 1) card.grade = 'assumed';
  });
  return documentIn(json);
}
const titleOf = (document: ReturnType<typeof graded>, options: Partial<LayoutOptions> = {}) =>
  layout(document, { blueprint: blueprints(document)[0]?.id ?? '', theme: 'light', language: 'en', ...options }).title;
const textsOf = ({ texts }: ReturnType<typeof titleOf>) =>
  texts.map(({ lines }) => lines.map(({ text }) => text).join(' '));

test('the head of a sheet says on what its cards rest, in words and as parts of a bar', () => {
  const title = titleOf(graded());
  expect(textsOf(title)).toContain('observed 50 % · assumed 25 % · not said 25 %');
  const widths = title.grades?.map(({ grade, box }) => [grade, Math.round(box.width)]) ?? [];
  const [, observed] = widths[0] as [string, number];
  expect(widths.map(([grade]) => grade)).toEqual(['observed', 'assumed', 'unsaid']);
  expect(widths[1]?.[1]).toBeCloseTo(observed / 2, -1);
  for (const { box } of title.grades ?? []) {
    expect(box.y + box.height).toBeLessThanOrEqual(title.box.y + title.box.height);
    expect(box.x + box.width).toBeLessThanOrEqual(title.box.x + title.box.width);
  }
});

test('it says so in both languages, and of cards in collapsed phases too', () => {
  const document = graded();
  expect(textsOf(titleOf(document, { language: 'both' }))).toContain('观察到 50% · 假设 25% · 未注明 25%');
  const collapsed = [...document.values()].filter(({ type }) => type === 'phase').map(({ id }) => id);
  expect(textsOf(titleOf(document, { collapsed }))).toEqual(textsOf(titleOf(document)));
});

test('a sheet whose cards do not say how they are known says nothing of it', () => {
  const title = titleOf(documentIn(example('hotel-checkin')));
  expect(title.grades).toBeUndefined();
  expect(textsOf(title).join(' ')).not.toContain('not said');
});

test.each(themeNames)('the parts of the bar stand out from the sheet in %s', (name) => {
  const { grade, sheet } = themes[name].palette;
  for (const { line } of Object.values(grade)) expect(contrast(line, sheet)).toBeGreaterThan(3);
});
