import { emptyDocument } from '#shared/commands/empty-document.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { blueprints, cardsOf, failuresOf, lanesOf, project, stepsOf } from '#shared/model/queries.ts';
import type { Rec } from '#shared/model/record.ts';
import { stepWidthRange } from '#shared/model/step.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import type { Say } from '../app/use-words.ts';
import { set } from '../app/window-state.ts';
import { newId } from '../editing/edit.ts';
import { program } from '../program.ts';
import { useTemplates } from './templates.ts';

let asked = false;

/** Asks for the templates, once for each window. */
export async function askForTemplates(): Promise<void> {
  if (asked) return;
  asked = true;
  const listed = await program().request('templates.list', {});
  if (!listed.ok) return set({ faults: listed.faults });
  useTemplates.setState({
    templates: listed.value.map(({ template, records }) => ({ name: template, document: documentOf(records) })),
  });
}

/**
 * Lets go of all that was made of the templates to show them, their layouts above all: it hangs on their records, which
 * are others from now on. Their pictures are made anew when the start screen is seen again.
 */
export function letGoOfPictures(): void {
  const anew = (document: Document): Document => documentOf([...document.values()].map((rec) => ({ ...rec })));
  useTemplates.setState(({ templates }) => ({
    templates: templates?.map(({ name, document }) => ({ name, document: anew(document) })),
  }));
  empties.clear();
}

const empties = new Map<Language, Document>();

/** What an empty blueprint looks like; the one that is begun is made in the same way, with a column of usual width. */
export function emptyPreview(language: Language): Document {
  const wide = (rec: Rec): Rec => (rec.type === 'step' ? { ...rec, width: stepWidthRange.most } : rec);
  const empty = empties.get(language) ?? documentOf([...emptyDocument({ language, newId }).values()].map(wide));
  empties.set(language, empty);
  return empty;
}

/** What a template is called in a language. */
export const titleOf = (document: Document, language: Language): string =>
  textOf(project(document), 'title', language, mainLanguageOf(document));

/** How much there is of what tells blueprints apart: its lanes only where nothing is in them yet. */
export function countsOf(words: Say, document: Document): string[] {
  const [blueprint] = blueprints(document);
  if (!blueprint) return [];
  const cards = cardsOf(document, blueprint.id).length;
  const counted = [
    ['count.lanes', cards === 0 ? lanesOf(document, blueprint.id).length : 0],
    ['count.steps', stepsOf(document, blueprint.id).length],
    ['count.cards', cards],
    ['count.failures', failuresOf(document, blueprint.id).length],
  ] as const;
  return counted.flatMap(([key, count]) => (count > 0 ? words(key, { count }) : []));
}
