import { priorityOf, residualOf, rpnOf } from '../analysis/risk.ts';
import { onOneLine, type Spoken } from '../layout/texts.ts';
import type { Card } from '../model/card.ts';
import { find, get } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { Language } from '../model/fields.ts';
import type { Mark } from '../model/mark.ts';
import type { Metric } from '../model/metric.ts';
import { recordName } from '../model/names.ts';
import type { Policy } from '../model/policy.ts';
import type { Rec } from '../model/record.ts';
import type { Step } from '../model/step.ts';
import { mainLanguageOf, textOf } from '../model/translate.ts';
import type { Wait } from '../model/wait.ts';
import { numeral } from '../words/numerals.ts';
import { say, type WordKey } from '../words/words.ts';
import type { Speech } from './speech.ts';

/** One thing that a record says: what it is about, and what it says of it. */
export type Fact = { readonly word: WordKey; readonly value: Spoken };

/** What is asked of a record: a text of its own, words of the method, a number. Nothing is told of what nobody said. */
export type Teller = {
  readonly text: (rec: Rec, field: string) => Spoken;
  readonly name: (rec: Rec) => Spoken;
};

export function tellerOf({ document, both }: Speech): Teller {
  const main = mainLanguageOf(document);
  return {
    text: (rec, field) => both((language) => textOf(rec, field, language, main).trim()),
    name: (rec) => both((language) => recordName(document, rec, language)),
  };
}

const nobody: Spoken = ['', undefined];
const isSaid = ({ value }: Fact) => value[0] !== '';
const said = (facts: readonly Fact[]): Fact[] => facts.filter(isSaid);

/** Several words as one list, in each language. */
const listed = (speech: Speech, words: readonly WordKey[]): Spoken =>
  words.length === 0
    ? nobody
    : speech.both((language) => words.map((word) => say(language, word)).join(say(language, 'sheet.listSeparator')));

const wordOr = (speech: Speech, word: WordKey | undefined): Spoken => (word === undefined ? nobody : speech.word(word));

/** A number, which is the same in both languages. */
const number = (speech: Speech, value: number | undefined): Spoken =>
  value === undefined ? nobody : [numeral(speech.language, value), undefined];

const minutes = (speech: Speech, value: number | undefined): Spoken =>
  value === undefined ? nobody : speech.word('sheet.minutes', { minutes: numeral(speech.language, value) });

const owner = (speech: Speech, id: string | undefined): Spoken => {
  const rec = id === undefined ? undefined : find(speech.document, 'owner', id);
  return rec ? tellerOf(speech).name(rec) : nobody;
};

/** What is true of a card as a whole, a word each. */
export function signsOf(card: Card): WordKey[] {
  return [
    ...(card.momentOfTruth ? (['tag.moment'] as const) : []),
    ...(card.kind === 'decision' ? (['tag.decision'] as const) : []),
    ...(card.alternative ? (['sheet.alternative'] as const) : []),
    ...(card.alone ? (['inspector.alone'] as const) : []),
  ];
}

export function cardFacts(card: Card, speech: Speech): Fact[] {
  const { text } = tellerOf(speech);
  return said([
    { word: 'inspector.description', value: text(card, 'description') },
    { word: 'inspector.owner', value: owner(speech, card.owner) },
    { word: 'html.duration', value: minutes(speech, card.minutes) },
    {
      word: 'inspector.touchpoint',
      value: listed(
        speech,
        (card.touchpoint ?? []).map((kind) => `inspector.touchpoint.${kind}` as const),
      ),
    },
    { word: 'inspector.access', value: wordOr(speech, card.access && `inspector.access.${card.access}`) },
    { word: 'inspector.channel', value: text(card, 'channel') },
    { word: 'inspector.grade', value: wordOr(speech, card.grade && `inspector.grade.${card.grade}`) },
    { word: 'inspector.source', value: text(card, 'source') },
    { word: 'inspector.privacy', value: text(card, 'privacy') },
  ]);
}

export function stepFacts(step: Step, speech: Speech): Fact[] {
  return said([
    { word: 'inspector.thought', value: tellerOf(speech).text(step, 'thought') },
    { word: 'inspector.emotion', value: number(speech, step.emotion) },
    { word: 'inspector.staffEmotion', value: number(speech, step.staffEmotion) },
    { word: 'inspector.importance', value: number(speech, step.importance) },
    { word: 'inspector.performance', value: number(speech, step.performance) },
  ]);
}

export function waitFacts(wait: Wait, speech: Speech): Fact[] {
  return said([
    { word: 'html.wait.typical', value: minutes(speech, wait.typicalMinutes) },
    { word: 'html.wait.peak', value: minutes(speech, wait.peakMinutes) },
    { word: 'html.wait.standard', value: minutes(speech, wait.standardMinutes) },
    { word: 'inspector.wait.easing', value: tellerOf(speech).text(wait, 'easing') },
    { word: 'html.also', value: wordOr(speech, wait.alternative ? 'inspector.alternative' : undefined) },
  ]);
}

type Rated = {
  readonly severity?: number | undefined;
  readonly occurrence?: number | undefined;
  readonly detection?: number | undefined;
};

/** "S 7 · O 3 · D 4", of which as many as were rated, and behind it the product where all were. */
function ratings({ severity, occurrence, detection }: Rated, rpn: number | undefined, language: Language): string {
  const parts = (
    [
      ['analysis.register.severity', severity],
      ['analysis.register.occurrence', occurrence],
      ['analysis.register.detection', detection],
    ] as const
  ).flatMap(([word, value]) => (value === undefined ? [] : `${say(language, word)} ${numeral(language, value)}`));
  const product = rpn === undefined ? '' : ` = ${numeral(language, rpn)}`;
  return parts.join(rpn === undefined ? ' · ' : ' × ') + product;
}

export function failureFacts(failure: Failure, speech: Speech): Fact[] {
  const { text } = tellerOf(speech);
  const rpn = rpnOf(failure);
  const left = failure.residual;
  return said([
    { word: 'pages.risk.cause', value: text(failure, 'cause') },
    { word: 'inspector.failure.effect', value: text(failure, 'effect') },
    {
      word: 'inspector.failure.dimension',
      value: wordOr(speech, failure.dimension && `inspector.dimension.${failure.dimension}`),
    },
    { word: 'inspector.failure.ratings', value: [ratings(failure, rpn, speech.language), undefined] },
    {
      word: 'inspector.risk',
      value: rpn === undefined ? nobody : speech.word(`inspector.risk.${priorityOf(failure)}`),
    },
    { word: 'pages.risk.prevention', value: text(failure, 'prevention') },
    { word: 'pages.risk.recovery', value: text(failure, 'recovery') },
    { word: 'pages.risk.time', value: minutes(speech, failure.recoveryMinutes) },
    { word: 'inspector.owner', value: owner(speech, failure.owner) },
    { word: 'inspector.failure.authority', value: text(failure, 'authority') },
    { word: 'inspector.failure.script', value: text(failure, 'script') },
    {
      word: 'inspector.failure.residual',
      value: left ? [ratings(left, residualOf(failure)?.rpn, speech.language), undefined] : nobody,
    },
  ]);
}

export function markFacts(mark: Mark, speech: Speech): Fact[] {
  return said([{ word: 'inspector.grade', value: wordOr(speech, mark.grade && `inspector.grade.${mark.grade}`) }]);
}

export function policyFacts(policy: Policy, speech: Speech): Fact[] {
  const { changeable } = policy;
  return said([
    { word: 'inspector.source', value: tellerOf(speech).text(policy, 'source') },
    {
      word: 'inspector.policy.changeable',
      value: wordOr(speech, changeable === undefined ? undefined : changeable ? 'inspector.yes' : 'inspector.no'),
    },
  ]);
}

export function metricFacts(metric: Metric, speech: Speech): Fact[] {
  const { text } = tellerOf(speech);
  const unit = text(metric, 'unit');
  const measured = (field: 'value' | 'target'): Spoken => {
    const own = metric[field];
    if (own === undefined) return nobody;
    const value = typeof own === 'number' ? number(speech, own) : text(metric, field);
    return [
      withUnit(value[0], unit[0]),
      (value[1] ?? unit[1]) ? withUnit(value[1] ?? value[0], unit[1] ?? unit[0]) : undefined,
    ];
  };
  return said([
    { word: 'inspector.metric.value', value: measured('value') },
    { word: 'inspector.metric.target', value: measured('target') },
    { word: 'inspector.metric.date', value: [metric.date ?? '', undefined] },
  ]);
}

const withUnit = (value: string, unit: string) => `${value} ${unit}`.trim();

/** Where a card stands: its lane and its step, in one line. */
export function placeOfCard(card: Card, speech: Speech): Spoken {
  const { document, both } = speech;
  const [lane, step] = [get(document, 'lane', card.lane), get(document, 'step', card.step)];
  return both((language) => [lane, step].map((rec) => recordName(document, rec, language)).join(' · '));
}

/** The same text, of which only the first line is wanted where it is long. */
export const inOneLine = (text: Spoken): string => onOneLine(text);
