import { expect, test } from 'vitest';
import { setPicture } from '#shared/commands/picture.ts';
import { setBrand } from '#shared/commands/set-brand.ts';
import { setProjectLanguage } from '#shared/commands/set-project-language.ts';
import type { Document } from '#shared/model/document.ts';
import { assets, project } from '#shared/model/queries.ts';
import { asset } from '../pictures/png.ts';
import { prove } from './prove.ts';
import { small } from './small.ts';

const logo = asset('A', 1);
const said = (document: Document) => {
  const { brand, translations } = project(document);
  return [brand, translations?.['brand.footer'], assets(document).map(({ id }) => id)];
};
const none = { en: '', zh: '' };
const [primary, accent] = ['#0b5750', '#c2410c'];

const branded = prove(small, setBrand, { logo, primary, accent, footer: { en: ' In confidence ', zh: '机密' } }, said, [
  { logo: 'A', primary, accent, footer: 'In confidence' },
  '机密',
  ['A'],
]);

test('a brand is set all at once, and nothing is left of the one before', () => {
  prove(branded, setBrand, { primary: '#112233', footer: none }, said, [{ primary: '#112233' }, undefined, []]);
  prove(branded, setBrand, { footer: none }, said, [undefined, undefined, []]);
  prove(branded, setBrand, { logo, footer: { en: '', zh: '仅供内部' } }, said, [{ logo: 'A' }, '仅供内部', ['A']]);
});

test('a logo that a card shows as well is kept once, and stays with the card', () => {
  const both = prove(branded, setPicture, { asset: { ...logo, id: 'E' }, cards: ['C1'] }, said, said(branded));
  prove(both, setBrand, { footer: none }, said, [undefined, undefined, ['A']]);
});

test('the footer changes places with its translation when the main language changes', () => {
  const chinese = prove(branded, setProjectLanguage, { language: 'zh' as const }, said, [
    { logo: 'A', primary, accent, footer: '机密' },
    'In confidence',
    ['A'],
  ]);
  expect(project(chinese).language).toBe('zh');
});
