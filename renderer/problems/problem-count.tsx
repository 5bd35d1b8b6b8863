import { CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { severities } from '#shared/rules/rule.ts';
import { useWords } from '../app/use-words.ts';
import { countsOf } from './counts.ts';
import { useProblems } from './judging.ts';
import { toggleProblems, usePanel } from './panel-state.ts';
import { SeverityIcon } from './severity-icon.tsx';

/** How many problems there are, in the status bar: opens their panel. */
export function ProblemCount() {
  const words = useWords();
  const open = usePanel((state) => state.open);
  const problems = useProblems((state) => state.problems);
  const { counts, said } = countsOf(problems, words);
  const shown = severities.filter((severity) => counts[severity] > 0);
  return (
    <Button className="text-button problem-count" aria-expanded={open} onPress={toggleProblems}>
      <span className="only-read">
        {[words('problems.name'), said].filter((part) => part !== '').join(words('canvas.comma'))}
      </span>
      {shown.length === 0 && <CircleCheck className="severity severity-none" size={14} aria-hidden />}
      {shown.map((severity) => (
        <span key={severity} className="problem-number" aria-hidden>
          <SeverityIcon severity={severity} />
          {counts[severity]}
        </span>
      ))}
    </Button>
  );
}
