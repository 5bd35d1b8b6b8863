import type { cardTexts } from '#shared/model/card.ts';
import type { Language } from '#shared/model/fields.ts';
import { laneName } from '#shared/model/names.ts';
import type { Owner } from '#shared/model/owner.ts';
import type { Rec } from '#shared/model/record.ts';
import { textOf } from '#shared/model/translate.ts';
import type { WordKey } from '#shared/words/words.ts';
import type { Say } from '../app/use-words.ts';
import type { Row } from './list-rows.ts';
import { writeCardText, writeFailure, writeMinutes, writeRecovery, writeWait } from './list-writing.ts';

/** A column of the list: what it says of a card, and what typing there writes. */
export type Column = {
  readonly id: string;
  readonly word: WordKey;
  readonly width: number;
  readonly shownAtFirst: boolean;
  readonly number?: boolean;
  readonly text: (row: Row) => string;
  /** What it is sorted by, if not its text. */
  readonly key?: (row: Row) => number | undefined;
  /** How what is typed here is written, where it is. @returns whether it was kept; where not, the banner says why */
  readonly write?: (row: Row) => ((typed: string) => boolean) | undefined;
};

/** The same words, each looked up once: ten thousand rows say a few of them again and again. */
function remembering(say: Say): (key: WordKey) => string {
  const known = new Map<WordKey, string>();
  return (key) => {
    const said = known.get(key) ?? say(key);
    known.set(key, said);
    return said;
  };
}

/**
 * All columns, in their order, in the language shown.
 * @param owners those of the blueprint
 */
export function columnsOf(owners: readonly Owner[], main: Language, language: Language, say: Say): readonly Column[] {
  const words = remembering(say);
  const ownerOf = new Map(owners.map((owner) => [owner.id, owner]));
  const said = (rec: Rec | undefined, field: string) => (rec ? textOf(rec, field, language, main) : '');
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  const yes = (value: boolean | undefined) => (value ? words('inspector.yes') : '');
  const separator = words('sheet.listSeparator');
  const together = (texts: readonly string[]) => texts.filter((text) => text !== '').join(separator);
  const text = (field: (typeof cardTexts)[number], word: WordKey, width: number, shownAtFirst: boolean): Column => ({
    id: field,
    word,
    width,
    shownAtFirst,
    text: ({ card }) => said(card, field),
    write: (row) => writeCardText(row, field, language),
  });
  return [
    text('text', 'table.column.text', 280, true),
    {
      id: 'phase',
      word: 'table.column.phase',
      width: 130,
      shownAtFirst: true,
      text: ({ phase }) => said(phase, 'title'),
    },
    {
      id: 'step',
      word: 'table.column.step',
      width: 150,
      shownAtFirst: true,
      text: ({ step }) => said(step, 'title'),
      key: ({ n }) => n,
    },
    {
      id: 'lane',
      word: 'table.column.lane',
      width: 140,
      shownAtFirst: true,
      text: ({ lane }) => laneName(lane, language, main),
    },
    {
      id: 'owner',
      word: 'inspector.owner',
      width: 120,
      shownAtFirst: true,
      text: ({ card }) => said(ownerOf.get(card.owner ?? ''), 'title'),
    },
    {
      id: 'minutes',
      word: 'table.column.minutes',
      width: 84,
      shownAtFirst: true,
      number: true,
      text: ({ card }) => number(card.minutes),
      key: ({ card }) => card.minutes,
      write: writeMinutes,
    },
    {
      id: 'wait',
      word: 'table.column.wait',
      width: 76,
      shownAtFirst: true,
      number: true,
      text: ({ wait }) => number(wait),
      key: ({ wait }) => wait,
      write: (row) => writeWait(row, 'typicalMinutes'),
    },
    {
      id: 'peak',
      word: 'table.column.peak',
      width: 92,
      shownAtFirst: false,
      number: true,
      text: ({ peak }) => number(peak),
      key: ({ peak }) => peak,
      write: (row) => writeWait(row, 'peakMinutes'),
    },
    {
      id: 'marks',
      word: 'table.column.marks',
      width: 150,
      shownAtFirst: true,
      text: ({ tags }) => tags.map((tag) => words(`tag.${tag}`)).join(separator),
      key: ({ tags }) => tags.length || undefined,
    },
    {
      id: 'risk',
      word: 'table.column.risk',
      width: 72,
      shownAtFirst: true,
      number: true,
      text: ({ risk }) => number(risk),
      key: ({ risk }) => risk,
    },
    {
      id: 'failures',
      word: 'table.column.failures',
      width: 180,
      shownAtFirst: false,
      text: ({ failures }) => together(failures.map((failure) => said(failure, 'title'))),
      write: (row) => writeFailure(row, language),
    },
    {
      id: 'failureCount',
      word: 'table.column.failureCount',
      width: 104,
      shownAtFirst: false,
      number: true,
      text: ({ failures }) => number(failures.length || undefined),
      key: ({ failures }) => failures.length || undefined,
    },
    {
      id: 'recovery',
      word: 'inspector.failure.recovery',
      width: 180,
      shownAtFirst: false,
      text: ({ failures }) => together(failures.map((failure) => said(failure, 'recovery'))),
      write: (row) => writeRecovery(row, language),
    },
    text('channel', 'inspector.channel', 120, true),
    {
      id: 'touchpoint',
      word: 'inspector.touchpoint',
      width: 130,
      shownAtFirst: true,
      text: ({ card }) => (card.touchpoint ?? []).map((kind) => words(`inspector.touchpoint.${kind}`)).join(separator),
    },
    {
      id: 'access',
      word: 'inspector.access',
      width: 110,
      shownAtFirst: true,
      text: ({ card }) => (card.access ? words(`inspector.access.${card.access}`) : ''),
    },
    {
      id: 'grade',
      word: 'inspector.grade',
      width: 110,
      shownAtFirst: true,
      text: ({ card }) => (card.grade ? words(`inspector.grade.${card.grade}`) : ''),
    },
    {
      id: 'connections',
      word: 'table.column.connections',
      width: 110,
      shownAtFirst: true,
      number: true,
      text: ({ connections }) => number(connections || undefined),
      key: ({ connections }) => connections,
    },
    {
      id: 'notes',
      word: 'table.column.notes',
      width: 72,
      shownAtFirst: true,
      number: true,
      text: ({ notes }) => number(notes || undefined),
      key: ({ notes }) => notes,
    },
    { id: 'code', word: 'table.column.code', width: 72, shownAtFirst: false, text: ({ card }) => card.code },
    {
      id: 'role',
      word: 'inspector.role',
      width: 130,
      shownAtFirst: false,
      text: ({ lane }) => words(`role.${lane.role}`),
    },
    {
      id: 'kind',
      word: 'inspector.kind',
      width: 90,
      shownAtFirst: false,
      text: ({ card }) => words(`inspector.cardKind.${card.kind}`),
    },
    {
      ...text('picture.alt', 'inspector.picture', 160, false),
      text: ({ card }) => (card.picture ? said(card, 'picture.alt') || words('picture.one') : ''),
      write: (row) => (row.card.picture ? writeCardText(row, 'picture.alt', language) : undefined),
    },
    text('description', 'inspector.description', 220, false),
    text('source', 'inspector.source', 140, false),
    text('privacy', 'table.column.privacy', 160, false),
    {
      id: 'moment',
      word: 'inspector.momentOfTruth',
      width: 124,
      shownAtFirst: false,
      text: ({ card }) => yes(card.momentOfTruth),
    },
    { id: 'alone', word: 'table.column.alone', width: 90, shownAtFirst: false, text: ({ card }) => yes(card.alone) },
    {
      id: 'alternative',
      word: 'table.column.alternative',
      width: 100,
      shownAtFirst: false,
      text: ({ card }) => yes(card.alternative),
    },
    {
      id: 'colour',
      word: 'inspector.colour',
      width: 90,
      shownAtFirst: false,
      text: ({ card }) => (card.colour ? words(`colour.${card.colour}`) : ''),
    },
  ];
}
