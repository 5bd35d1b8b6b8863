import { expect, test } from 'vitest';
import { copyOf, recordsIn, textOfRecords } from '#shared/clipboard/copied-records.ts';
import { pasteRecords } from '#shared/clipboard/paste-records.ts';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import { copiedWith, duplicateCards } from '#shared/commands/duplicate-cards.ts';
import { editText } from '#shared/commands/edit.ts';
import { removePicture, setPicture } from '#shared/commands/picture.ts';
import { remove } from '#shared/commands/remove.ts';
import { setProjectLanguage } from '#shared/commands/set-project-language.ts';
import type { Asset } from '#shared/model/asset.ts';
import { assetLimits } from '#shared/model/asset-limits.ts';
import { type Document, find } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { assets, blueprints, cardsOf, recordsOf } from '#shared/model/queries.ts';
import { asset, png } from '../pictures/png.ts';
import { prove, refusals } from './prove.ts';
import { small } from './small.ts';

const plan = { ...asset('A', 1), title: 'plan.png' };
const photo = asset('B', 2);
const ids = (document: Document) => assets(document).map(({ id }) => id);
const pictures = (document: Document) =>
  cardsOf(document, 'B1').flatMap(({ id, picture }) => (picture ? [`${id} ${picture.asset} ${picture.alt}`] : []));
const drawn = (originals: readonly string[]) => Object.fromEntries(originals.map((id) => [id, `${id}-copy`]));

const pictured = prove(small, setPicture, { asset: plan, cards: ['C1', 'C4'] }, pictures, ['C1 A ', 'C4 A ']);

test('a picture comes with the first card that shows it, and goes with the last', () => {
  expect(ids(pictured)).toEqual(['A']);
  const one = prove(pictured, removePicture, { cards: ['C1'] }, pictures, ['C4 A ']);
  expect(ids(one)).toEqual(['A']);
  prove(one, removePicture, { cards: ['C4'] }, ids, []);
  prove(one, remove, { ids: ['C4'] }, ids, []);
  prove(pictured, remove, { ids: ['P1'] }, ids, []);
  prove(pictured, remove, { ids: ['B1'] }, ids, []);
});

test('another picture takes the place of the one there is', () => {
  const both = prove(pictured, setPicture, { asset: photo, cards: ['C4'] }, pictures, ['C1 A ', 'C4 B ']);
  expect(ids(both)).toEqual(['A', 'B']);
  expect(
    ids(prove(both, setPicture, { asset: asset('D', 3), cards: ['C1', 'C4'] }, pictures, ['C1 D ', 'C4 D '])),
  ).toEqual(['D']);
});

test('the same picture brought twice is kept once', () => {
  const again = prove(pictured, setPicture, { asset: { ...plan, id: 'E' }, cards: ['C2'] }, pictures, [
    'C1 A ',
    'C2 A ',
    'C4 A ',
  ]);
  expect(ids(again)).toEqual(['A']);
});

test('what a picture shows is said in both languages, and forgotten with the picture', () => {
  const edit = { id: 'C1', field: 'picture.alt' };
  const said = (document: Document) => {
    const { picture, translations } = find(document, 'card', 'C1') ?? {};
    return [picture?.alt, translations?.['picture.alt']];
  };
  const english = prove(pictured, editText, { ...edit, text: 'A plan', language: 'en' as const }, said, [
    'A plan',
    undefined,
  ]);
  const both = prove(english, editText, { ...edit, text: '平面图', language: 'zh' as const }, said, [
    'A plan',
    '平面图',
  ]);
  prove(both, setProjectLanguage, { language: 'zh' as const }, said, ['平面图', 'A plan']);
  prove(both, editText, { ...edit, text: '', language: 'en' as const }, said, ['', '平面图']);
  prove(both, removePicture, { cards: ['C1'] }, said, [undefined, undefined]);
  prove(both, setPicture, { asset: photo, cards: ['C1'] }, said, ['', undefined]);
  prove(small, setPicture, { asset: photo, cards: ['C1'], alt: { text: '平面图', language: 'zh' as const } }, said, [
    '',
    '平面图',
  ]);
  expect(editText.plan(small, { ...edit, text: 'Nothing is shown', language: 'zh' })).toEqual({
    C1: [small.get('C1'), small.get('C1')],
  });
});

test('copies and variants show the same picture', () => {
  const chosen = copiedWith(pictured, ['C4']);
  expect(chosen).not.toContain('A');
  prove(pictured, duplicateCards, { cards: ['C4'], ids: drawn(chosen) }, pictures, ['C1 A ', 'C4 A ', 'C4-copy A ']);
  const variant = prove(
    pictured,
    duplicateBlueprint,
    {
      blueprint: 'B1',
      ids: drawn(recordsOf(pictured, 'B1').map(({ id }) => id)),
      title: 'Future',
      state: 'future' as const,
    },
    ids,
    ['A'],
  );
  prove(variant, remove, { ids: ['B1'] }, ids, ['A']);
});

test('a card pasted into another project brings its picture, and into its own none', () => {
  const copy = copyOf(pictured, 'B1', ['C4']);
  const read = copy && recordsIn(textOfRecords(copy), { language: 'en', newId: () => crypto.randomUUID() });
  if (!read?.ok) throw new Error(JSON.stringify(read));
  const paste = {
    place: { blueprint: 'B1', step: 'S1', lane: 'L3' },
    copied: read.value,
    ids: Object.fromEntries([...read.value.document.keys()].map((id) => [id, crypto.randomUUID()])),
  };
  const kept = (document: Document) => assets(document).map(({ data, title }) => [data, title]);
  const elsewhere = prove(small, pasteRecords, paste, kept, [[plan.data, 'plan.png']]);
  expect(pictures(elsewhere)).toHaveLength(1);
  prove(pictured, pasteRecords, paste, ids, ['A']);
  expect(blueprints(elsewhere)).toHaveLength(1);
});

/** What is wrong with a document in which a record was altered behind the commands' back. */
const faultsWith = (altered: object & { readonly id: string }) =>
  invariantFaults(new Map([...pictured, [altered.id, { ...pictured.get(altered.id), ...altered } as Asset]])).map(
    ({ code, at }) => `${code} ${at}`,
  );

test.each([
  ['no base64', { id: 'A', data: 'AA=A' }, 'document.wrongValue picture plan.png.data'],
  ['no picture', { id: 'A', data: 'AAAA' }, 'document.wrongValue picture plan.png.data'],
  ['of another size', { id: 'A', width: 7 }, 'document.wrongValue picture plan.png.data'],
  ['of another kind', { id: 'A', mime: 'image/jpeg' }, 'document.wrongValue picture plan.png.data'],
  ['too large', { id: 'A', width: 2049 }, 'document.wrongValue picture plan.png.width'],
  ['too long', { id: 'A', data: 'A'.repeat(2_000_004) }, 'document.wrongValue picture plan.png.data'],
  ['translated', { id: 'A', translations: { title: '图' } }, 'document.wrongValue picture plan.png.translations'],
  ['not there', { id: 'C1', picture: { asset: 'Z', alt: '' } }, 'document.danglingReference B1/C1.picture.asset'],
  ['a card', { id: 'C1', picture: { asset: 'C2', alt: '' } }, 'document.danglingReference B1/C1.picture.asset'],
  [
    'nothing that is shown, but described',
    { id: 'C2', translations: { 'picture.alt': '图' } },
    'document.unknownTranslation B1/C2.translations.picture.alt',
  ],
])('a document is not whole whose picture is %s', (_what, altered, fault) => {
  expect(faultsWith(altered)[0]).toBe(fault);
});

test('all pictures together are not larger than a file that can be opened again', () => {
  const { characters, charactersOfAll } = assetLimits;
  const longest = (red: number) =>
    Buffer.concat([png(8, 8, red), Buffer.alloc((characters / 4) * 3)]).subarray(0, (characters / 4) * 3);
  const long = { ...asset('', 1, 8, 8), data: longest(1).toString('base64') };
  const most = Array.from(
    { length: charactersOfAll / characters },
    (_, index): Asset => ({ ...long, id: `p${index}` }),
  );
  const withPictures = (list: readonly Asset[]): Document =>
    new Map([...small, ...list.map((one) => [one.id, one] as const)]);
  const another = { ...long, id: 'another', data: longest(2).toString('base64') };
  const args = { asset: another, cards: ['C1'] };
  expect(refusals(withPictures(most.slice(1)), setPicture, args)).toEqual([]);
  expect(refusals(withPictures(most), setPicture, args)).toEqual(['document.picturesTooLarge']);
});
