import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import { layout } from '#shared/layout/layout.ts';
import { linesUnder } from '#shared/model/lane.ts';
import { blueprints, type Contents, contentsOf } from '#shared/model/queries.ts';
import { randomDocument } from '../random-blueprint.ts';
import { sheetOf, sheets } from './sheets.ts';
import { attribute, descendants, type Element, parseXml } from './xml-tree.ts';

/** Every record of a blueprint that is drawn, as `kind id`. */
function drawnRecords(contents: Contents): string[] {
  const lists = {
    phase: contents.phases,
    step: contents.steps,
    lane: contents.lanes,
    card: contents.cards,
    connector: contents.connectors,
    wait: contents.waits,
    failure: contents.failures,
    mark: contents.marks,
    policy: contents.policies,
    metric: contents.metrics,
    note: contents.notes,
  };
  const records = Object.entries(lists).flatMap(([kind, list]) => list.map((rec) => `${kind} ${rec.code}`));
  const lines = linesUnder(contents.lanes.map((lane) => lane.role)).map(({ kind }) => `line ${kind}`);
  return [...records, ...lines].sort();
}

const groups = (root: Element) => descendants(root).filter((element) => element.attributes.has('data-kind'));
const named = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const squeezed = (text: string) => text.replace(/\s/g, '');

describe.each(sheets)('the SVG of %s in %s', (name, language) => {
  const { contents, scene } = sheetOf(name, language);
  const source = writeSvg(scene, { language });
  const root = parseXml(source);
  const of = (kind: string) => groups(root).filter((group) => attribute(group, 'data-kind') === kind);

  it('draws every record and every line exactly once', () => {
    const drawn = groups(root).map((group) => `${attribute(group, 'data-kind')} ${attribute(group, 'data-id')}`);
    expect(drawn.sort()).toEqual(drawnRecords(contents));
  });

  it('gives each card one rect, its bounds', () => {
    const bounds = of('card').map((card) => {
      expect(descendants(card).filter((element) => element.name === 'rect')).toHaveLength(1);
      const [rect] = named(card, 'rect');
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(rect?.attributes.get(key)));
      return { id: attribute(card, 'data-id'), x, y, width, height };
    });
    const round = (length: number) => Math.round(length * 100) / 100;
    const expected = scene.cards.map(({ code, box }) => ({
      id: code,
      x: round(box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
    }));
    expect(bounds.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      expected.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
  });

  it('names the ends of each connector and draws its way as one path of absolute commands', () => {
    const codes = new Map(contents.cards.map((card) => [card.id, card.code]));
    for (const connector of contents.connectors) {
      const group = of('connector').find((element) => attribute(element, 'data-id') === connector.code);
      if (!group) throw new Error(`no connector ${connector.code}`);
      expect(attribute(group, 'data-from')).toBe(codes.get(connector.from));
      expect(attribute(group, 'data-to')).toBe(codes.get(connector.to));
      const paths = descendants(group).filter((element) => element.name === 'path');
      expect(paths).toHaveLength(1);
      expect(paths[0]?.attributes.get('d')).toMatch(/^M[-\d. ]+([MLHVCQ][-\d. ]+)+$/);
    }
  });

  it('holds the whole text of each card, its lines in order', () => {
    for (const card of contents.cards) {
      const group = of('card').find((element) => attribute(element, 'data-id') === card.code);
      const texts = group ? named(group, 'text').map((text) => text.text) : [];
      expect(squeezed(texts.join(''))).toContain(squeezed(card.text));
    }
  });

  it('uses no transforms, no pictures and no scripts', () => {
    const elements = descendants(root);
    expect(elements.filter((element) => element.attributes.has('transform'))).toEqual([]);
    expect(new Set(elements.map((element) => element.name))).toEqual(
      new Set(
        [...elements.map((element) => element.name)].filter(
          (element) => !['image', 'script', 'foreignObject', 'use', 'style'].includes(element),
        ),
      ),
    );
  });

  it('says its size, its language and its title', () => {
    expect(attribute(root, 'viewBox')).toBe(`0 0 ${scene.size.width} ${scene.size.height}`);
    expect(attribute(root, 'lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    const [title] = named(root, 'title');
    expect(title?.text).toContain(contents.blueprint.title);
  });

  it('is read by another program as the size it says', () => {
    const picture = new Resvg(source, { font: { loadSystemFonts: false } });
    expect(Math.abs(picture.width - scene.size.width)).toBeLessThan(1);
    expect(Math.abs(picture.height - scene.size.height)).toBeLessThan(1);
  });
});

describe('an SVG of both languages', () => {
  it('holds the text of each card in both', () => {
    const both = sheetOf('hotel-checkin', 'both');
    const root = parseXml(writeSvg(both.scene, { language: 'en' }));
    const texts = new Map(
      groups(root).map((group) => [
        `${attribute(group, 'data-kind')} ${attribute(group, 'data-id')}`,
        squeezed(group.text),
      ]),
    );
    for (const language of ['en', 'zh'] as const) {
      for (const card of sheetOf('hotel-checkin', language).contents.cards) {
        expect(texts.get(`card ${card.code}`)).toContain(squeezed(card.text));
      }
    }
  });
});

describe('the SVG of any blueprint', () => {
  it('draws every record and every line exactly once, lanes of every role among them (seed 2641)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const document = randomDocument(seed, { lanes: 12 });
        const blueprint = blueprints(document)[0]?.id ?? '';
        const scene = layout(document, { blueprint, theme: 'light', language: 'en' });
        const root = parseXml(writeSvg(scene, { language: 'en' }));
        const drawn = groups(root).map((group) => `${attribute(group, 'data-kind')} ${attribute(group, 'data-id')}`);
        expect(drawn.sort()).toEqual(drawnRecords(contentsOf(document, blueprint)));
      }),
      { seed: 2641, numRuns: 25 },
    );
  });
});
