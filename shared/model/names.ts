import { say, type WordKey } from '../words/words.ts';
import { type Document, find } from './document.ts';
import type { Language, RecordId } from './fields.ts';
import type { Lane } from './lane.ts';
import { isMember, type Rec, type RecordType } from './record.ts';
import { mainLanguageOf, textOf } from './translate.ts';

/** A lane's title, or the name of its role. */
export const laneName = (lane: Lane, language: Language, main: Language): string =>
  textOf(lane, 'title', language, main) || say(language, `role.${lane.role}`);

const nameField: Partial<Record<RecordType, string>> = {
  card: 'text',
  mark: 'text',
  policy: 'text',
  metric: 'name',
  note: 'text',
  connector: 'label',
};

/** What a person called a record: its title or text; empty where it has none. */
export const ownName = (document: Document, rec: Rec, language: Language): string =>
  rec.type === 'wait' ? '' : textOf(rec, nameField[rec.type] ?? 'title', language, mainLanguageOf(document));

/** What a person calls a record: its title or text, else what kind of thing it is. */
export function recordName(document: Document, rec: Rec, language: Language): string {
  if (rec.type === 'lane') return laneName(rec, language, mainLanguageOf(document));
  const kind: WordKey = rec.type === 'connector' ? `connector.${rec.kind}` : `inspector.type.${rec.type}`;
  return ownName(document, rec, language) || say(language, kind);
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
  } else if (isMember(rec)) parts.push(rec.code);
  return parts.filter((part) => part !== '').join(' · ');
}
