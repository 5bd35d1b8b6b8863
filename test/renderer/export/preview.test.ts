import { describe, expect, it } from 'vitest';
import type { Deliverable } from '#shared/model/deliverable.ts';
import { deliverableFormats } from '#shared/model/deliverable.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { blueprints, phasesOf } from '#shared/model/queries.ts';
import { fitted } from '../../../renderer/export/preview/fitting.ts';
import type { Preview } from '../../../renderer/export/preview/preview.ts';
import { previewOf } from '../../../renderer/export/preview/preview-of.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';
import { realPictures } from '../../shared/pictured.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';

const today = '2026-01-01';
const idOf = (document: Document): string => blueprints(document)[0]?.id ?? '';
const preview = (document: Document, wanted: Partial<Deliverable>) =>
  previewOf(document, { blueprint: idOf(document), format: 'pdf', language: 'en', ...wanted }, today);
const shown = (document: Document, wanted: Partial<Deliverable>): Preview => {
  const made = preview(document, wanted);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
};
const pagesIn = (made: Preview) => (made.shows === 'pages' ? made.pages : []);

const hotel = exampleDocument('hotel-checkin');

describe('the preview of an export', () => {
  it.each(deliverableFormats)(
    'of %s shows something, says about how large it is, and goes to a window as it is',
    (format) => {
      for (const document of [hotel, bigBlueprint(300)]) {
        const made = shown(document, { format });
        expect(made.facts.bytes).toBeGreaterThan(500);
        if (made.shows === 'pages') expect(made.pages.length).toBeGreaterThan(0);
        if (made.shows === 'table') expect(made.rows.length).toBeGreaterThan(1);
        expect(structuredClone(made)).toEqual(made);
      }
    },
  );

  it('has the pages of the paper, and those that go with the sheet', () => {
    const phases = phasesOf(hotel, idOf(hotel)).length;
    const made = shown(hotel, { paper: { size: 'A4', split: 'phases' }, pages: ['failures'] });
    expect(made.facts.pages).toBeGreaterThan(phases);
    expect(pagesIn(made)).toHaveLength(made.facts.pages ?? 0);
    expect(made.facts.millimetres).toEqual({ width: 210, height: 297 });
    const poster = shown(hotel, { paper: { size: 'A3', split: 'tiles', across: 3 } });
    expect(pagesIn(poster).map(({ label }) => label)).toContain('A3');
    expect(poster.facts.millimetres, 'of the poster, not of the sheet that says how it is put together').toEqual({
      width: 297,
      height: 420,
    });
    const one = shown(hotel, { paper: { size: 'A1' } });
    expect([one.facts.pages, one.facts.millimetres]).toEqual([1, { width: 841, height: 594 }]);
  });

  it('is of what is left: an audience and a part are laid out as they will leave', () => {
    const cards = (wanted: Partial<Deliverable>) => pagesIn(shown(hotel, wanted))[0]?.views[0]?.scene.cards.length ?? 0;
    const [first] = phasesOf(hotel, idOf(hotel));
    const all = cards({});
    expect(cards({ audience: 'customer' })).toBeLessThan(all);
    expect(cards({ range: { phases: [first?.id ?? ''] } })).toBeLessThan(all);
    expect(cards({ audience: 'customer' })).toBeGreaterThan(0);
  });

  it('of slides wears the brand as the deck will', () => {
    const { photo } = realPictures;
    const brand = { logo: photo.id, primary: '#123456', accent: '#c0ffee' };
    const dressed = [...hotel.values()].map((rec) => (rec.type === 'project' ? { ...rec, brand } : rec));
    const slides = pagesIn(shown(documentOf([...dressed, photo]), { format: 'pptx', pages: ['figures'] }));
    const worn = slides.map(({ over }) => over.flatMap(({ shapes }) => shapes));
    const ruled = worn.map((shapes) => shapes.some((each) => each.shape === 'rect' && each.fill === '#c0ffee'));
    expect(worn.every((shapes) => shapes.some(({ shape }) => shape === 'image'))).toBe(true);
    expect(worn[0]?.some((each) => each.shape === 'text' && each.fill === '#123456')).toBe(true);
    // A page that goes on has no title, and no rule across it.
    expect([ruled[0], ruled.at(-1)]).toEqual([true, false]);
  });

  it('of a report is what it says', () => {
    const made = shown(hotel, { format: 'html', html: 'report' });
    expect(made.shows === 'text' && made.text).toContain('Failure register');
    expect(made.shows === 'text' && made.text).not.toMatch(/<|&amp;/);
  });

  it('says why something cannot be made', () => {
    expect(preview(hotel, { format: 'pdf', paper: { size: { width: 190, height: 190 }, margin: 95 } })).toMatchObject({
      faults: [{ code: 'export.paper.noRoom' }],
    });
    expect(preview(hotel, { range: { phases: ['none'] } })).toMatchObject({ ok: false });
  });
});

describe('pages in the room of the preview', () => {
  it('are all alike, in sight where they can be, and never tiny', () => {
    const room = { width: 600, height: 400 };
    const page = { width: 200, height: 300 };
    expect(fitted([page], room) * page.height).toBeCloseTo(360, 0);
    for (const count of [2, 5, 9, 24]) {
      const scale = fitted(
        Array.from({ length: count }, () => page),
        room,
      );
      expect(scale * page.height).toBeGreaterThanOrEqual(72);
      expect(scale * page.width).toBeLessThanOrEqual(560);
    }
    expect(fitted([{ width: 9000, height: 500 }], room) * 9000).toBeLessThanOrEqual(1300);
  });
});
