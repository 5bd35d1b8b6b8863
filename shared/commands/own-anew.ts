import type { Card } from '../model/card.ts';
import { type Document, find } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { RecordId } from '../model/fields.ts';
import { addOwner } from './add-owner.ts';
import { command, putting } from './command.ts';
import type { Typed } from './typed.ts';

function owned(document: Document, id: RecordId): Card | Failure {
  const rec = find(document, 'card', id) ?? find(document, 'failure', id);
  if (!rec) throw new Error(`"${id}" is nothing that has an owner`);
  return rec;
}

/** Adds an owner and makes cards and failures theirs, as one deed. */
export const ownAnew = command<{
  readonly id: RecordId;
  readonly blueprint: RecordId;
  readonly title: Typed;
  /** Cards and failures of that blueprint. */
  readonly ids: readonly RecordId[];
}>('command.addOwner', (document, { ids, ...owner }) => ({
  ...addOwner.plan(document, owner),
  ...putting(
    document,
    ids.map((id) => ({ ...owned(document, id), owner: owner.id })),
  ),
}));
