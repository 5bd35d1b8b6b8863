import type { Language } from '../model/fields.ts';
import type { Contents } from '../model/queries.ts';
import { numeral } from '../words/numerals.ts';
import { say, type WordKey } from '../words/words.ts';
import { type Analysed, amountOf, type FigureName, shownAmount } from './figure-rows.ts';
import type { PathTime } from './path-time.ts';

/** A figure that a room asks for first, as it is read: "144 min", and below it what it stands for. */
export type FigureTile = {
  readonly name: FigureName;
  readonly value: string;
  /** What stands behind the number: its unit, or of how many it is. */
  readonly behind: string;
  readonly below: string;
  /** Whether it tells of something that is too long or too risky. */
  readonly alarm: boolean;
};

/** How many waits are on the main path. */
const waitsOnPath = ({ waits }: Contents, path: PathTime): number => {
  const aside = new Set(path.steps.flatMap(({ leftOut }) => leftOut));
  return waits.filter(({ id }) => !aside.has(id)).length;
};

/** The figures a room asks for first, in words. */
export function figureTiles(of: Analysed, path: PathTime, contents: Contents, language: Language): FigureTile[] {
  const words = (key: WordKey, params?: Record<string, string | number>) => say(language, key, params);
  const number = (value: number) => numeral(language, value);
  const failures = contents.failures.length;
  const breaches = of.waitsOverStandard;
  const tile = (
    name: FigureName,
    below: string,
    { of: behind, alarm = false }: { of?: string; alarm?: boolean } = {},
  ) => {
    const [value, unit] = shownAmount(amountOf(of, name), name, language);
    return { name, value, behind: behind ?? unit, below, alarm };
  };
  const lead = { wait: number(of.waitTypicalMinutes), lead: number(of.leadTypicalMinutes) };
  const recovered = { count: number(Math.round((of.recoveryCoverage ?? 0) * failures)), all: failures };
  return [
    tile('leadTypicalMinutes', words('analysis.atPeak', { minutes: number(path.leadPeak) })),
    tile('waitShare', words('analysis.waitOfLead', lead)),
    tile('waitsOverStandard', breaches.length === 0 ? words('analysis.noBreach') : breaches.join(' · '), {
      of: words('analysis.ofWaits', { count: number(waitsOnPath(contents, path)) }),
      alarm: breaches.length > 0,
    }),
    tile('staffMinutes', words('analysis.beside')),
    tile('handOffs', words('analysis.ofConnectors', { count: number(of.connectors) })),
    tile('priorityHigh', words('analysis.mediumToo', { count: number(of.priorityMedium.length) }), {
      of: words('analysis.ofFailures', { count: number(failures) }),
      alarm: of.priorityHigh.length > 0,
    }),
    tile(
      'recoveryCoverage',
      of.recoveryCoverage === null ? words('analysis.noFailures') : words('analysis.canRecover', recovered),
    ),
    tile(
      'emotionPeakEnd',
      of.emotionMean === null
        ? words('analysis.noEmotion')
        : words('analysis.meanIs', { mean: number(of.emotionMean) }),
    ),
  ];
}
