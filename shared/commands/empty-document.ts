import { apply } from '../model/algebra.ts';
import { type Document, documentOf } from '../model/document.ts';
import { type Language, otherLanguage, type RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { writeText } from '../model/translate.ts';
import { say } from '../words/words.ts';
import { addBlueprint, idsOfNewBlueprint } from './add-blueprint.ts';

export type EmptyDocument = {
  /** The main language; the titles are there in the other one as well. */
  readonly language: Language;
  readonly newId: () => RecordId;
  /** Titles that other unnamed documents have already: this one gets a number of its own. */
  readonly taken?: ReadonlySet<string>;
};

/** The number that tells this untitled document from the others; 1 is not written. */
function numberOf(taken: ReadonlySet<string>, language: Language): number {
  for (let number = 1; ; number++) if (!taken.has(titleIn(language, number))) return number;
}

const titleIn = (language: Language, number: number): string =>
  number === 1 ? say(language, 'new.title') : say(language, 'new.titleAgain', { number });

/** A project to begin with: one blueprint with the usual lanes, one phase and one step, titled in both languages. */
export function emptyDocument({ language, newId, taken = new Set() }: EmptyDocument): Document {
  const other = otherLanguage(language);
  const number = numberOf(taken, language);
  const project: Rec = { id: newId(), type: 'project', title: titleIn(language, number), language };
  const alone = documentOf([project]);
  const plan = addBlueprint.plan(alone, {
    id: newId(),
    ids: Array.from({ length: idsOfNewBlueprint }, newId),
    title: project.title,
    phaseTitle: say(language, 'new.phase'),
    stepTitle: say(language, 'new.step'),
  });
  const translations: { readonly [T in Rec['type']]?: string } = {
    project: titleIn(other, number),
    blueprint: titleIn(other, number),
    phase: say(other, 'new.phase'),
    step: say(other, 'new.step'),
  };
  const inBoth = (rec: Rec): Rec => {
    const title = translations[rec.type];
    return title === undefined ? rec : writeText(rec, 'title', title, other, language);
  };
  return documentOf([...apply(alone, plan).values()].map(inBoth));
}
