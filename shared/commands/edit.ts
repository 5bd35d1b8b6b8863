import { type Document, get } from '../model/document.ts';
import { otherLanguage, type RecordId } from '../model/fields.ts';
import { blueprints, project } from '../model/queries.ts';
import type { Rec, RecOf, RecordType } from '../model/record.ts';
import { textFields } from '../model/record.ts';
import { same } from '../model/same.ts';
import { mainLanguageOf, type Shown, textsOf, writeText } from '../model/translate.ts';
import { type CommandLabel, command, putting } from './command.ts';
import { written } from './untitled.ts';

/** Fields that say what a record is and where it stands: these have commands of their own, or never alter. */
const fixed = [
  'id',
  'type',
  'blueprint',
  'code',
  'order',
  'translations',
  'language',
  'phase',
  'step',
  'lane',
  'card',
  'from',
  'to',
  'picture',
] as const;
type Fixed = (typeof fixed)[number];

/** New values by field; null takes an optional field away. Texts are those of the main language. */
export type Edits<T extends RecordType> = {
  readonly [F in Exclude<keyof RecOf<T>, Fixed>]?: RecOf<T>[F] | null;
};

function edited(document: Document, rec: Rec, edits: { readonly [field: string]: unknown }): Rec {
  const main = mainLanguageOf(document);
  let next = rec;
  for (const [field, value] of Object.entries(edits)) {
    if (value === undefined) continue;
    if ((fixed as readonly string[]).includes(field)) throw new Error(`"${field}" is not edited like this`);
    const isText = textFields[rec.type].includes(field);
    if (isText && typeof value !== 'number') {
      next = written(next, field, value === null ? '' : (value as string), main, main);
      continue;
    }
    // A measured value that is a number says the same in both languages.
    if (isText) next = writeText(next, field, '', otherLanguage(main), main);
    const others = Object.entries(next).filter(([name]) => name !== field);
    // Plus zero: minus zero would not survive being stored.
    const stored = typeof value === 'number' ? value + 0 : value;
    next = Object.fromEntries(value === null ? others : [...others, [field, stored]]) as Rec;
  }
  return next;
}

/** Edits the same fields of one or many records of a type. */
const editOf = <T extends RecordType>(type: T, label: CommandLabel) =>
  command<{ readonly ids: readonly RecordId[]; readonly edits: Edits<T> }>(label, (document, { ids, edits }) =>
    putting(
      document,
      ids.map((id) => edited(document, get(document, type, id), edits)),
    ),
  );

export const editProject = editOf('project', 'command.editProject');
export const editBlueprint = editOf('blueprint', 'command.editBlueprint');
export const editOwners = editOf('owner', 'command.editOwner');
export const editPhases = editOf('phase', 'command.editPhase');
export const editSteps = editOf('step', 'command.editStep');
export const editLanes = editOf('lane', 'command.editLane');
export const editCards = editOf('card', 'command.editCard');
export const editConnectors = editOf('connector', 'command.editConnector');
export const editWaits = editOf('wait', 'command.editWait');
export const editFailures = editOf('failure', 'command.editFailure');
export const editMarks = editOf('mark', 'command.editMark');
export const editPolicies = editOf('policy', 'command.editPolicy');
export const editMetrics = editOf('metric', 'command.editMetric');
export const editNotes = editOf('note', 'command.editNote');

/** A text in the language shown: the main language's field, or the other language's translation. */
type TextEdit = {
  /** One of `textFields` of the record's type. */
  readonly field: string;
  readonly text: string;
  readonly language: Shown;
};

function textEdited(document: Document, id: RecordId, { field, text, language }: TextEdit): Rec {
  const rec = document.get(id);
  if (!rec) throw new Error(`There is no record "${id}"`);
  return written(rec, field, text, language, mainLanguageOf(document));
}

/**
 * The project, named like its only blueprint before and after: a person who has one blueprint knows one title, until they
 * give the project its own.
 */
function projectNamedAlike(document: Document, id: RecordId, { field, text, language }: TextEdit): Rec[] {
  const [only, ...others] = blueprints(document);
  if (only?.id !== id || others.length > 0 || field !== 'title') return [];
  const named = project(document);
  const main = mainLanguageOf(document);
  const titles = (rec: Rec) => textsOf(rec, 'title', language, main);
  return same(titles(named), titles(only)) ? [written(named, 'title', text, language, main)] : [];
}

/** Writes one text of a record. */
export const editText = command<TextEdit & { readonly id: RecordId }>('command.editText', (document, { id, ...edit }) =>
  putting(document, [textEdited(document, id, edit), ...projectNamedAlike(document, id, edit)]),
);

/** Writes the same text of many records. */
export const editTexts = command<TextEdit & { readonly ids: readonly RecordId[] }>(
  'command.editText',
  (document, { ids, ...edit }) =>
    putting(
      document,
      ids.flatMap((id) => [textEdited(document, id, edit), ...projectNamedAlike(document, id, edit)]),
    ),
);
