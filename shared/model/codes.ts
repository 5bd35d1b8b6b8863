import type { Document } from './document.ts';
import { indexOf } from './document-index.ts';
import type { RecordId } from './fields.ts';
import { codeLetters, type RecordType } from './record.ts';

/** The records that carry a code in a blueprint; for the codes of the blueprints themselves pass ''. */
export const withCode = (document: Document, blueprint: RecordId, code: string): ReadonlySet<RecordId> =>
  indexOf(document).codes.get(blueprint)?.get(code) ?? new Set();

/**
 * The next `count` free codes of a type in a blueprint (C12, C13 …): above the highest there is, so that the code of a
 * record removed from the middle is not given to another, and never one that any record of any type has there.
 * @param blueprint the blueprint's record id; '' for the codes of blueprints themselves
 */
export function nextCodes(
  document: Document,
  blueprint: RecordId,
  type: Exclude<RecordType, 'project'>,
  count = 1,
): string[] {
  const index = indexOf(document);
  const taken = index.codes.get(blueprint);
  const letter = codeLetters[type];
  const key = `${blueprint}/${letter}`;
  // The index never lowers its mark: walk down to the highest number in use, and remember the way.
  let number = index.highest.get(key) ?? 0;
  while (number > 0 && !taken?.has(`${letter}${number}`)) number -= 1;
  index.highest.set(key, number);
  const codes: string[] = [];
  while (codes.length < count) {
    number += 1;
    const code = `${letter}${number}`;
    if (!taken?.has(code)) codes.push(code);
  }
  return codes;
}

export const nextCode = (document: Document, blueprint: RecordId, type: Exclude<RecordType, 'project'>): string =>
  nextCodes(document, blueprint, type)[0] as string;
