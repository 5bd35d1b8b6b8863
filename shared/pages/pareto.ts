import type { ParetoBar } from '../analysis/register.ts';
import type { Priority } from '../analysis/risk.ts';
import type { PagePart } from '../layout/page.ts';
import type { PathCommand, Shape } from '../layout/shape.ts';
import { recordName } from '../model/names.ts';
import { numeral, percent } from '../words/numerals.ts';
import { say } from '../words/words.ts';
import { linesOf, textAt } from './blocks.ts';
import type { Block } from './flow.ts';
import type { Making } from './making.ts';
import { hairline } from './row.ts';
import { body, sizes } from './style.ts';

/** How many bars are drawn at most: what follows hardly shows. */
const most = 20;
/** The share of the risk that the sentence is about. */
const mostOfIt = 0.8;
const shares = [0, 0.5, 0.8, 1] as const;

const heights = { head: 44, plot: 104, labels: 44 } as const;
/** Room at the right for the shares. */
const axis = 44;
const widestBar = 72;
/** Room between a bar and the slot of the next one. */
const besideBar = 8;

/** Failure points from the highest risk down, and what share of all they make together. */
export function paretoBlock(bars: readonly ParetoBar[], making: Making): Block {
  const { voice, colours } = making;
  const few = bars.findIndex(({ cumulative }) => cumulative >= mostOfIt - 1e-9) + 1;
  const said = (language: typeof voice.language) =>
    say(language, 'analysis.pareto.said', {
      count: few,
      percent: percent(language, bars[few - 1]?.cumulative ?? 1),
    });
  const [text, translation] = voice.both(said);
  const sentence = translation === undefined ? text : `${text} ${translation}`;
  const bold = { size: sizes.heading, weight: 700, fill: colours.text } as const;
  const muted = { size: sizes.small, fill: colours.muted };
  return {
    flow: 'block',
    above: 22,
    height: heights.head + heights.plot + heights.labels,
    parts: (top): PagePart[] => {
      const title = textAt(linesOf(voice.line('analysis.pareto'), body.width, bold), body.left, top, bold);
      const below = `${sentence} ${voice.line('analysis.pareto.hint')}`;
      return [
        { part: 'text', as: 'H2', text: title },
        { part: 'text', as: 'P', text: textAt(linesOf(below, body.width, muted), body.left, top + 21, muted) },
        { part: 'figure', alt: sentence, shapes: chart(bars.slice(0, most), top + heights.head, making) },
      ];
    },
  };
}

function chart(bars: readonly ParetoBar[], top: number, making: Making): Shape[] {
  const { document, voice, colours } = making;
  const [left, right] = [body.left, body.left + body.width - axis];
  const foot = top + heights.plot;
  const highest = bars[0]?.rpn ?? 1;
  const total = (bars[0]?.rpn ?? 1) / (bars[0]?.cumulative ?? 1);
  const slot = (right - left) / bars.length;
  const wide = Math.min(widestBar, slot - besideBar);
  const small = { size: sizes.small, fill: colours.muted };
  // Bars and line have one scale: the whole risk is the height of the plot.
  const high = (rpn: number) => (heights.plot * rpn) / total;
  const fills: { readonly [P in Priority]: string } = { high: colours.bad, medium: colours.doubt, low: colours.muted };
  const drawn: Shape[] = shares.flatMap((share): Shape[] => {
    const y = foot - heights.plot * share;
    const label = linesOf(`${percent(voice.language, share)} %`, axis, small);
    return [hairline(left, right, y, colours.rule), textAt(label, right + 6, y - 7, small)];
  });
  const way: PathCommand[] = [];
  const points: Shape[] = [];
  bars.forEach(({ failure, rpn, priority, cumulative }, at) => {
    const start = left + at * slot;
    const middle = start + wide / 2;
    const height = Math.max(1, high(rpn));
    drawn.push({
      shape: 'rect',
      x: start,
      y: foot - height,
      width: wide,
      height,
      fill: fills[priority],
    });
    const y = foot - heights.plot * cumulative;
    way.push([at === 0 ? 'M' : 'L', middle, y]);
    points.push({ shape: 'circle', x: middle, y, r: 2.5, fill: colours.text });
    const code = `${failure.code}  ${numeral(voice.language, rpn)}`;
    const bold = { size: sizes.small, weight: 700, fill: colours.text } as const;
    const room = slot - besideBar;
    const name = recordName(document, failure, voice.language);
    drawn.push(
      textAt(linesOf(code, room, bold), start, foot + 3, bold),
      ...(slot >= 80 ? [textAt(linesOf(name, room, small, 2), start, foot + 17, small)] : []),
    );
  });
  if (highest === total) return drawn;
  return [...drawn, { shape: 'path', commands: way, stroke: colours.text, strokeWidth: 1.5 }, ...points];
}
