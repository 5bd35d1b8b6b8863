import { addMark, addMetric, addWait } from '../commands/attach.ts';
import type { Document } from '../model/document.ts';
import { find } from '../model/document.ts';
import { referring } from '../model/queries.ts';
import { deedOf, doing } from './deed.ts';
import type { Fix } from './fix.ts';
import type { Problem } from './judge.ts';

/** Quick fixes for failure points, waits, standards and improvements: mostly fields that a person fills in. */
export function riskFixes(document: Document, { rule, subject, at, fields }: Problem): Fix[] {
  const missing = fields[0]?.split('.')[1];
  const opens = (word: Fix['word'], field: string): Fix[] => [{ word, opens: { id: subject, field } }];
  switch (rule) {
    case 'BP-040':
      return opens('fix.fill', missing ?? 'cause');
    case 'BP-042':
      return opens('fix.fill', missing ?? 'typicalMinutes');
    case 'BP-043':
      return opens('fix.prevention', 'prevention');
    case 'BP-044':
      return opens('fix.detection', 'detection');
    case 'BP-045':
      return opens('fix.easing', 'easing');
    case 'BP-051': {
      const [wait] = referring(document, 'wait', subject);
      if (wait) return [{ word: 'fix.standard', opens: { id: wait.id, field: 'standardMinutes' } }];
      return [{ word: 'fix.addWait', deed: (newId) => deedOf([doing(addWait, { id: newId(), card: subject })]) }];
    }
    case 'BP-080': {
      const failure = find(document, 'failure', subject);
      if (!failure) return [];
      const on = { card: failure.card };
      const text = failure.title ?? '';
      return [
        {
          word: 'fix.addOpportunity',
          deed: (newId) => deedOf([doing(addMark, { id: newId(), on, kind: 'opportunity', text })]),
        },
      ];
    }
    case 'BP-081': {
      const place = at[1];
      const on = place !== undefined && find(document, 'card', place) ? { card: place } : { step: place ?? '' };
      return [{ word: 'fix.addMetric', deed: (newId) => deedOf([doing(addMetric, { id: newId(), on, name: '' })]) }];
    }
    default:
      return [];
  }
}
