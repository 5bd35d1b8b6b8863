import { type SheetKind, sheetKinds } from '#shared/layout/scene.ts';
import {
  audiences,
  backgrounds,
  type DeliverableFormat,
  htmlKinds,
  type Range,
  slideKinds,
  tableKinds,
} from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { cardsOf, lanesOf, phasesOf } from '#shared/model/queries.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { Wanted } from '../export/material.ts';
import { type Named, recordsNamed } from './named-records.ts';
import { numberOf, wordOf, wordsOf } from './option-values.ts';
import { paperOptions } from './paper-options.ts';

/** What can be written, by the ending of the file: every deliverable, and the interchange file. */
export type OutputFormat = DeliverableFormat | 'json';

/** What one option says of what is wanted; parts of one object are put together. */
export type Said = Partial<Omit<Wanted, 'format' | 'blueprint'>>;

/** Where a record is looked up that an option names by its code. */
export type Within = { readonly document: Document; readonly blueprint: RecordId | undefined };

export type DeliverableOption = {
  /** Whether it is followed by a value; a flag has the value ''. */
  readonly kind: 'value' | 'flag';
  /** The outputs for which it means anything; all of them where this is absent. */
  readonly for?: readonly OutputFormat[];
  /** The other option that it cannot stand beside, and the fault that says so. */
  readonly unless?: { readonly option: string; readonly fault: string };
  /** The options of which one must stand beside it: without them it would mean nothing. */
  readonly needs?: readonly string[];
  /** Understands what was typed; what names records says so once the document is read. */
  readonly read: (value: string, name: string) => Result<Said | ((within: Within) => Result<Said>)>;
};

const drawings: readonly OutputFormat[] = ['svg', 'png', 'pdf', 'pptx', 'html'];

/** The outputs in which the project itself can lie. */
const embedding: readonly OutputFormat[] = ['svg', 'png', 'pdf'];

/** The largest and smallest picture anyone can mean; the PNG writer has a limit of its own for the pixels. */
const scales = { least: 0.01, most: 100 };
const dpis = { least: 1, most: 9600 };

/** Passes on a value that was understood, or what is wrong with it. */
const then = <T>(result: Result<T>, say: (value: T) => Said): Result<Said> =>
  result.ok ? ok(say(result.value)) : result;

/** The slice that begins at the card of this code. */
const sliceFrom = (direction: 'upstream' | 'downstream') => (code: string) =>
  ok(({ document, blueprint }: Within): Result<Said> => {
    const start = blueprint === undefined ? undefined : cardsOf(document, blueprint).find((card) => card.code === code);
    if (!start) return fail({ code: 'cli.noCard', params: { card: code.slice(0, 80) } });
    return ok({ slice: { start: start.id, direction } });
  });

/** The part of the blueprint that lies in the records of these codes or titles. */
const partIn = (part: keyof Range, listed: (document: Document, blueprint: RecordId) => readonly Named[]) => ({
  kind: 'value' as const,
  read: (typed: string, name: string): ReturnType<DeliverableOption['read']> =>
    ok(({ document, blueprint }: Within) => {
      const records = blueprint === undefined ? [] : listed(document, blueprint);
      const ids = recordsNamed(document, records, typed, name);
      return then(ids, (found) => ({ range: { [part]: found } }));
    }),
});

/** The options of `export`, a line each: a new one needs its entry here, and its place in the help. */
export const deliverableOptions = {
  language: {
    kind: 'value',
    read: (value, name) => then(wordOf(name, value, ['en', 'zh', 'both'] as const), (language) => ({ language })),
  },
  table: {
    kind: 'value',
    for: ['csv'],
    read: (value, name) => then(wordOf(name, value, tableKinds), (table) => ({ table })),
  },
  raw: { kind: 'flag', for: ['csv'], read: () => ok({ rawTexts: true }) },
  sheet: {
    kind: 'value',
    for: [...drawings, 'json'],
    read: (value, name) => then(wordOf<SheetKind>(name, value, sheetKinds), (sheet) => ({ sheet })),
  },
  scale: {
    kind: 'value',
    for: ['png'],
    unless: { option: 'dpi', fault: 'cli.scaleOrDpi' },
    read: (value, name) => then(numberOf(name, value, scales.least, scales.most), (scale) => ({ picture: { scale } })),
  },
  dpi: {
    kind: 'value',
    for: ['png'],
    read: (value, name) => then(numberOf(name, value, dpis.least, dpis.most), (dpi) => ({ picture: { dpi } })),
  },
  with: {
    kind: 'value',
    for: drawings,
    read: (value, name) => then(wordsOf(name, value, pageKinds), (pages) => ({ pages })),
  },
  embed: {
    kind: 'flag',
    for: embedding,
    unless: { option: 'no-embed', fault: 'cli.embedOrNot' },
    read: () => ok({ embed: true }),
  },
  'no-embed': { kind: 'flag', for: embedding, read: () => ok({ embed: false }) },
  html: {
    kind: 'value',
    for: ['html'],
    read: (value, name) => then(wordOf(name, value, htmlKinds), (html) => ({ html })),
  },
  background: {
    kind: 'value',
    for: ['svg', 'png'],
    read: (value, name) => then(wordOf(name, value, backgrounds), (background) => ({ background })),
  },
  slides: {
    kind: 'value',
    for: ['pptx'],
    read: (value, name) => then(wordOf(name, value, slideKinds), (slides) => ({ slides })),
  },
  breaks: {
    kind: 'value',
    unless: { option: 'makes', fault: 'cli.breaksOrMakes' },
    read: sliceFrom('downstream'),
  },
  makes: { kind: 'value', read: sliceFrom('upstream') },
  phases: partIn('phases', phasesOf),
  lanes: partIn('lanes', lanesOf),
  cards: partIn('cards', cardsOf),
  audience: {
    kind: 'value',
    read: (value, name) => then(wordOf(name, value, audiences), (audience) => ({ audience })),
  },
  ...paperOptions,
} as const satisfies Record<string, DeliverableOption>;
export type DeliverableOptionName = keyof typeof deliverableOptions;
