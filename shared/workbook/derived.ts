import { type Priority, priorityOf, residualOf, rpnOf } from '../analysis/risk.ts';
import type { Tongue } from '../layout/texts.ts';
import { type Document, get } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { RecordId } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import type { Rec } from '../model/record.ts';
import { inTongue, saidIn } from './said.ts';
import type { Value } from './table.ts';

/** What columns say beside the fields of their records: it follows from the rest, and is not read back. */
export type Derived = 'phase' | 'laneRole' | 'step' | 'overStandard' | 'rpn' | 'priority' | 'rpnAfter';

const stepOf = (document: Document, card: RecordId) => get(document, 'step', get(document, 'card', card).step);

/** Severity alone may already make it high; while a number is open, low would be a guess. */
export function priorityShown(failure: Failure): Priority | undefined {
  const priority = priorityOf(failure);
  return rpnOf(failure) === undefined && priority === 'low' ? undefined : priority;
}

/** What a derived column says of a record. */
export function derivedValue(of: Derived, rec: Rec, document: Document, tongue: Tongue): Value {
  const name = (other: Rec | undefined) =>
    other ? inTongue(tongue, (language) => recordName(document, other, language)) : undefined;
  switch (of) {
    case 'phase':
      return rec.type === 'card' ? name(get(document, 'phase', get(document, 'step', rec.step).phase)) : undefined;
    case 'laneRole':
      return rec.type === 'card' ? saidIn(tongue, `role.${get(document, 'lane', rec.lane).role}`) : undefined;
    case 'step':
      return rec.type === 'wait' || rec.type === 'failure' ? name(stepOf(document, rec.card)) : undefined;
    case 'overStandard': {
      if (rec.type !== 'wait' || rec.typicalMinutes === undefined || rec.standardMinutes === undefined)
        return undefined;
      const over = rec.typicalMinutes - rec.standardMinutes;
      return over > 0 ? Math.round(over * 100) / 100 : undefined;
    }
    case 'rpn':
      return rec.type === 'failure' ? rpnOf(rec) : undefined;
    case 'rpnAfter':
      return rec.type === 'failure' ? residualOf(rec)?.rpn : undefined;
    case 'priority': {
      const priority = rec.type === 'failure' ? priorityShown(rec) : undefined;
      return priority && saidIn(tongue, `inspector.risk.${priority}`);
    }
  }
}
