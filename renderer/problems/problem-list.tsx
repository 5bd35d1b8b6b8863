import { type KeyboardEvent, type RefObject, useId, useLayoutEffect } from 'react';
import type { Problem } from '#shared/rules/judge.ts';
import { problemPlace, shownCode } from '#shared/rules/problem-place.ts';
import { problemSentence } from '#shared/rules/sentence.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { useScrolled } from '../table/use-scrolled.ts';
import { keyOf, lookAt, usePanel } from './panel-state.ts';
import { SeverityIcon } from './severity-icon.tsx';

/** Height of a row, in px: all are alike, so that only those in sight are in the page. */
const rowHeight = 28;

type Props = { readonly list: RefObject<HTMLDivElement | null>; readonly problems: readonly Problem[] };

export function ProblemList({ list, problems }: Props) {
  const words = useWords();
  const prefix = useId();
  const at = usePanel((state) => state.at);
  const index = problems.findIndex((one) => keyOf(one) === at);
  const part = useScrolled(list);
  const first = Math.max(0, Math.floor(part.top / rowHeight));
  const end = Math.min(problems.length, Math.ceil(part.bottom / rowHeight));
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || index < 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [list, index]);
  const press = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const last = problems.length - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last, Enter: index, ' ': index }[event.key];
    const problem = to === undefined ? undefined : problems[Math.min(last, Math.max(0, to))];
    if (!problem) return;
    event.preventDefault();
    event.stopPropagation();
    lookAt(problem);
  };
  return (
    <div
      ref={list}
      className="problem-list"
      role="listbox"
      tabIndex={0}
      aria-label={words('problems.list')}
      aria-activedescendant={index >= first && index < end ? `${prefix}-${index}` : undefined}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: problems.length * rowHeight }}>
        {problems.slice(first, end).map((problem, offset) => (
          <Row
            key={keyOf(problem)}
            id={`${prefix}-${first + offset}`}
            problem={problem}
            top={(first + offset) * rowHeight}
            place={{ n: first + offset + 1, of: problems.length }}
            isChosen={first + offset === index}
          />
        ))}
      </div>
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly problem: Problem;
  readonly top: number;
  readonly place: { readonly n: number; readonly of: number };
  readonly isChosen: boolean;
};

function Row({ id, problem, top, place, isChosen }: RowProps) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const rec = document.get(problem.at[0] ?? '');
  const sentence = problemSentence(language, problem);
  const name = rec ? problemPlace(document, rec, language) : '';
  const code = rec ? shownCode(rec) : '';
  const severity = words(`severity.${problem.severity}`);
  const waived = problem.waived === undefined ? '' : words('problems.waivedBecause', { reason: problem.waived });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the keyboard.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={waived ? 'problem problem-waived' : 'problem'}
      style={{ top }}
      aria-selected={isChosen}
      aria-posinset={place.n}
      aria-setsize={place.of}
      aria-label={words('problems.row', { severity, sentence: waived || sentence, place: `${code} ${name}`.trim() })}
      onClick={() => lookAt(problem)}
    >
      <SeverityIcon severity={problem.severity} />
      <span className="problem-says">{waived || sentence}</span>
      <span className="problem-place muted">
        <span className="problem-code">{code}</span> {name}
      </span>
    </div>
  );
}
