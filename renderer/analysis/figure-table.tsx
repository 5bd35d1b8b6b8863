import { useLanguage, useWords } from '../app/use-words.ts';
import { type Analysed, amountOf, codesOf, type FigureGroup, figureGroups } from './figure-rows.ts';
import { shownAmount } from './figure-tiles.tsx';
import { Section } from './section.tsx';

/** Every figure of the blueprint with how it is computed, the same that the command line gives. */
export function FigureTable({ of }: { readonly of: Analysed }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <Section title={words('analysis.figures')}>
      <table className="analysis-table analysis-figures" aria-label={words('analysis.figures')}>
        <thead>
          <tr>
            <th scope="col">{words('analysis.figures.figure')}</th>
            <th scope="col" className="analysis-number">
              {words('analysis.figures.value')}
            </th>
            <th scope="col">{words('analysis.figures.how')}</th>
          </tr>
        </thead>
        {(Object.keys(figureGroups) as FigureGroup[]).map((group) => (
          <tbody key={group}>
            <tr className="analysis-group">
              <th scope="rowgroup" colSpan={3}>
                {words(`analysis.group.${group}`)}
              </th>
            </tr>
            {figureGroups[group].map((name) => {
              const [value, unit] = shownAmount(amountOf(of, name), name, language, words);
              const codes = codesOf(of, name);
              return (
                <tr key={name} data-figure={name}>
                  <th scope="row">{words(`figure.${name}`)}</th>
                  <td className="analysis-number">
                    <b>{value}</b>
                    {unit && <span className="analysis-unit"> {unit}</span>}
                  </td>
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
