import type { ReactNode } from 'react';
import type { PathTime } from '#shared/analysis/path-time.ts';
import { type Say, useLanguage, useWords } from '../app/use-words.ts';
import { Explanation } from './explanation.tsx';
import { type Analysed, amountOf, type FigureName, unitOf } from './figure-rows.ts';
import { numeral, percent } from './numbers.ts';

type Props = {
  readonly of: Analysed;
  readonly path: PathTime;
  /** How many waits there are on the main path. */
  readonly waits: number;
  readonly failures: number;
};

type Tile = {
  readonly name: FigureName;
  /** What stands behind the number, if it is no unit. */
  readonly of?: string;
  readonly below: ReactNode;
  readonly alarm?: boolean;
};

/** The figures a room asks for first, large. */
export function FigureTiles({ of, path, waits, failures }: Props) {
  const words = useWords();
  const language = useLanguage();
  const number = (value: number) => numeral(language, value);
  const mean = (value: number | null) =>
    value === null ? words('analysis.noEmotion') : words('analysis.meanIs', { mean: number(value) });
  const breaches = of.waitsOverStandard;
  const tiles: readonly Tile[] = [
    { name: 'leadTypicalMinutes', below: words('analysis.atPeak', { minutes: number(path.leadPeak) }) },
    {
      name: 'waitShare',
      below: words('analysis.waitOfLead', {
        wait: number(of.waitTypicalMinutes),
        lead: number(of.leadTypicalMinutes),
      }),
    },
    {
      name: 'waitsOverStandard',
      of: words('analysis.ofWaits', { count: number(waits) }),
      below: breaches.length === 0 ? words('analysis.noBreach') : breaches.join(' · '),
      alarm: breaches.length > 0,
    },
    { name: 'staffMinutes', below: words('analysis.beside') },
    { name: 'handOffs', below: words('analysis.ofConnectors', { count: number(of.connectors) }) },
    {
      name: 'priorityHigh',
      of: words('analysis.ofFailures', { count: number(failures) }),
      below: words('analysis.mediumToo', { count: number(of.priorityMedium.length) }),
      alarm: of.priorityHigh.length > 0,
    },
    {
      name: 'recoveryCoverage',
      below:
        of.recoveryCoverage === null
          ? words('analysis.noFailures')
          : words('analysis.canRecover', { count: number(Math.round(of.recoveryCoverage * failures)), all: failures }),
    },
    { name: 'emotionPeakEnd', below: mean(of.emotionMean) },
  ];
  return (
    <ul className="analysis-tiles">
      {tiles.map(({ name, of: behind, below, alarm }) => {
        const [value, unit] = shownAmount(amountOf(of, name), name, language, words);
        return (
          <li key={name} className="analysis-card analysis-tile" data-figure={name}>
            <h3>{words(`figure.${name}`)}</h3>
            <Explanation name={name} />
            <p className={alarm ? 'analysis-value analysis-alarm' : 'analysis-value'}>
              <strong>{value}</strong> <span>{behind ?? unit}</span>
            </p>
            <p className="analysis-below">{below}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** A figure and its unit as they are read. */
export function shownAmount(
  amount: number | null,
  name: FigureName,
  language: 'en' | 'zh',
  words: Say,
): readonly [value: string, unit: string] {
  if (amount === null) return [words('analysis.unsaid'), ''];
  switch (unitOf(name)) {
    case 'share':
      return [percent(language, amount), '%'];
    case 'minutes':
      return [numeral(language, amount), words('analysis.min')];
    default:
      return [numeral(language, amount), ''];
  }
}
