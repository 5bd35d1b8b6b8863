import { type Document, get } from '../model/document.ts';
import { otherLanguage, type RecordId } from '../model/fields.ts';
import type { Phase } from '../model/phase.ts';
import { stepsOfPhase } from '../model/queries.ts';
import { mainLanguageOf, textOf, writeText } from '../model/translate.ts';
import { placed } from './arrange.ts';
import { command, putting, taking } from './command.ts';

/** Between the titles of phases that became one. */
const separator = ' · ';

/**
 * Makes one phase of several: the first gets the steps of the others, in the order given, with all that stands in them.
 * Their titles are all kept, one after the other, so that nothing written is lost.
 * @param args.ids two or more, in the order of the sheet
 */
export const mergePhases = command<{ readonly ids: readonly [RecordId, ...RecordId[]] }>(
  'command.mergePhases',
  (document, { ids: [id, ...others] }) => {
    if (others.length === 0) return {};
    const phases = [id, ...others].map((one) => get(document, 'phase', one));
    const moved = others.flatMap((other) => stepsOfPhase(document, other)).map((step) => ({ ...step, phase: id }));
    const kind = phases.find((phase) => phase.kind)?.kind;
    const merged: Phase = { ...titled(document, phases), ...(kind && { kind }) };
    return {
      ...putting(document, [merged, ...placed(stepsOfPhase(document, id), moved, null)]),
      ...taking(document, others),
    };
  },
);

/** The first phase with the titles of all, in each language that one of them has. */
function titled(document: Document, phases: readonly Phase[]): Phase {
  const main = mainLanguageOf(document);
  const other = otherLanguage(main);
  const joined = (language: typeof main) =>
    [...new Set(phases.map((phase) => textOf(phase, 'title', language, main)))]
      .filter((text) => text !== '')
      .join(separator);
  const [first] = phases as [Phase, ...Phase[]];
  const translated = phases.some(({ translations }) => translations?.title);
  const named = writeText(first, 'title', joined(main), main, main);
  return translated ? writeText(named, 'title', joined(other), other, main) : named;
}
