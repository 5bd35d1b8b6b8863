import type { FigureTile } from '#shared/analysis/figure-tiles.ts';
import { useWords } from '../app/use-words.ts';
import { Explanation } from './explanation.tsx';

/** The figures a room asks for first, large. */
export function FigureTiles({ tiles }: { readonly tiles: readonly FigureTile[] }) {
  const words = useWords();
  return (
    <ul className="analysis-tiles">
      {tiles.map(({ name, value, behind, below, alarm }) => (
        <li key={name} className="analysis-card analysis-tile" data-figure={name}>
          <h3>{words(`figure.${name}`)}</h3>
          <Explanation name={name} />
          <p className={alarm ? 'analysis-value analysis-alarm' : 'analysis-value'}>
            <strong>{value}</strong> <span>{behind}</span>
          </p>
          <p className="analysis-below">{below}</p>
        </li>
      ))}
    </ul>
  );
}
