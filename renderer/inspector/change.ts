import type { Command } from '#shared/commands/command.ts';
import {
  type Edits,
  editBlueprint,
  editCards,
  editConnectors,
  editFailures,
  editLanes,
  editMarks,
  editMetrics,
  editNotes,
  editOwners,
  editPhases,
  editPolicies,
  editProject,
  editSteps,
  editTexts,
  editWaits,
} from '#shared/commands/edit.ts';
import { inTurn } from '#shared/commands/in-turn.ts';
import { type Language, maxTextLength, type RecordId } from '#shared/model/fields.ts';
import type { Rec, RecOf } from '#shared/model/record.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, newId } from '../editing/edit.ts';
import type { InspectedType } from './inspected.ts';
import type { Refusal } from './typed-values.ts';

type Editors = {
  readonly [T in InspectedType]: Command<{ readonly ids: readonly string[]; readonly edits: Edits<T> }>;
};

const editors: Editors = {
  project: editProject,
  blueprint: editBlueprint,
  owner: editOwners,
  phase: editPhases,
  step: editSteps,
  lane: editLanes,
  card: editCards,
  connector: editConnectors,
  wait: editWaits,
  failure: editFailures,
  mark: editMarks,
  policy: editPolicies,
  metric: editMetrics,
  note: editNotes,
};

/** Those that are still there: a field may be left because what it belongs to was removed. */
export const alive = (records: readonly Rec[]): string[] =>
  records.flatMap(({ id }) => (documentStore.current().has(id) ? id : []));

/** Sets fields of records, all in one step of the history. The banner says why where it may not be. */
export function change<T extends InspectedType>(
  type: T,
  records: readonly RecOf<T>[],
  edits: Edits<T>,
): Refusal | undefined {
  const done = edit(editors[type], { ids: alive(records as readonly Rec[]), edits });
  return done ? undefined : { key: 'inspector.refused' };
}

/** Writes a text of records in the language it was typed in, all in one step of the history. */
export function write(records: readonly Rec[], field: string, text: string, language: Language): Refusal | undefined {
  if (text.length > maxTextLength) return { key: 'inspector.tooLong', params: { most: maxTextLength } };
  const done = edit(editTexts, { ids: alive(records), field, text, language });
  return done ? undefined : { key: 'inspector.refused' };
}

/**
 * Adds something to each of several carriers, all in one step of the history.
 * @returns the ids of what was added, none where it may not be: the banner says why
 */
export function addToEach<R extends Rec, A>(
  command: Command<A>,
  carriers: readonly R[],
  argsOf: (id: RecordId, carrier: R) => A,
): readonly RecordId[] {
  const ids = carriers.map(() => newId());
  const [first, ...rest] = carriers.map((carrier, at) => argsOf(ids[at] as RecordId, carrier));
  return first !== undefined && edit(inTurn(command), [first, ...rest]) ? ids : [];
}
