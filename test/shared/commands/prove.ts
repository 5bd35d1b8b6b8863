import { expect } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { apply, invert } from '#shared/model/algebra.ts';
import type { Change, Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import type { Rec } from '#shared/model/record.ts';
import { say, type WordKey } from '#shared/words/words.ts';
import { frozen } from '../frozen.ts';

export const at = '2026-11-22T10:00:00.000Z';

/** What a document says, for comparing: `Map` equality minds neither the order of records nor that of fields. */
export const content = (document: Document): Map<string, Rec> => new Map(document);

/**
 * Does a command to a document and proves what must hold for every command: the records come out as expected, the
 * document stays whole, it has a name in both languages, undo leads back to the start and redo forward again, and the
 * transaction survives JSON, as it must to be stored and sent.
 * @param expected what `see` finds in the document afterwards
 * @returns the document afterwards
 */
export function prove<A>(
  document: Document,
  command: Command<A>,
  args: A,
  see: (after: Document) => unknown,
  expected: unknown,
): Document {
  const store = createDocumentStore(frozen(document));
  const start = content(document);
  const preview = store.preview(command, args, false);
  const done = store.dispatch(command, args, { at, gesture: false });
  if (!done.ok) throw new Error(`Refused: ${JSON.stringify(done.faults)}`);
  const transaction = done.value as Transaction;
  expect(transaction, 'the command alters something').not.toBeNull();
  const after = frozen(store.getState().document);
  expect(see(after)).toEqual(expected);
  expect(invariantFaults(after)).toEqual([]);
  expect(preview.ok && preview.value.change).toEqual(transaction.change);
  for (const language of ['en', 'zh'] as const) {
    expect(say(language, transaction.label as WordKey)).not.toBe(transaction.label);
  }
  const stored = JSON.parse(JSON.stringify(transaction)) as { change: Change };
  expect(stored).toStrictEqual(transaction);
  expect(content(apply(document, stored.change))).toEqual(content(after));
  expect(content(apply(after, invert(stored.change)))).toEqual(start);
  store.undo(at);
  expect(content(store.getState().document)).toEqual(start);
  store.redo(at);
  expect(content(store.getState().document)).toEqual(content(after));
  return after;
}

/** The codes of the faults for which a command is refused; empty when it is not. Nothing may have happened. */
export function refusals<A>(document: Document, command: Command<A>, args: A, gesture = true): string[] {
  const store = createDocumentStore(frozen(document));
  const preview = store.preview(command, args, gesture);
  const done = store.dispatch(command, args, { at, gesture });
  expect(preview.ok).toBe(done.ok);
  if (done.ok) return [];
  expect(store.getState().document).toBe(document);
  for (const { code } of done.faults) {
    for (const language of ['en', 'zh'] as const) {
      expect(say(language, `fault.${code}` as WordKey)).not.toBe(`fault.${code}`);
    }
  }
  return done.faults.map(({ code }) => code);
}
