import type { RuleProfile } from '../model/rule-settings.ts';
import { type RuleId, ruleIds } from './rule-ids.ts';

/**
 * What each school of the method does not ask for (`method.md` 1.1); all else is asked.
 * - classic: Shostack 1984; Bitner, Ostrom and Morgan 2008. Everything.
 * - nng: Nielsen Norman Group. Physical evidence may be left out, and risks are not rated in numbers.
 * - asu: Center for Services Leadership. Arrows say who initiates, not what is agreed; risks are not rated in numbers.
 * - practical: Practical Service Blueprinting. A stack for each step: no lines between lanes, and no arrows.
 */
const leftOut: { readonly [P in RuleProfile]: readonly RuleId[] } = {
  classic: [],
  nng: ['BP-021', 'BP-040', 'BP-043', 'BP-044', 'BP-080'],
  asu: ['BP-016', 'BP-040', 'BP-043', 'BP-044', 'BP-080'],
  practical: [
    'BP-002',
    'BP-012',
    'BP-015',
    'BP-016',
    'BP-017',
    'BP-020',
    'BP-022',
    'BP-023',
    'BP-024',
    'BP-025',
    'BP-026',
    'BP-028',
    'BP-031',
  ],
};

/** How a project wants to be judged. */
export type RuleSettings = {
  readonly profile?: RuleProfile | undefined;
  /** Rules switched off though the profile asks them, and on though it does not. */
  readonly rulesOff?: readonly string[] | undefined;
  readonly rulesOn?: readonly string[] | undefined;
};

/** The rules a project is judged by. */
export function activeRules({ profile = 'classic', rulesOff = [], rulesOn = [] }: RuleSettings): ReadonlySet<RuleId> {
  return new Set(
    ruleIds.filter((id) => !rulesOff.includes(id) && (rulesOn.includes(id) || !leftOut[profile].includes(id))),
  );
}
