import type { RecordId } from '../model/fields.ts';
import type { RecOf } from '../model/record.ts';
import type { Reading } from './reading.ts';
import type { RuleId } from './rule-ids.ts';

/** How bad it is: an error breaks the method, a warning is doubtful, an info is worth a look. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** The types of record that rules are asked about. What concerns a whole blueprint is asked of its record. */
export const judgedTypes = [
  'blueprint',
  'owner',
  'phase',
  'step',
  'card',
  'connector',
  'wait',
  'failure',
  'mark',
] as const;
export type JudgedType = (typeof judgedTypes)[number];

/** What a rule finds at one record. */
export type Finding = {
  /** Where: what is to be mended first, then the cards it concerns. Without it the record itself. */
  readonly at?: readonly RecordId[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Which of the rule's sentences says it: `rule.BP-001.noLane`; without it `rule.BP-001`. */
  readonly variant?: string;
  /** Numbers and names in that sentence. */
  readonly params?: { readonly [name: string]: string | number };
  /** The fields that are not filled in, for `{{fields}}` in that sentence. */
  readonly fields?: readonly string[];
};

/** One rule of the method (`method.md` 1.9): a pure question about one record and what stands around it. */
export type Rule<T extends JudgedType = JudgedType> = {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly on: T;
  /** @returns what is wrong there, nothing when all is well */
  readonly judge: (reading: Reading, rec: RecOf<T>) => Finding | undefined;
};

export const rule = <T extends JudgedType>(
  id: RuleId,
  severity: Severity,
  on: T,
  judge: Rule<T>['judge'],
): Rule<T> => ({ id, severity, on, judge });
