import type { Language } from '#shared/model/fields.ts';
import { type Say, useLanguage, useWords } from '../../app/use-words.ts';
import { bytesText, numberText } from '../numbers.ts';
import type { PreviewFacts, Size } from './preview.ts';

/** How much it will be: pages, sides, scale and about how many bytes. */
export function FactsLine({ facts }: { facts: PreviewFacts }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <output className="preview-facts">{factsOf(facts, words, language).join(words('export.fact.separator'))}</output>
  );
}

function factsOf(facts: PreviewFacts, words: Say, language: Language): string[] {
  const number = (value: number) => numberText(value, language);
  const sides = ({ width, height }: Size) => ({ width: number(width), height: number(height) });
  const { pages, slides, rows, sheets, pixels, px, millimetres, ratio, bytes } = facts;
  return [
    ...(pages === undefined ? [] : [words('export.fact.pages', { count: pages })]),
    ...(slides === undefined ? [] : [words('export.fact.slides', { count: slides })]),
    ...(sheets === undefined ? [] : [words('export.fact.sheets', { count: sheets })]),
    ...(rows === undefined ? [] : [words('export.fact.rows', { count: rows })]),
    ...(pixels ? [words('export.size.pixels', sides(pixels))] : []),
    ...(px ? [words('export.size.sheet', sides(px))] : []),
    ...(millimetres ? [words('export.size.page', sides(millimetres))] : []),
    ...(ratio === undefined || Math.abs(ratio - 1) < 0.05 ? [] : [scaleText(ratio, words)]),
    words('export.fact.about', { size: bytesText(bytes, language) }),
  ];
}

const scaleText = (ratio: number, words: Say): string =>
  ratio < 1
    ? words('export.fact.enlarged', { times: Math.round(10 / ratio) / 10 })
    : words('export.fact.scale', { ratio: Math.round(ratio * 100) / 100 });
