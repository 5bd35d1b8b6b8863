import { type Feeler, feltAt, peakEndOf } from '../../model/emotion.ts';
import type { RecordId } from '../../model/fields.ts';
import type { Step } from '../../model/step.ts';
import { signed } from '../../words/numerals.ts';
import type { CellText, EmotionCurve, Guide } from '../scene.ts';
import { leading, onOneLine, setCentred, spokenWord, type Tongue } from '../texts.ts';
import type { Metrics } from '../theme.ts';
import { laneOfRow } from './rows.ts';

/** A step that stands somewhere: `x` is the middle of its column. */
export type PlacedStep = { readonly step: Step; readonly x: number; readonly width: number };

/** From the points to the middle of their labels, and room for a label beyond the extremes of the scale. */
const beside = ({ smallSize }: Metrics) => Math.round(smallSize * 1.45);
const inset = (metrics: Metrics) => beside(metrics) + metrics.smallSize;

/** How far one whole value of the scale is from the next, and how high the curves' part of the sheet is. */
export const feelingUnit = ({ smallSize }: Metrics) => Math.round(smallSize * 2.7);
export const feelingsHeight = (metrics: Metrics) => 4 * feelingUnit(metrics) + 2 * inset(metrics);

type Feelings = { readonly curves: EmotionCurve[]; readonly guides: Guide[]; readonly cells: CellText[] };

/**
 * The curves of customer and staff, each point with its value; the peak and the end, by which an experience is
 * remembered, ringed and named.
 * @param top where the curves' part begins, in px of the sheet
 */
export function placeFeelings(
  steps: readonly PlacedStep[],
  across: { readonly left: number; readonly right: number },
  top: number,
  tongue: Tongue,
  metrics: Metrics,
): Feelings {
  const lane = laneOfRow('feelings');
  const unit = feelingUnit(metrics);
  const zero = top + inset(metrics) + 2 * unit;
  const order = steps.map(({ step }) => step);
  const curves: EmotionCurve[] = [];
  const cells: CellText[] = [];
  for (const who of ['staff', 'customer'] as const) {
    const remembered = peakEndOf(order, who);
    if (!remembered) continue;
    const felt = steps.flatMap(({ step, x, width }) => {
      const value = feltAt(step, who);
      return value === undefined ? [] : [{ step, x, width, value, y: zero - value * unit }];
    });
    curves.push({
      kind: 'curve',
      lane,
      who,
      points: felt.map(({ step, x, y, value }) => {
        const kept = keptAs(step.id, remembered);
        return { x, y, step: step.id, value, ...(kept && { kept }) };
      }),
    });
    felt.forEach(({ step, x, y, width, value }, at) => {
      const kept = keptAs(step.id, remembered);
      const other = feltAt(step, who === 'customer' ? 'staff' : 'customer');
      const above =
        other === undefined
          ? isHill(value, felt[at - 1]?.value, felt[at + 1]?.value)
          : value > other || (value === other && who === 'customer');
      const text = labelOf(value, kept, tongue);
      const middle = y + (above ? -1 : 1) * beside(metrics);
      cells.push({
        kind: 'cell',
        lane,
        step: step.id,
        box: { x: x - width / 2, y: middle - metrics.smallSize * 0.7, width, height: metrics.smallSize * 1.4 },
        text: setCentred(text, x, middle, {
          size: metrics.smallSize,
          weight: kept && who === 'customer' ? 700 : 400,
          ink: kept && who === 'customer' ? 'text' : 'muted',
        }),
      });
    });
  }
  const guide = (y: number): Guide => ({
    kind: 'guide',
    lane,
    from: { x: across.left, y },
    to: { x: across.right, y },
  });
  return { curves, cells, guides: [guide(zero - 2 * unit), guide(zero), guide(zero + 2 * unit)] };
}

type Kept = NonNullable<EmotionCurve['points'][number]['kept']>;

function keptAs(step: RecordId, { peak, end }: NonNullable<ReturnType<typeof peakEndOf>>): Kept | undefined {
  if (peak.id === step) return end.id === step ? 'both' : 'peak';
  return end.id === step ? 'end' : undefined;
}

/** Whether a label is clear of the curve above its point. */
const isHill = (value: number, before = value, after = value): boolean => 2 * value >= before + after;

const keptWords = { peak: 'journey.peak', end: 'journey.end', both: 'journey.peakAndEnd' } as const;

function labelOf(felt: number, kept: Kept | undefined, tongue: Tongue): string {
  const value = signed(leading(tongue), felt);
  return kept ? onOneLine(spokenWord(keptWords[kept], tongue, { value })) : value;
}

/** Whether any step says what somebody feels. */
export const anybodyFeels = (steps: readonly Step[]): boolean =>
  (['customer', 'staff'] satisfies Feeler[]).some((who) => steps.some((step) => feltAt(step, who) !== undefined));
