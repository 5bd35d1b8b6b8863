import { type BrandSet, setBrand } from '#shared/commands/set-brand.ts';
import { layout } from '#shared/layout/layout.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { apply } from '#shared/model/algebra.ts';
import { type Document, documentOf, find } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { phasesOf, project, stepsOfPhase } from '#shared/model/queries.ts';

const mostPhases = 3;
const mostSteps = 2;

/**
 * The head of the sheet in a brand: of the blueprint as it is, but with a few of its steps and without what stands in
 * them, so that it is laid out at each letter typed, however large the blueprint is.
 */
export function sampleOf(
  document: Document,
  blueprint: RecordId,
  set: BrandSet,
  language: Language,
): Scene | undefined {
  const own = find(document, 'blueprint', blueprint);
  if (!own) return undefined;
  const phases = phasesOf(document, blueprint).slice(0, mostPhases);
  const steps = phases.flatMap(({ id }) => stepsOfPhase(document, id).slice(0, mostSteps));
  const { brand: _, ...bare } = project(document);
  const small = documentOf([bare, own, ...phases, ...steps]);
  const dressed = apply(small, setBrand.plan(small, set));
  return layout(dressed, { blueprint, theme: 'light', language, branded: true });
}
