import type { Document } from './document.ts';
import { indexOf } from './document-index.ts';
import type { RecordId } from './fields.ts';
import { type Coded, codeLetters } from './record.ts';
import { letterAndNumber } from './record-index.ts';

/** The records that carry a code in a blueprint; for the codes of the blueprints themselves pass ''. */
export const withCode = (document: Document, blueprint: RecordId, code: string): Iterable<RecordId> =>
  indexOf(document).codesIn(blueprint)?.of(code) ?? [];

/** Whether several records carry a code in a blueprint. */
export const isDoubled = (document: Document, blueprint: RecordId, code: string): boolean =>
  (indexOf(document).codesIn(blueprint)?.count(code) ?? 0) > 1;

/**
 * The next `count` free codes of a type in a blueprint (C12, C13 …): above the highest there is, so that the code of a
 * record removed from the middle is not given to another, and never one that any record of any type has there.
 * @param blueprint the blueprint's record id; '' for the codes of blueprints themselves
 */
export function nextCodes(document: Document, blueprint: RecordId, type: Coded['type'], count = 1): string[] {
  const index = indexOf(document);
  const taken = index.codesIn(blueprint);
  const isTaken = (code: string) => (taken?.count(code) ?? 0) > 0;
  const letter = codeLetters[type];
  let number = highestInUse(taken?.keys() ?? [], letter, index.highestIn(blueprint, letter), isTaken);
  index.lower(blueprint, letter, number);
  const codes: string[] = [];
  while (codes.length < count) {
    number += 1;
    const code = `${letter}${number}`;
    if (!isTaken(code)) codes.push(code);
  }
  return codes;
}

/** How far to look down one by one before looking at all codes: someone may have used C999999999 once. */
const farthest = 1000;

/** The highest number that a letter has among the codes. The index never lowers its mark, so it may be below that. */
function highestInUse(
  codes: Iterable<string>,
  letter: string,
  mark: number,
  isTaken: (code: string) => boolean,
): number {
  for (let number = mark; number > 0 && number > mark - farthest; number -= 1) {
    if (isTaken(`${letter}${number}`)) return number;
  }
  let highest = 0;
  if (mark > farthest) {
    for (const code of codes) {
      const parts = letterAndNumber(code);
      if (parts?.letter === letter) highest = Math.max(highest, parts.number);
    }
  }
  return highest;
}

export const nextCode = (document: Document, blueprint: RecordId, type: Coded['type']): string =>
  nextCodes(document, blueprint, type)[0] as string;
