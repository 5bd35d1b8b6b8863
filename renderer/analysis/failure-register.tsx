import { useMemo, useState } from 'react';
import type { Analysed } from '#shared/analysis/figure-rows.ts';
import { riskLeft } from '#shared/analysis/register.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { numeral } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { meaningOf, type RatingName, ratingNames } from '../inspector/ratings.ts';
import { useAnalysis } from './analysis-state.ts';
import { PlaceButton, showInBlueprint } from './place-button.tsx';
import { type RegisterColumn, type RegisterRow, registerColumns, registerRows, sortedRows } from './register-rows.ts';
import { Section } from './section.tsx';

/** How many rows stand in the page before somebody asks for all. */
const atFirst = 100;

const numbers: ReadonlySet<RegisterColumn> = new Set([...ratingNames, 'rpn', 'residual']);
/** What is read of a column whose head is a letter. */
const isRating = (column: RegisterColumn): column is RatingName => (ratingNames as readonly string[]).includes(column);

type Props = { readonly document: Document; readonly blueprint: RecordId; readonly of: Analysed };

/** Every failure point with its risk and its recovery; a row leads to where it stands in the blueprint. */
export function FailureRegister({ document, blueprint, of }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { sorting } = useAnalysis();
  const [all, setAll] = useState(false);
  const rows = useMemo(() => registerRows(document, blueprint, language), [document, blueprint, language]);
  const sorted = useMemo(() => sortedRows(rows, sorting, language), [rows, sorting, language]);
  const left = useMemo(() => riskLeft(rows.map(({ failure }) => failure)), [rows]);
  const title = words('analysis.register');
  if (rows.length === 0)
    return (
      <Section title={title}>
        <p className="analysis-none">{words('analysis.register.none')}</p>
      </Section>
    );
  const sort = (column: RegisterColumn) =>
    useAnalysis.setState({
      sorting: {
        column,
        // What is worst is looked for first; names begin at A.
        descending: sorting.column === column ? !sorting.descending : numbers.has(column) || column === 'priority',
      },
    });
  const summary = [
    words('analysis.register.summary', { count: rows.length, sum: numeral(language, of.rpnTotal) }),
    ...(left.before > 0
      ? [
          words('analysis.register.reduction', {
            before: numeral(language, left.before),
            after: numeral(language, left.after),
          }),
        ]
      : []),
  ];
  const listed = all ? sorted : sorted.slice(0, atFirst);
  return (
    <Section title={title} hint={<p>{summary.join(' · ')}</p>} className="analysis-register">
      <div className="analysis-wide">
        <table className="analysis-table" aria-label={title}>
          <thead>
            <tr>
              {registerColumns.map((column) => {
                const direction = sorting.descending ? 'descending' : 'ascending';
                const isSorted = sorting.column === column;
                return (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={isSorted ? direction : 'none'}
                    className={numbers.has(column) ? 'analysis-number' : undefined}
                  >
                    <button
                      type="button"
                      onClick={() => sort(column)}
                      {...(isRating(column) && {
                        'aria-label': words(`inspector.${column}`),
                        title: words(`inspector.${column}`),
                      })}
                    >
                      {words(`analysis.register.${column}`)}
                      <i className="register-direction" aria-hidden>
                        {isSorted && (sorting.descending ? '▼' : '▲')}
                      </i>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <Row key={row.failure.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {listed.length < sorted.length && (
        <button type="button" className="button analysis-more" onClick={() => setAll(true)}>
          {words('analysis.register.all', { count: sorted.length })}
        </button>
      )}
    </Section>
  );
}

function Row({ row }: { readonly row: RegisterRow }) {
  const words = useWords();
  const language = useLanguage();
  const { failure, name, priority, lacks } = row;
  // Severity alone may already make it high; without all three, low would be a guess.
  const isKnown = row.rpn !== undefined || priority !== 'low';
  const number = (value: number | undefined) =>
    value === undefined ? words('analysis.unsaid') : numeral(language, value);
  const missing = lacks.map((part) => words(`analysis.register.lacks.${part}`)).join(words('sheet.listSeparator'));
  return (
    // The button in the row does the same for keys and readers.
    <tr data-failure={failure.code} className="analysis-row" onClick={() => showInBlueprint(failure.id)}>
      <th scope="row">
        <PlaceButton id={failure.id} name={`${name} ${failure.code}`}>
          {name} <span className="analysis-code">{failure.code}</span>
        </PlaceButton>
      </th>
      <td>{row.card}</td>
      <td>{row.step}</td>
      {ratingNames.map((rating) => {
        const value = failure[rating];
        return (
          <td
            key={rating}
            className="analysis-number"
            title={value === undefined ? undefined : meaningOf(words, rating, value)}
          >
            {number(value)}
          </td>
        );
      })}
      <td className="analysis-number">
        <b>{number(row.rpn)}</b>
      </td>
      <td>
        {isKnown ? (
          <span className={`analysis-class analysis-class-${priority}`}>{words(`inspector.risk.${priority}`)}</span>
        ) : (
          words('analysis.unsaid')
        )}
      </td>
      <td className={lacks.length > 0 ? 'analysis-lacks' : undefined}>
        {lacks.length === 0 ? words('analysis.register.covered') : words('analysis.register.lacks', { what: missing })}
      </td>
      <td>{row.owner || words('analysis.unsaid')}</td>
      <td className="analysis-number">{number(row.residual)}</td>
    </tr>
  );
}
