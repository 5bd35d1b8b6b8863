import type { Card } from '../../model/card.ts';
import { type Language, otherLanguage, type RecordId } from '../../model/fields.ts';
import type { LaneRole } from '../../model/lane.ts';
import type { Rec } from '../../model/record.ts';
import type { Step } from '../../model/step.ts';
import type { Wait } from '../../model/wait.ts';
import { say } from '../../words/words.ts';
import type { Contents } from '../contents.ts';
import { durationText, minutesText } from '../minutes.ts';
import { laneFace, shapeWidth, type TagFace } from '../tags.ts';
import { heightOf, leading, onOneLine, spoken, spokenWord, type Tongue, type Wrapped, wrappedOf } from '../texts.ts';
import type { Metrics } from '../theme.ts';
import { type JourneyRow, journeyStep } from './rows.ts';

/** Something in a cell, before it has a place; `second` is small and muted, below the first text. */
export type JourneyItem = { readonly height: number; readonly text: Wrapped; readonly second: Wrapped } & (
  | { readonly kind: 'card'; readonly card: Card; readonly role: LaneRole }
  | { readonly kind: 'thought' }
  | { readonly kind: 'minutes' }
  | { readonly kind: 'tag'; readonly face: TagFace }
);

export type JourneyCells = { readonly [row in Exclude<JourneyRow, 'feelings'>]: readonly JourneyItem[] };

export const padding = {
  card: { left: 13, right: 10, y: 9 },
  thought: { x: 12, y: 9, tail: 7 },
  besideShape: 7,
} as const;

/** Everything in the cells of one step but its feelings. */
export function cellsOf(
  contents: Contents,
  step: Step,
  roles: ReadonlyMap<RecordId, LaneRole>,
  width: number,
  tongue: Tongue,
  metrics: Metrics,
): JourneyCells {
  const found = journeyStep(contents, step);
  const set = (rec: Rec, text: string, room: number, small = false) =>
    wrappedOf(rec, text, { width: room, size: small ? metrics.smallSize : metrics.cardSize, weight: 400 });
  const high = (text: Wrapped, second: Wrapped) =>
    heightOf(text.lines.length, metrics.cardSize, metrics.lineHeight) +
    heightOf(second.lines.length, metrics.smallSize, metrics.lineHeight);

  const cardItem = (card: Card, note = ''): JourneyItem => {
    const { left, right, y } = padding.card;
    const [main, translation = ''] = spoken(card, 'text', card.text, tongue);
    const text = set(card, main, width - left - right);
    const second = set(card, [translation, note].filter((one) => one !== '').join('\n'), width - left - right, true);
    const role = roles.get(card.lane) ?? 'custom';
    const height = Math.max(high(text, second), heightOf(1, metrics.cardSize, metrics.lineHeight)) + 2 * y;
    return { kind: 'card', card, role, text, second, height };
  };
  const tagItem = (face: TagFace, said: string, below = ''): JourneyItem => {
    const room = width - shapeWidth(face.tag, metrics) - padding.besideShape;
    const text = set(face.record, said, room);
    const second = set(face.record, below, room, true);
    return { kind: 'tag', face, text, second, height: Math.max(metrics.tagSize, high(text, second) + 2) };
  };
  const thought = (): JourneyItem[] => {
    const [main, translation = ''] = spoken(step, 'thought', step.thought, tongue);
    if (main.trim() === '') return [];
    const { x, y, tail } = padding.thought;
    const text = set(step, main, width - 2 * x);
    const second = set(step, translation, width - 2 * x, true);
    return [{ kind: 'thought', text, second, height: high(text, second) + 2 * y + tail }];
  };
  const acting = minutesText(contents, step.id, leading(tongue)).find(({ muted }) => !muted);
  const minutes = (text: string): JourneyItem => {
    const lines = set(step, text, width);
    return { kind: 'minutes', text: lines, second: nothing, height: high(lines, nothing) };
  };

  return {
    doing: found.doing.map((card) => cardItem(card)),
    thoughts: thought(),
    touchpoints: found.touchpoints.map((card) => cardItem(card, classesOf(card, tongue))),
    moments: found.moments.map((card) =>
      tagItem({ id: card.id, code: card.code, tag: 'moment', record: card, text: undefined }, ...said(card, tongue)),
    ),
    time: [
      ...(acting ? [minutes(acting.text)] : []),
      ...found.waits.map((wait) =>
        tagItem(
          { id: wait.id, code: wait.code, tag: 'wait', record: wait, text: undefined },
          ...waitText(wait, tongue),
        ),
      ),
    ],
    pains: found.pains.map((mark) => tagItem(laneFace(mark), ...said(mark, tongue))),
    opportunities: found.opportunities.map((mark) => tagItem(laneFace(mark), ...said(mark, tongue))),
  };
}

const nothing: Wrapped = { lines: [], widths: [] };

const said = (rec: Rec & { readonly text: string }, tongue: Tongue): [string, string] => {
  const [main, translation = ''] = spoken(rec, 'text', rec.text, tongue);
  return [main, translation];
};

/** What kind of touchpoint a card is, how the customer comes to it, and through which channel. */
export function classesOf(card: Card, tongue: Tongue): string {
  const kinds = (card.touchpoint ?? []).map((kind) => onOneLine(spokenWord(`inspector.touchpoint.${kind}`, tongue)));
  const access = card.access && onOneLine(spokenWord(`inspector.access.${card.access}`, tongue));
  const channel = card.channel && onOneLine(spoken(card, 'channel', card.channel, tongue));
  return [...kinds, access ?? '', channel ?? ''].filter((one) => one !== '').join(' · ');
}

/** How long a wait is; below, how long it may get and may be. */
export function waitText(wait: Wait, tongue: Tongue): [string, string] {
  const first = leading(tongue);
  const { typicalMinutes: typical, peakMinutes: peak, standardMinutes: standard } = wait;
  const over = typical !== undefined && standard !== undefined && typical > standard;
  const linesIn = (language: Language) => [
    ...(peak === undefined ? [] : [say(language, 'journey.atPeak', { duration: durationText(peak, language) })]),
    ...(standard === undefined
      ? []
      : [say(language, 'journey.standard', { duration: durationText(standard, language) })]),
    ...(over ? [say(language, 'journey.overStandard')] : []),
  ];
  // Two languages on one line would break anywhere: the other follows by itself.
  const below = [...linesIn(first), ...(tongue.language === 'both' ? linesIn(otherLanguage(first)) : [])];
  return [typical === undefined ? '' : durationText(typical, first), below.join('\n')];
}
