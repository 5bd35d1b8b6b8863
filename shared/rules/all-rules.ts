import type { RecOf } from '../model/record.ts';
import { cardRules } from './card-rules.ts';
import { connectorRules } from './connector-rules.ts';
import { frameRules } from './frame-rules.ts';
import type { Reading } from './reading.ts';
import { riskRules } from './risk-rules.ts';
import { type Finding, type JudgedType, judgedTypes, type Rule, type Severity } from './rule.ts';
import type { RuleId } from './rule-ids.ts';

/** A rule as it is asked about any record: only about those of its type. */
export type AskedRule = {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly on: JudgedType;
  /** The key of its sentence, made once: there may be a problem for every card. */
  readonly says: string;
  readonly judge: (reading: Reading, rec: RecOf<JudgedType>) => Finding | undefined;
};

const asked = <T extends JudgedType>({ id, severity, on, judge }: Rule<T>): AskedRule => ({
  id,
  severity,
  on,
  says: `rule.${id}`,
  judge: (reading, rec) => (rec.type === on ? judge(reading, rec as RecOf<T>) : undefined),
});

/** Every rule there is; some ids stand for two, which are about records of different types. */
export const allRules: readonly AskedRule[] = [
  ...frameRules.map((one) => asked(one as Rule<JudgedType>)),
  ...cardRules.map((one) => asked(one)),
  ...connectorRules.map((one) => asked(one)),
  ...riskRules.map((one) => asked(one as Rule<JudgedType>)),
];

const byType = new Map<string, readonly AskedRule[]>(
  judgedTypes.map((type) => [type, allRules.filter(({ on }) => on === type)]),
);

/** The rules that are asked about records of a type. */
export const rulesOn = (type: string): readonly AskedRule[] => byType.get(type) ?? [];
