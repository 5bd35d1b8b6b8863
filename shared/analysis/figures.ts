import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { contentsOf } from '../model/queries.ts';
import { type ExperienceFigures, experienceFigures } from './experience.ts';
import { type MinuteFigures, minuteFigures } from './minutes.ts';
import { type RiskFigures, riskFigures } from './risk.ts';
import { type StructureFigures, structureFigures } from './structure.ts';

/** The figures of one blueprint under the names that `analyse --json` promises (`formats.md` 4). */
export type Figures = StructureFigures & MinuteFigures & RiskFigures & ExperienceFigures;

/**
 * Computes every figure of a blueprint. Shares are rounded to 3 digits, means and minutes to 2, half away from zero;
 * lists are in file order and name things by their ids in the interchange format.
 * @param blueprint the record id of a blueprint of this document, which must be whole
 */
export function figures(document: Document, blueprint: RecordId): Figures {
  const contents = contentsOf(document, blueprint);
  const { crossInteraction, crossVisibility, crossInternal, handOffs, ...counts } = structureFigures(contents);
  const { waitsOverStandard, ...minutes } = minuteFigures(contents);
  return {
    ...counts,
    ...minutes,
    crossInteraction,
    crossVisibility,
    crossInternal,
    handOffs,
    waitsOverStandard,
    ...riskFigures(contents),
    ...experienceFigures(contents),
  };
}
