import type { Blueprint, Scenario } from '../model/blueprint.ts';
import { nextCode } from '../model/codes.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { blueprints, recordsOf } from '../model/queries.ts';
import { insertBefore, reordered } from './arrange.ts';
import { putting, repeating } from './command.ts';
import { type CopyIds, checkNew, copied } from './copies.ts';
import { type Typed, typed } from './typed.ts';

/**
 * Duplicates a whole blueprint as a variant that stands right after it. What is in it keeps its codes, by which the
 * variants are compared; the variant itself gets the next one.
 */
export const duplicateBlueprint = repeating<{
  readonly blueprint: RecordId;
  /** A new id for each of `recordsOf(document, blueprint)`. */
  readonly ids: CopyIds;
  readonly title: Typed;
  /** Its title in the other language, where the original has one there. */
  readonly translation?: Typed;
  readonly state: Blueprint['state'];
  /** The situation the variant shows; the original's where it is left out. */
  readonly scenario?: Scenario;
}>('command.duplicateBlueprint', (document, { blueprint, ids, title, translation, state, scenario }) => {
  checkNew(document, ids);
  const original = get(document, 'blueprint', blueprint);
  const members = recordsOf(document, blueprint).slice(1);
  const code = nextCode(document, '', 'blueprint');
  const copy = { ...copied(original, ids), code, state };
  const named = typed(document, scenario ? inScenario(copy, scenario) : copy, 'title', title);
  const variant = typed(document, named, 'title', translation);
  const siblings = blueprints(document);
  const next = siblings[siblings.findIndex(({ id }) => id === blueprint) + 1]?.id ?? null;
  const placedVariant = reordered(insertBefore(siblings, [variant], next), new Set([variant.id]));
  return putting(document, [...placedVariant, ...members.map((rec) => copied(rec, ids))]);
});

/** In another situation; a translation of what is no longer said would say something else. */
function inScenario(blueprint: Blueprint, scenario: Scenario): Blueprint {
  const left = Object.entries(blueprint.translations ?? {}).filter(([field]) => {
    const part = field.replace('scenario.', '') as keyof Scenario;
    return !field.startsWith('scenario.') || scenario[part] === blueprint.scenario?.[part];
  });
  const { scenario: _old, translations: _oldTexts, ...rest } = blueprint;
  return {
    ...rest,
    ...(Object.values(scenario).some((part) => part !== undefined) && { scenario }),
    ...(left.length > 0 && { translations: Object.fromEntries(left) }),
  };
}
