import { codeLetters, isCoded, type Rec } from '#shared/model/record.ts';
import { codeSpace, letterAndNumber } from '#shared/model/record-index.ts';
import { lostCode } from './stand-ins.ts';

/** The records, each with a code of its own: one that is lost, or that another has, becomes the next free one. */
export function withOwnCodes(records: readonly Rec[]): Rec[] {
  const owners = new Map<string, string>();
  const highest = new Map<string, number>();
  for (const rec of records) {
    if (!isCoded(rec)) continue;
    const space = codeSpace(rec);
    const parts = letterAndNumber(rec.code);
    if (parts) highest.set(space + parts.letter, Math.max(highest.get(space + parts.letter) ?? 0, parts.number));
    const key = `${space}/${rec.code}`;
    if (rec.code !== lostCode && !owners.has(key)) owners.set(key, rec.id);
  }
  return records.map((rec) => {
    if (!isCoded(rec) || owners.get(`${codeSpace(rec)}/${rec.code}`) === rec.id) return rec;
    const letter = codeLetters[rec.type];
    const next = (highest.get(codeSpace(rec) + letter) ?? 0) + 1;
    highest.set(codeSpace(rec) + letter, next);
    return { ...rec, code: `${letter}${next}` };
  });
}
