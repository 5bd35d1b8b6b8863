import { ticksTo } from '#shared/analysis/ruler.ts';
import type { Bin } from '#shared/analysis/simulation.ts';
import { numeral } from '#shared/words/numerals.ts';
import { useLanguage } from '../app/use-words.ts';

const size = { width: 320, height: 120, foot: 16, head: 14 };

type Props = { readonly bins: readonly Bin[]; readonly p50: number; readonly p90: number };

/** How many runs took how long, with the lines that half of them, and nine of ten, do not cross. */
export function Histogram({ bins, p50, p90 }: Props) {
  const language = useLanguage();
  const end = Math.max(1e-9, bins.at(-1)?.to ?? 0);
  const highest = Math.max(...bins.map(({ count }) => count));
  const x = (minutes: number) => (size.width * minutes) / end;
  const room = size.height - size.foot - size.head;
  const floor = size.height - size.foot;
  return (
    <svg className="histogram" viewBox={`-4 0 ${size.width + 24} ${size.height}`} aria-hidden>
      {bins.map(({ from, to, count }) => {
        const height = (room * count) / highest;
        const left = x(from);
        const width = Math.max(2, x(to) - left - 1);
        return <rect key={from} className="histogram-bar" x={left} y={floor - height} width={width} height={height} />;
      })}
      <line className="histogram-floor" x1={0} x2={size.width} y1={floor} y2={floor} />
      {ticksTo(end).map((tick) => (
        <text key={tick} x={x(tick)} y={size.height - 3} textAnchor="middle">
          {numeral(language, tick)}
        </text>
      ))}
      {(
        [
          ['P50', p50],
          ['P90', p90],
        ] as const
      ).map(([name, minutes]) => (
        <g key={name} className={`histogram-${name.toLowerCase()}`}>
          <line x1={x(minutes)} x2={x(minutes)} y1={size.head} y2={floor} />
          <text x={x(minutes)} y={size.head - 4} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
