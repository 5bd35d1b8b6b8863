import { useMemo } from 'react';
import {
  type Analysed,
  amountOf,
  analysed,
  codesOf,
  differenceOf,
  type FigureGroup,
  type FigureName,
  figureGroups,
  shownAmount,
  unitOf,
} from '#shared/analysis/figure-rows.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { blueprints } from '#shared/model/queries.ts';
import { signed } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useAnalysis } from './analysis-state.ts';
import { Section } from './section.tsx';

type Props = { readonly document: Document; readonly blueprint: RecordId; readonly of: Analysed };

/** Every figure of the blueprint with how it is computed, the same that the command line gives; of another beside it. */
export function FigureTable({ document, blueprint, of }: Props) {
  const words = useWords();
  const language = useLanguage();
  const chosen = useAnalysis((state) => state.other);
  const others = blueprints(document).filter(({ id }) => id !== blueprint);
  const other = others.find(({ id }) => id === chosen);
  const otherId = other?.id;
  const beside = useMemo(() => (otherId === undefined ? undefined : analysed(document, otherId)), [document, otherId]);
  const own = find(document, 'blueprint', blueprint);
  const heads =
    own && other
      ? [
          recordName(document, own, language),
          recordName(document, other, language),
          words('analysis.figures.difference'),
        ]
      : [words('analysis.figures.value')];
  const title = words('analysis.figures');
  const choice = others.length > 0 && (
    <label className="figures-with">
      {words('analysis.figures.with')}
      <select
        value={otherId ?? ''}
        onChange={({ currentTarget }) => useAnalysis.setState({ other: currentTarget.value || undefined })}
      >
        <option value="">{words('analysis.figures.alone')}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {recordName(document, one, language)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Section title={title} hint={choice}>
      <table className="analysis-table analysis-figures" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words('analysis.figures.figure')}</th>
            {heads.map((head, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two blueprints may be called alike; places do not change.
              <th key={index} scope="col" className="analysis-number figures-head" title={head}>
                {head}
              </th>
            ))}
            <th scope="col">{words('analysis.figures.how')}</th>
          </tr>
        </thead>
        {(Object.keys(figureGroups) as FigureGroup[]).map((group) => (
          <tbody key={group}>
            <tr className="analysis-group">
              <th scope="rowgroup" colSpan={heads.length + 2}>
                {words(`analysis.group.${group}`)}
              </th>
            </tr>
            {figureGroups[group].map((name) => {
              const codes = codesOf(of, name);
              return (
                <tr key={name} data-figure={name}>
                  <th scope="row">{words(`figure.${name}`)}</th>
                  <Amount of={of} name={name} />
                  {beside && <Amount of={beside} name={name} />}
                  {beside && <Difference name={name} from={of} to={beside} />}
                  <td className="analysis-how">
                    {codes.length > 0 && <span className="analysis-codes">{codes.join(' · ')}</span>}
                    {words(`figure.${name}.how`)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </Section>
  );
}

function Amount({ of, name }: { readonly of: Analysed; readonly name: FigureName }) {
  const language = useLanguage();
  const [value, unit] = shownAmount(amountOf(of, name), name, language);
  return (
    <td className="analysis-number">
      <b>{value}</b>
      {unit && <span className="analysis-unit"> {unit}</span>}
    </td>
  );
}

type DifferenceProps = { readonly name: FigureName; readonly from: Analysed; readonly to: Analysed };

/** How much the other has more or less, and in a word whether that is better: never by the colour alone. */
function Difference({ name, from, to }: DifferenceProps) {
  const words = useWords();
  const language = useLanguage();
  const difference = differenceOf(name, from, to);
  if (!difference) return <td className="analysis-number">{words('analysis.unsaid')}</td>;
  const { by, is } = difference;
  if (is === 'same') return <td className="analysis-number">=</td>;
  const said =
    unitOf(name) === 'share'
      ? words('analysis.figures.points', { points: signed(language, Math.round(by * 1000) / 10) })
      : signed(language, by);
  return (
    <td className={`analysis-number figures-${is}`}>
      {said}
      {is !== 'other' && <small>{words(`analysis.figures.${is}`)}</small>}
    </td>
  );
}
