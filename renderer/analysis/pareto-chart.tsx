import { useMemo } from 'react';
import { pareto } from '#shared/analysis/register.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { failuresOf } from '#shared/model/queries.ts';
import { numeral, percent } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { Section } from './section.tsx';

/** How many bars are drawn at most: what follows hardly shows. */
const most = 24;
/** The share of the risk that the sentence is about. */
const mostOfIt = 0.8;

type Props = { readonly document: Document; readonly blueprint: RecordId };

/** Failure points from the highest risk down, and what share of all they make together. */
export function ParetoChart({ document, blueprint }: Props) {
  const words = useWords();
  const language = useLanguage();
  const bars = useMemo(() => pareto(failuresOf(document, blueprint)), [document, blueprint]);
  const title = words('analysis.pareto');
  const highest = bars[0]?.rpn;
  if (highest === undefined)
    return (
      <Section title={title} className="analysis-half">
        <p className="analysis-none">{words('analysis.pareto.none')}</p>
      </Section>
    );
  const drawn = bars.slice(0, most);
  const few = bars.findIndex(({ cumulative }) => cumulative >= mostOfIt - 1e-9) + 1;
  const summary = words('analysis.pareto.said', {
    count: few,
    percent: percent(language, bars[few - 1]?.cumulative ?? 1),
  });
  const hint = [
    words('analysis.pareto.hint'),
    ...(drawn.length < bars.length
      ? [words('analysis.pareto.firstOf', { count: drawn.length, all: bars.length })]
      : []),
  ];
  const line = drawn.map(({ cumulative }, index) => `${index + 0.5},${100 - 100 * cumulative}`).join(' ');
  return (
    <Section title={title} className="analysis-half" hint={<p>{hint.join(' · ')}</p>}>
      <p className="pareto-said">{summary}</p>
      <div className="pareto">
        <svg
          className="pareto-line"
          viewBox={`0 0 ${drawn.length} 100`}
          preserveAspectRatio="none"
          aria-hidden
          focusable="false"
        >
          <polyline points={line} />
        </svg>
        <ul className="pareto-bars">
          {drawn.map(({ failure, rpn, priority, cumulative }) => {
            const said = words('analysis.pareto.bar', {
              name: recordName(document, failure, language),
              rpn: numeral(language, rpn),
              percent: percent(language, cumulative),
            });
            return (
              <li key={failure.id} title={said}>
                <span className="only-read">{said}</span>
                <b aria-hidden>{rpn}</b>
                <i className={`pareto-bar pareto-${priority}`} style={{ height: `${(70 * rpn) / highest}%` }} />
                <small aria-hidden>{failure.code}</small>
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}
