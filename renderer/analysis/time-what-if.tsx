import { useMemo } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import type { PathTime } from '#shared/analysis/path-time.ts';
import { type Simulated, spellsOf } from '#shared/analysis/simulation.ts';
import type { Contents } from '#shared/model/queries.ts';
import { numeral, percent } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useAnalysis } from './analysis-state.ts';
import { Histogram } from './histogram.tsx';
import { NumberBox, typedNumber } from './number-box.tsx';
import { Section } from './section.tsx';
import { cancelSimulation, startSimulation, useSimulating } from './simulating.ts';
import type { SimulationOrder } from './simulation-order.ts';

export const simulationFields = ['runs', 'seed', 'times'] as const;
const bounds = {
  runs: { least: 100, most: 1_000_000 },
  seed: { least: 0, most: 4_294_967_295 },
  times: { least: 0, most: 1_000 },
} as const;

type Props = { readonly contents: Contents; readonly path: PathTime };

/** How long the whole takes if every wait varies by itself: drawn many times, apart from the window. */
export function TimeWhatIf({ contents, path }: Props) {
  const words = useWords();
  const texts = useAnalysis((state) => state.simulation);
  const { running, last, ended } = useSimulating();
  const typed = {
    runs: typedNumber(texts.runs, bounds.runs, true),
    seed: typedNumber(texts.seed, bounds.seed, true),
    times: typedNumber(texts.times, bounds.times),
  };
  const { runs, seed, times } = typed;
  const share = 'value' in times ? times.value / 100 : 1;
  const spells = useMemo(() => spellsOf(contents, share), [contents, share]);
  const order: SimulationOrder | undefined =
    'value' in runs && 'value' in seed && 'value' in times ? { spells, runs: runs.value, seed: seed.value } : undefined;
  const title = words('simulation.title');
  if (spells.length === 0)
    return (
      <Section title={title} className="analysis-half what-if">
        <p className="analysis-none">{words('simulation.none')}</p>
      </Section>
    );
  const isStale = last !== undefined && (!order || JSON.stringify(order) !== JSON.stringify(last.order));
  return (
    <Section title={title} className="analysis-half what-if">
      <div className="what-if-boxes">
        {simulationFields.map((field) => (
          <NumberBox
            key={field}
            label={words(`simulation.${field}`)}
            text={texts[field]}
            typed={typed[field]}
            onChange={(text) => useAnalysis.setState({ simulation: { ...texts, [field]: text } })}
            isDisabled={running !== undefined}
          />
        ))}
        {running ? (
          <Button key="cancel" autoFocus className="button what-if-run" onPress={cancelSimulation}>
            {words('simulation.cancel')}
          </Button>
        ) : (
          <Button
            key="run"
            className="button button-primary what-if-run"
            isDisabled={!order}
            onPress={() => order && startSimulation(order)}
          >
            {words('simulation.run')}
          </Button>
        )}
      </div>
      {running && (
        <ProgressBar className="what-if-progress" aria-label={words('simulation.progress')} value={100 * running.share}>
          <i style={{ width: `${100 * running.share}%` }} />
        </ProgressBar>
      )}
      <p className="what-if-state muted" role="status">
        {!running && ended === 'cancelled' && words('simulation.stopped')}
        {!running && ended === 'failed' && words('simulation.failed')}
        {!running && !ended && isStale && words('simulation.stale')}
      </p>
      {last && <Answer simulated={last.simulated} seed={last.order.seed} path={path} isStale={isStale} />}
      <p className="analysis-note">{words('simulation.how')}</p>
    </Section>
  );
}

type AnswerProps = {
  readonly simulated: Simulated;
  readonly seed: number;
  readonly path: PathTime;
  readonly isStale: boolean;
};

function Answer({ simulated, seed, path, isStale }: AnswerProps) {
  const words = useWords();
  const language = useLanguage();
  const number = (value: number) => numeral(language, Math.round(value * 10) / 10);
  const { p50, p90, mean, runs, bins } = simulated;
  const figures = { p50, p90, mean, typical: path.leadTypical, peak: path.leadPeak } as const;
  return (
    <div className="what-if-answer" data-stale={isStale || undefined}>
      <p className="what-if-said" role="status">
        <b>{words('simulation.said', { p50: number(p50), p90: number(p90) })}</b>
      </p>
      <div className="what-if-beside">
        <Histogram bins={bins} p50={p50} p90={p90} />
        <table className="analysis-table" aria-label={words('simulation.figures')}>
          <caption>{words('simulation.drawn', { runs: numeral(language, runs), seed: `${seed}` })}</caption>
          <tbody>
            {(['p50', 'p90', 'mean', 'typical', 'peak'] as const).map((figure) => (
              <tr key={figure} data-figure={figure}>
                <th scope="row">{words(`simulation.${figure}`)}</th>
                <td className="analysis-number">
                  {number(figures[figure])} {words('analysis.min')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words('simulation.bins')}</summary>
        <table className="analysis-table" aria-label={words('simulation.bins')}>
          <thead>
            <tr>
              {(['from', 'to', 'share'] as const).map((column) => (
                <th key={column} scope="col" className="analysis-number">
                  {words(`simulation.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, count }) => (
              <tr key={from}>
                <td className="analysis-number">{number(from)}</td>
                <td className="analysis-number">{number(to)}</td>
                <td className="analysis-number">
                  {numeral(language, count)} ({percent(language, count / runs)} %)
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
