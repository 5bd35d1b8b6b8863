import { codeLetters } from '../model/record.ts';
import type { KeptName } from './fields.ts';
import type { ReadRow } from './read-rows.ts';

const letters: { readonly [table in KeptName]?: string } = {
  owners: codeLetters.owner,
  phases: codeLetters.phase,
  steps: codeLetters.step,
  lanes: codeLetters.lane,
  cards: codeLetters.card,
  connectors: codeLetters.connector,
  waits: codeLetters.wait,
  failures: codeLetters.failure,
  marks: codeLetters.mark,
  policies: codeLetters.policy,
  metrics: codeLetters.metric,
  notes: codeLetters.note,
};

/** Gives every row that a person added without an id the next free one of its table. */
export function withCodes(tables: ReadonlyMap<KeptName, readonly ReadRow[]>): void {
  const taken = new Set<unknown>();
  for (const rows of tables.values()) for (const { object } of rows) taken.add(object.id);
  for (const [table, rows] of tables) {
    const letter = letters[table];
    if (letter === undefined) continue;
    let number = 0;
    for (const { object } of rows) {
      const [, digits = '0'] = new RegExp(`^${letter}([1-9]\\d{0,8})$`).exec(String(object.id)) ?? [];
      number = Math.max(number, Number(digits));
    }
    for (const { object } of rows) {
      if (object.id !== undefined) continue;
      do number += 1;
      while (taken.has(`${letter}${number}`));
      object.id = `${letter}${number}`;
      taken.add(object.id);
    }
  }
}
