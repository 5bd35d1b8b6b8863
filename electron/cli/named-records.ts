import type { Card } from '#shared/model/card.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import { languages } from '#shared/model/languages.ts';
import { recordName } from '#shared/model/names.ts';
import type { Phase } from '#shared/model/phase.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';

/** What an option names by its code or by what people call it. */
export type Named = Phase | Lane | Card;

/** The records of a list of codes or titles with commas between; a code counts before a title that is the same. */
export function recordsNamed(
  document: Document,
  records: readonly Named[],
  typed: string,
  name: string,
): Result<RecordId[]> {
  const ids: RecordId[] = [];
  for (const part of typed.split(',').map((each) => each.trim())) {
    const called = (rec: Named) => languages.some((language) => recordName(document, rec, language) === part);
    const found = records.find(({ code }) => code === part) ?? records.find(called);
    if (!found) return fail({ code: 'cli.noSuchPart', params: { option: `--${name}`, name: part.slice(0, 80) } });
    ids.push(found.id);
  }
  return ok(ids);
}
