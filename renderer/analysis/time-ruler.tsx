import { ChevronUp, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Analysed } from '#shared/analysis/figure-rows.ts';
import type { PathTime } from '#shared/analysis/path-time.ts';
import { type Bar, rulerOf } from '#shared/analysis/ruler.ts';
import { type Document, get } from '#shared/model/document.ts';
import { recordName } from '#shared/model/names.ts';
import { numeral } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { PlaceButton } from './place-button.tsx';
import { Section } from './section.tsx';

const columns = ['customer', 'wait', 'peak', 'standard'] as const;

type Props = { readonly document: Document; readonly path: PathTime; readonly of: Analysed };

/** The steps one behind the other on a ruler of minutes, and the minutes themselves. */
export function TimeRuler({ document, path, of }: Props) {
  const words = useWords();
  const language = useLanguage();
  const ruler = useMemo(() => rulerOf(path), [path]);
  const said = (value: number) => (value === 0 ? words('analysis.unsaid') : numeral(language, value));
  const leftOut = path.steps.reduce((sum, step) => sum + step.leftOut.length, 0);
  const title = words('analysis.time');
  if (ruler.end === 0)
    return (
      <Section title={title}>
        <p className="analysis-none">{words('analysis.time.none')}</p>
      </Section>
    );
  const summary = words('analysis.time.summary', {
    lead: numeral(language, path.leadTypical),
    peak: numeral(language, path.leadPeak),
  });
  return (
    <Section title={title} hint={<Key />} className="analysis-time">
      <table className="analysis-table" aria-label={words('analysis.time.table')}>
        <thead>
          <tr>
            <th scope="col">{words('analysis.time.step')}</th>
            <th scope="col" className="analysis-ruler">
              <span className="only-read">{words('analysis.time.ruler')}</span>
              <span className="ruler-ticks" aria-hidden>
                {ruler.ticks.map((tick) => (
                  <i key={tick} className="ruler-tick" style={{ left: `${(100 * tick) / ruler.end}%` }}>
                    {numeral(language, tick)}
                  </i>
                ))}
              </span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="analysis-number">
                {words(`analysis.time.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ruler.bars.map((bar, index) => {
            const { time } = bar;
            const name = recordName(document, get(document, 'step', time.step), language);
            const over = time.breaches.length > 0;
            const overAtPeak = time.breachesAtPeak.length;
            return (
              <tr key={time.step} data-step={time.step}>
                <th scope="row">
                  <span className="analysis-nth" aria-hidden>
                    {index + 1}
                  </span>
                  <PlaceButton id={time.step} name={name} />
                  {time.leftOut.length > 0 && (
                    <span className="analysis-aside">
                      {words('analysis.time.leftOutHere', { count: time.leftOut.length })}
                    </span>
                  )}
                </th>
                <td className="analysis-ruler">
                  <RulerBar bar={bar} end={ruler.end} ticks={ruler.ticks} />
                </td>
                <td className="analysis-number">{said(time.customer)}</td>
                <td className={over ? 'analysis-number analysis-alarm' : 'analysis-number'}>{said(time.typical)}</td>
                <td className="analysis-number">
                  {overAtPeak > 0 && (
                    <span
                      className="analysis-over-at-peak"
                      role="img"
                      aria-label={words('analysis.time.overAtPeak', { count: overAtPeak })}
                      title={words('analysis.time.overAtPeak', { count: overAtPeak })}
                    >
                      <ChevronUp size={13} aria-hidden />
                    </span>
                  )}
                  {said(time.peak)}
                </td>
                <td className="analysis-number">
                  {over && (
                    <span
                      className="analysis-over"
                      role="img"
                      aria-label={words('analysis.time.overCount', { count: time.breaches.length })}
                      title={words('analysis.time.overCount', { count: time.breaches.length })}
                    >
                      <TriangleAlert size={13} aria-hidden />
                    </span>
                  )}
                  {said(time.standard)}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words('analysis.time.all')}</th>
            <td>{summary}</td>
            <td className="analysis-number">{numeral(language, of.customerMinutes)}</td>
            <td className="analysis-number">{numeral(language, of.waitTypicalMinutes)}</td>
            <td className="analysis-number">{numeral(language, of.waitPeakMinutes)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {(leftOut > 0 || path.loops.length > 0) && (
        <p className="analysis-note">
          {leftOut > 0 && words('analysis.time.leftOut', { count: leftOut })}{' '}
          {path.loops.length > 0 && words('analysis.time.loops', { count: path.loops.length })}
        </p>
      )}
    </Section>
  );
}

/** What the bars are made of. */
function Key() {
  const words = useWords();
  return (
    <p className="ruler-key">
      {columns.map((column) => (
        <span key={column}>
          <i className={`ruler-sample ruler-${column}`} aria-hidden />
          {words(`analysis.time.${column}`)}
        </span>
      ))}
    </p>
  );
}

type BarProps = { readonly bar: Bar; readonly end: number; readonly ticks: readonly number[] };

function RulerBar({ bar: { start, wait, end: done, peak, standard }, end, ticks }: BarProps) {
  const left = (at: number) => `${(100 * at) / end}%`;
  const along = (from: number, to: number) => ({ left: left(from), width: left(to - from) });
  return (
    <span className="ruler-track" aria-hidden>
      {ticks.map((tick) => (
        <i key={tick} className="ruler-part ruler-line" style={{ left: left(tick) }} />
      ))}
      {peak !== undefined && <i className="ruler-part ruler-peak" style={along(done, peak)} />}
      {wait > start && <i className="ruler-part ruler-customer" style={along(start, wait)} />}
      {done > wait && <i className="ruler-part ruler-wait" style={along(wait, done)} />}
      {standard !== undefined && <i className="ruler-part ruler-standard" style={{ left: left(standard) }} />}
    </span>
  );
}
