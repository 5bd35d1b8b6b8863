import { apply } from '../model/algebra.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { addBlueprint, idsOfNewBlueprint } from './add-blueprint.ts';
import { untitled } from './untitled.ts';

export type EmptyDocument = {
  /** The main language; the title is there in the other one as well. */
  readonly language: Language;
  readonly newId: () => RecordId;
  /** Titles that other unnamed documents have already: this one gets a number of its own. */
  readonly taken?: ReadonlySet<string>;
};

/** A project to begin with: one blueprint with the usual lanes, one phase and one step, none of them named by anybody. */
export function emptyDocument({ language, newId, taken }: EmptyDocument): Document {
  const { title, translation } = untitled(language, taken);
  const project: Rec = { id: newId(), type: 'project', title, translations: { title: translation }, language };
  const alone = documentOf([project]);
  const ids = { id: newId(), ids: Array.from({ length: idsOfNewBlueprint }, newId) };
  return apply(alone, addBlueprint.plan(alone, { ...ids, title, translation }));
}
