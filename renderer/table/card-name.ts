import { durationText } from '#shared/layout/minutes.ts';
import type { TagFace } from '#shared/layout/tags.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { ownName } from '#shared/model/names.ts';
import type { Rec } from '#shared/model/record.ts';
import type { Say } from '../app/use-words.ts';
import { pictureSaying } from '../canvas/read-out.ts';

/** What there is to say of a card where it cannot be seen. */
export type CardFacts = {
  readonly text: string;
  readonly lane: string;
  readonly step: string;
  /** Its step's place among all, from 1. */
  readonly n: number;
  readonly of: number;
  /** What stands on it, as it is read out: `markNames`. */
  readonly marks: readonly string[];
  readonly connections: number;
  /** What its picture shows; '' of one that nobody described. */
  readonly picture: string | undefined;
  /** Its place in its stack, from 1, and how many stand there. */
  readonly place?: { readonly n: number; readonly of: number };
};

/** A card as it is read out: its text, lane, step n of m, marks, connections. */
export function cardName(
  words: Say,
  { text, picture, lane, step, n, of, marks, connections, place }: CardFacts,
): string {
  return [
    text || words('canvas.noText'),
    ...(picture === undefined ? [] : [pictureSaying(words, picture)]),
    lane,
    words('table.stepOf', { step, n, of }),
    ...(place && place.of > 1 ? [words('canvas.position', place)] : []),
    ...marks,
    words('canvas.connections', { count: connections }),
  ].join(words('canvas.comma'));
}

/** Marks as they are read out: each by its kind and with what it says. */
export const markNames = (words: Say, tags: readonly TagFace[], document: Document, language: Language): string[] =>
  tags.map(({ tag, record }) => {
    const kind = words(`tag.${tag}`);
    const says = saidBy(document, record, language);
    return says === '' ? kind : words('canvas.markSaying', { kind, says });
  });

function saidBy(document: Document, record: Rec, language: Language): string {
  // A decision or a moment of truth is the card itself.
  if (record.type === 'card') return '';
  if (record.type !== 'wait') return ownName(document, record, language);
  return record.typicalMinutes === undefined ? '' : durationText(record.typicalMinutes, language);
}

/** The head of a step or a lane as it is read out: its title and the marks on it. */
export const headName = (words: Say, title: string, marks: readonly string[]): string =>
  [title || '–', ...marks].join(words('canvas.comma'));
