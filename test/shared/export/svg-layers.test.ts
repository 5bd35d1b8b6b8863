import { describe, expect, it, test } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import { idGiver } from '#shared/export/svg-ids.ts';
import { layerNames } from '#shared/export/svg-layers.ts';
import { sheetOf, sheets, sheetWithPages } from './sheets.ts';
import { attribute, descendants, type Element, parseXml } from './xml-tree.ts';

const layersIn = (root: Element) =>
  root.children.filter((child) => child.attributes.get('inkscape:groupmode') === 'layer');
const layerId = (layer: Element) => attribute(layer, 'id').replace('layer-', '');

/** In which layer each kind of record is to be found. */
const homes: { readonly [kind: string]: string } = {
  phase: 'phases',
  step: 'phases',
  lane: 'lanes',
  connector: 'connectors',
  line: 'lines',
  card: 'cards',
};

describe.each(sheets)('the drawing of %s in %s', (name, language) => {
  const root = parseXml(writeSvg(sheetOf(name, language).scene, { language }));

  it('is layers and nothing else, back to front, each named in the language of the sheet', () => {
    const layers = layersIn(root);
    const rest = root.children.filter((child) => !layers.includes(child)).map((child) => child.name);
    expect(rest).toEqual(['title', 'desc']);
    const order = ['ground', ...layerNames].filter((known) => layers.some((layer) => layerId(layer) === known));
    expect(layers.map(layerId)).toEqual(order);
    for (const layer of layers)
      expect(/\p{Script=Han}/u.test(attribute(layer, 'inkscape:label'))).toBe(language === 'zh');
  });

  it('has every record in the layer of its kind, marks above all cards', () => {
    for (const layer of layersIn(root))
      for (const group of descendants(layer).filter((element) => element.attributes.has('data-kind')))
        expect(layerId(layer)).toBe(homes[attribute(group, 'data-kind')] ?? 'marks');
  });

  it('names every group by an id of its own that tells what it is, and each connector in words', () => {
    const groups = descendants(root).filter((element) => element.name === 'g');
    const ids = groups.map((group) => attribute(group, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const group of groups) {
      expect(attribute(group, 'inkscape:label')).not.toBe('');
      const kind = attribute(group, 'data-kind');
      if (kind !== '') expect(attribute(group, 'id')).toBe(`${kind}-${attribute(group, 'data-id')}`);
      if (kind !== 'connector') continue;
      const [title] = group.children;
      expect(title?.name).toBe('title');
      expect(title?.text).toContain(`${attribute(group, 'data-from')} → ${attribute(group, 'data-to')}`);
    }
  });
});

test('pages below a sheet are a layer of their own', () => {
  const root = parseXml(writeSvg(sheetWithPages('hotel-checkin', 'en'), { language: 'en' }));
  expect(layersIn(root).map(layerId).at(-1)).toBe('pages');
});

test('without a background nothing lies behind the sheet, and all else is the same', () => {
  const { scene } = sheetOf('hotel-checkin', 'en');
  const white = writeSvg(scene, { language: 'en' });
  const clear = writeSvg(scene, { language: 'en', background: 'transparent' });
  expect(clear).not.toContain('layer-ground');
  const ground = /<g id="layer-ground"[^>]*>\n<rect[^>]*\/>\n<\/g>\n/;
  expect(white.replace(ground, '')).toBe(clear);
});

test('a picture for the eye alone has no names', () => {
  const { scene } = sheetOf('hotel-checkin', 'en');
  expect(writeSvg(scene, { language: 'en', once: true })).not.toMatch(/inkscape|id="layer/);
});

test('ids are names of XML and told apart, whatever the codes are', () => {
  const idOf = idGiver();
  const codes = ['a b', 'a-b', 'a"b', '<a>', '第一', 'x'.repeat(200), '', ' ', 'a-b-2'];
  const ids = codes.map((code) => idOf('card', code));
  expect(new Set(ids).size).toBe(codes.length);
  for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{Nd}_.-]*$/u);
});
