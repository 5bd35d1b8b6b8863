import { useId, useMemo, useState } from 'react';
import { type Document, find, get } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { waitsOf } from '#shared/model/queries.ts';
import { numeral, percent } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useAnalysis } from './analysis-state.ts';
import { NumberBox } from './number-box.tsx';
import { Section } from './section.tsx';
import { prefilled, type Staffing, type StaffingRow, staffingFields, staffingOf, typedOf } from './staffing.ts';

type Props = { readonly document: Document; readonly blueprint: RecordId };

/** How long customers wait with so many people, and how many a target needs. */
export function StaffingWhatIf({ document, blueprint }: Props) {
  const words = useWords();
  const language = useLanguage();
  const texts = useAnalysis((state) => state.staffing);
  const staffing = useMemo(() => staffingOf(texts), [texts]);
  const [at, setAt] = useState('');
  const chooseId = useId();
  const waits = waitsOf(document, blueprint);
  const choose = (id: string) => {
    setAt(id);
    const wait = find(document, 'wait', id);
    if (wait) useAnalysis.setState({ staffing: prefilled(document, wait, texts) });
  };
  return (
    <Section title={words('staffing.title')} className="analysis-half what-if">
      {waits.length > 0 && (
        <div className="what-if-at">
          <label htmlFor={chooseId}>{words('staffing.wait')}</label>
          <select
            id={chooseId}
            className="box"
            value={waits.some(({ id }) => id === at) ? at : ''}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            <option value="">{words('staffing.example')}</option>
            {waits.map(({ id, card }) => {
              const on = get(document, 'card', card);
              const step = recordName(document, get(document, 'step', on.step), language);
              return (
                <option key={id} value={id}>
                  {words('staffing.waitAt', { step, card: recordName(document, on, language) })}
                </option>
              );
            })}
          </select>
          <p className="muted">{words('staffing.prefilled')}</p>
        </div>
      )}
      <div className="what-if-boxes">
        {staffingFields.map((field) => (
          <NumberBox
            key={field}
            label={words(`staffing.${field}`)}
            text={texts[field]}
            typed={typedOf(field, texts[field])}
            onChange={(text) => useAnalysis.setState({ staffing: { ...texts, [field]: text } })}
          />
        ))}
      </div>
      {staffing && <Answer staffing={staffing} />}
      <p className="analysis-note">{words('staffing.how')}</p>
    </Section>
  );
}

function Answer({ staffing: { chosen, least, needed, rows, asked } }: { readonly staffing: Staffing }) {
  const words = useWords();
  const language = useLanguage();
  const number = (value: number) => numeral(language, value);
  const { queue, served } = chosen;
  const staff = words('staffing.people', { count: chosen.staff });
  const within = number(asked.within);
  return (
    <>
      <p className="what-if-said" role="status">
        {queue && served !== undefined
          ? words('staffing.said', {
              staff,
              busy: percent(language, queue.utilisation),
              waits: percent(language, queue.waitingProbability),
              mean: number(Math.round(queue.meanWait * 600) / 10),
              within,
              served: percent(language, served),
            })
          : words('staffing.endless', { staff, least })}{' '}
        <b>{words('staffing.needed', { share: number(asked.share), within, needed })}</b>
      </p>
      <table className="analysis-table" aria-label={words('staffing.table')}>
        <thead>
          <tr>
            {(['staff', 'busy', 'waits', 'mean', 'queue', 'served'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'staff' ? undefined : 'analysis-number'}>
                {words(`staffing.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.staff} row={row} isChosen={row.staff === chosen.staff} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({
  row: { staff, queue, served, meets },
  isChosen,
}: {
  readonly row: StaffingRow;
  readonly isChosen: boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const share = (value: number) => `${percent(language, value)} %`;
  return (
    <tr className={isChosen ? 'what-if-chosen' : undefined} data-staff={staff}>
      <th scope="row">
        {staff}
        {isChosen && <span className="what-if-tag">{words('staffing.chosen')}</span>}
        {meets && <span className="what-if-tag what-if-met">{words('staffing.met')}</span>}
      </th>
      {queue && served !== undefined ? (
        <>
          <td className="analysis-number">{share(queue.utilisation)}</td>
          <td className="analysis-number">{share(queue.waitingProbability)}</td>
          <td className="analysis-number">
            {numeral(language, Math.round(queue.meanWait * 600) / 10)} {words('analysis.min')}
          </td>
          <td className="analysis-number">{numeral(language, Math.round(queue.meanWaiting * 10) / 10)}</td>
          <td className="analysis-number">{share(served)}</td>
        </>
      ) : (
        <td className="analysis-number analysis-alarm" colSpan={5}>
          {words('staffing.endlessShort')}
        </td>
      )}
    </tr>
  );
}
