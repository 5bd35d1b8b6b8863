import { describe, expect, test } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import { layout } from '#shared/layout/layout.ts';
import { shapesOfPart } from '#shared/layout/page.ts';
import { withPages } from '#shared/layout/pages-below.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { blueprints } from '#shared/model/queries.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import { documentIn, example, exampleNames } from '../interchange/examples.ts';
import { boundsOf } from '../pages/page-oracle.ts';

const look = { theme: 'light', language: 'en' } as const;

describe.each(exampleNames)('the pages below the sheet of %s', (name) => {
  const document = documentIn(example(name));
  const blueprint = blueprints(document)[0]?.id ?? '';
  const sheet = layout(document, { ...look, blueprint });
  const pages = pagesOf(document, { ...look, blueprint, kinds: pageKinds, today: '2026-06-30' });
  const whole = withPages(sheet, pages);

  test('leave the sheet as it is and stand apart, each within its frame and in the picture', () => {
    const { pages: below = [], size, ...rest } = whole;
    const { size: before, ...same } = sheet;
    expect(rest).toEqual(same);
    expect(below).toHaveLength(pages.length);
    for (const [at, { box, page }] of below.entries()) {
      expect(box.y).toBeGreaterThanOrEqual(before.height);
      expect(box.x + box.width).toBeLessThan(size.width);
      expect(box.y + box.height).toBeLessThan(size.height);
      for (const other of below.slice(at + 1).map((one) => one.box))
        expect(box.x + box.width <= other.x || box.y + box.height <= other.y).toBe(true);
      for (const shape of page.parts.flatMap(shapesOfPart)) {
        const { x, y, width, height } = boundsOf(shape);
        expect(x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height).toBe(
          true,
        );
      }
    }
  });

  test('are no records in an SVG: who counts cards counts the same', () => {
    const records = (svg: string) => svg.match(/data-kind="[^"]+" data-id="[^"]+"/g);
    const drawn = writeSvg(whole, { language: 'en' });
    expect(records(drawn)).toEqual(records(writeSvg(sheet, { language: 'en' })));
    expect(drawn.match(/data-part="page"/g)).toHaveLength(pages.length);
    expect(drawn).not.toContain('transform');
  });
});
