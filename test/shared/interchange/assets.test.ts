import { expect, test } from 'vitest';
import { parseInterchange } from '#shared/interchange/parse.ts';
import { readInterchange } from '#shared/interchange/read.ts';
import { interchangeText, writeInterchange } from '#shared/interchange/write.ts';
import { assets, blueprints, cardsOf } from '#shared/model/queries.ts';
import { faultSentence } from '#shared/words/fault-sentence.ts';
import { asset } from '../pictures/png.ts';
import { countedIds } from './examples.ts';
import { small } from './small.ts';

type Json = Record<string, unknown>;

const written = (id: string, red: number): Json => {
  const { id: _id, type: _type, data, ...rest } = asset('', red);
  return { id, ...rest, title: `${id}.png`, data };
};

/** The small file, in which both cards show pictures. */
function pictured(given: Json[], first: unknown, second: unknown) {
  const json = small() as ReturnType<typeof small> & { assets?: Json[] };
  const cards = json.blueprints[0]?.cards as Json[];
  Object.assign(cards[0] as Json, { picture: first });
  Object.assign(cards[1] as Json, { picture: second });
  json.assets = given;
  return json;
}

const read = (json: unknown) => readInterchange(json, { language: 'en', newId: countedIds() });

test('pictures come in with the cards that show them, and go out again in the order in which they are seen', () => {
  const json = pictured(
    [written('plan', 1), written('photo', 2), written('unseen', 3)],
    { asset: 'photo', alt: { en: 'The lobby', zh: '大堂' } },
    { asset: 'plan', alt: '' },
  );
  const document = read(json);
  if (!document.ok) throw new Error(JSON.stringify(document.faults));
  expect(
    assets(document.value)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['photo.png', 'plan.png']);
  const [blueprint] = blueprints(document.value);
  expect(cardsOf(document.value, blueprint?.id ?? '').map(({ picture }) => picture?.alt)).toEqual(['The lobby', '']);

  const out = writeInterchange(document.value);
  expect(out.assets).toEqual([
    { ...written('photo', 2), id: 'A1' },
    { ...written('plan', 1), id: 'A2' },
  ]);
  expect(Object.keys(out).at(-1)).toBe('assets');
  const again = parseInterchange(interchangeText(out), { language: 'en', newId: countedIds() });
  if (!again.ok) throw new Error(JSON.stringify(again.faults));
  expect(writeInterchange(again.value)).toEqual(out);
  expect(writeInterchange(again.value, 'zh')).toMatchObject({
    blueprints: [{ cards: [{ picture: { asset: 'A1', alt: '大堂' } }, { picture: { asset: 'A2', alt: '' } }] }],
  });
});

test('a file whose cards show no picture has no list of them', () => {
  const document = read(small());
  expect(document.ok && 'assets' in writeInterchange(document.value)).toBe(false);
});

test.each<[what: string, assets: unknown, picture: unknown, sentence: string]>([
  ['is not there', [], { asset: 'A1', alt: '' }, 'blueprints[0].cards[0].picture.asset: no picture "A1"'],
  ['is a card', [written('A1', 1)], { asset: 'C2', alt: '' }, 'blueprints[0].cards[0].picture.asset: no picture "C2"'],
  ['has no id', [written('A1', 1)], { alt: '' }, 'blueprints[0].cards[0].picture.asset: is missing'],
  [
    'has a number for an id',
    [written('A1', 1)],
    { asset: 1, alt: '' },
    'blueprints[0].cards[0].picture.asset: must be an id, which is a text',
  ],
  ['is not described', [written('A1', 1)], { asset: 'A1' }, 'blueprints[0].cards[0].picture.alt: is missing'],
  [
    'has a field too many',
    [written('A1', 1)],
    { asset: 'A1', alt: '', width: 1 },
    'blueprints[0].cards[0].picture.width: unknown field "width"',
  ],
  ['is a text', [written('A1', 1)], 'A1', 'blueprints[0].cards[0].picture: must be an object'],
  [
    'stands twice',
    [written('A1', 1), written('A1', 2)],
    undefined,
    'assets[1].id: the id "A1" is used twice, first at assets[0].id',
  ],
  ['is in no list', { A1: written('A1', 1) }, undefined, 'assets: must be a list'],
  ['is no object', ['A1'], undefined, 'assets[0]: must be an object'],
  [
    'is a drawing',
    [{ ...written('A1', 1), mime: 'image/svg+xml' }],
    undefined,
    'assets[0].mime: must be one of: image/png, image/jpeg',
  ],
  ['claims 65,535 px', [{ ...written('A1', 1), width: 65_535 }], undefined, 'assets[0].width: must be 2048 or less'],
  [
    'is none',
    [{ ...written('A1', 1), data: 'AAAA' }],
    undefined,
    'assets[0].data: is not a PNG or JPEG picture in base64 of the stated kind and size',
  ],
  [
    'is too long',
    [{ ...written('A1', 1), data: 'A'.repeat(2_000_004) }],
    undefined,
    'assets[0].data: longer than 2000000 characters',
  ],
  ['says something more', [{ ...written('A1', 1), href: 'x' }], undefined, 'assets[0].href: unknown field "href"'],
])('a picture that %s is refused with its place', (_what, given, picture, sentence) => {
  const found = read(pictured(given as Json[], picture, undefined));
  const faults = found.ok ? [] : found.faults;
  expect(faults.map((fault) => `${fault.at}: ${faultSentence('en', fault)}`)[0]).toBe(sentence);
});
