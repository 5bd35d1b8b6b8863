import type { Document } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { contentsOf, failuresOf } from '../model/queries.ts';
import { numeral, percent } from '../words/numerals.ts';
import { say } from '../words/words.ts';
import { emotionMean, lowestEmotion, peakEndFigure } from './experience.ts';
import { type Figures, figures } from './figures.ts';
import { recoveryCoverage } from './register.ts';

/** What the view says of a blueprint: everything `analyse` gives, how many failures can be recovered from, and what staff feel. */
export type Analysed = Figures & {
  readonly recoveryCoverage: number | null;
  readonly emotionLowest: number | null;
  readonly staffEmotionMean: number | null;
  readonly staffEmotionLowest: number | null;
  readonly staffEmotionPeakEnd: number | null;
};

export function analysed(document: Document, blueprint: RecordId): Analysed {
  const { steps } = contentsOf(document, blueprint);
  return {
    ...figures(document, blueprint),
    recoveryCoverage: recoveryCoverage(failuresOf(document, blueprint)),
    emotionLowest: lowestEmotion(steps, 'customer'),
    staffEmotionMean: emotionMean(steps, 'staff'),
    staffEmotionLowest: lowestEmotion(steps, 'staff'),
    staffEmotionPeakEnd: peakEndFigure(steps, 'staff'),
  };
}

/** The figures one by one; the numbers of single failures stand in the register. */
export type FigureName = Exclude<keyof Analysed, 'rpn'>;

/** All figures, by what they are about. */
export const figureGroups = {
  time: [
    'leadTypicalMinutes',
    'customerMinutes',
    'waitTypicalMinutes',
    'waitPeakMinutes',
    'waitShare',
    'waitsOverStandard',
    'staffMinutes',
  ],
  structure: [
    'steps',
    'cards',
    'customerActions',
    'connectors',
    'crossInteraction',
    'crossVisibility',
    'crossInternal',
    'handOffs',
  ],
  risk: ['rpnTotal', 'priorityHigh', 'priorityMedium', 'recoveryCoverage'],
  experience: [
    'importanceMean',
    'performanceMean',
    'concentrateHere',
    'emotionMean',
    'emotionLowest',
    'emotionPeakEnd',
    'staffEmotionMean',
    'staffEmotionLowest',
    'staffEmotionPeakEnd',
  ],
} as const satisfies { readonly [group: string]: readonly FigureName[] };
export type FigureGroup = keyof typeof figureGroups;

/** Minutes, a share from 0 to 1, or a plain number. */
export type Unit = 'minutes' | 'share' | 'plain';

export const unitOf = (name: FigureName): Unit => {
  if (name === 'waitShare' || name === 'recoveryCoverage') return 'share';
  return name.endsWith('Minutes') ? 'minutes' : 'plain';
};

/** Whether less or more of it is better; of some figures neither. */
export const betterOf: { readonly [name in FigureName]?: 'less' | 'more' } = {
  leadTypicalMinutes: 'less',
  waitTypicalMinutes: 'less',
  waitPeakMinutes: 'less',
  waitShare: 'less',
  waitsOverStandard: 'less',
  staffMinutes: 'less',
  handOffs: 'less',
  rpnTotal: 'less',
  priorityHigh: 'less',
  priorityMedium: 'less',
  recoveryCoverage: 'more',
  performanceMean: 'more',
  concentrateHere: 'less',
  emotionMean: 'more',
  emotionLowest: 'more',
  emotionPeakEnd: 'more',
  staffEmotionMean: 'more',
  staffEmotionLowest: 'more',
  staffEmotionPeakEnd: 'more',
};

/** A figure as one number: a list counts. Null where there is nothing to compute it from. */
export function amountOf(of: Analysed, name: FigureName): number | null {
  const value = of[name];
  return typeof value === 'object' && value !== null ? value.length : value;
}

/** The codes of what a figure lists, if it lists. */
export function codesOf(of: Analysed, name: FigureName): readonly string[] {
  const value = of[name];
  return typeof value === 'object' && value !== null ? value : [];
}

/** How much more the second has than the first, and whether that is better; undefined where one of them has none. */
export function differenceOf(
  name: FigureName,
  first: Analysed,
  second: Analysed,
): { readonly by: number; readonly is: 'better' | 'worse' | 'same' | 'other' } | undefined {
  const [from, to] = [amountOf(first, name), amountOf(second, name)];
  if (from === null || to === null) return undefined;
  // Both are rounded to at most three digits; their difference has no more.
  const by = Math.round((to - from) * 1000) / 1000;
  if (by === 0) return { by: 0, is: 'same' };
  const better = betterOf[name];
  if (better === undefined) return { by, is: 'other' };
  return { by, is: by < 0 === (better === 'less') ? 'better' : 'worse' };
}

/** A figure and its unit as they are read. */
export function shownAmount(
  amount: number | null,
  name: FigureName,
  language: Language,
): readonly [value: string, unit: string] {
  if (amount === null) return [say(language, 'analysis.unsaid'), ''];
  switch (unitOf(name)) {
    case 'share':
      return [percent(language, amount), '%'];
    case 'minutes':
      return [numeral(language, amount), say(language, 'analysis.min')];
    default:
      return [numeral(language, amount), ''];
  }
}
