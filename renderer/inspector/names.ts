import { type Document, find } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import type { Rec, RecordType } from '#shared/model/record.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { say } from '#shared/words/words.ts';

/** A lane's title, or the name of its role. */
export const laneName = (lane: Lane, language: Language, main: Language): string =>
  textOf(lane, 'title', language, main) || say(language, `role.${lane.role}`);

const nameField: Partial<Record<RecordType, string>> = {
  card: 'text',
  mark: 'text',
  policy: 'text',
  metric: 'name',
  note: 'text',
};

/** What a person calls a record: its title or text, else what kind of thing it is. */
export function recordName(document: Document, rec: Rec, language: Language): string {
  const main = mainLanguageOf(document);
  if (rec.type === 'lane') return laneName(rec, language, main);
  if (rec.type === 'wait') return say(language, 'inspector.type.wait');
  if (rec.type === 'connector') return textOf(rec, 'label', language, main) || say(language, `connector.${rec.kind}`);
  return textOf(rec, nameField[rec.type] ?? 'title', language, main) || say(language, `inspector.type.${rec.type}`);
}

/** Where a record stands: for a card its lane and step, then its code; for a lane its role, if that is not its name. */
export function placeName(document: Document, rec: Rec, language: Language): string {
  const named = (type: RecordType, id: RecordId) => {
    const other = find(document, type, id);
    return other ? recordName(document, other, language) : '';
  };
  const parts = [say(language, `inspector.type.${rec.type}`)];
  if (rec.type === 'card') parts.splice(0, 1, named('lane', rec.lane), named('step', rec.step));
  if (rec.type === 'step') parts.push(named('phase', rec.phase));
  if (rec.type === 'lane') {
    const role = say(language, `role.${rec.role}`);
    if (role !== recordName(document, rec, language)) parts.push(role);
  } else if (rec.type !== 'project' && rec.type !== 'blueprint') parts.push(rec.code);
  return parts.filter((part) => part !== '').join(' · ');
}
