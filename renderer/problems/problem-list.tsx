import type { RefObject } from 'react';
import type { Problem } from '#shared/rules/judge.ts';
import { problemPlace, shownCode } from '#shared/rules/problem-place.ts';
import { problemSentence } from '#shared/rules/sentence.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { RowList } from '../under-sheet/row-list.tsx';
import { keyOf, lookAt, usePanel } from './panel-state.ts';
import { SeverityIcon } from './severity-icon.tsx';

type Props = { readonly list: RefObject<HTMLDivElement | null>; readonly problems: readonly Problem[] };

export function ProblemList({ list, problems }: Props) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const at = usePanel((state) => state.at);
  const show = (problem: Problem) => {
    const rec = document.get(problem.at[0] ?? '');
    const sentence = problemSentence(language, problem);
    const name = rec ? problemPlace(document, rec, language) : '';
    const code = rec ? shownCode(rec) : '';
    const severity = words(`severity.${problem.severity}`);
    const waived = problem.waived === undefined ? '' : words('problems.waivedBecause', { reason: problem.waived });
    return {
      className: waived ? 'problem problem-waived' : 'problem',
      label: words('problems.row', { severity, sentence: waived || sentence, place: `${code} ${name}`.trim() }),
      content: (
        <>
          <SeverityIcon severity={problem.severity} />
          <span className="problem-says">{waived || sentence}</span>
          <span className="problem-place muted">
            <span className="problem-code">{code}</span> {name}
          </span>
        </>
      ),
    };
  };
  return (
    <RowList
      list={list}
      className="problem-list"
      label={words('problems.list')}
      rows={problems}
      keyOf={keyOf}
      index={problems.findIndex((one) => keyOf(one) === at)}
      choose={lookAt}
      show={show}
    />
  );
}
