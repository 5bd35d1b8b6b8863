import { priorityOf, residualOf, rpnOf, standingOf } from '#shared/analysis/risk.ts';
import type { Failure } from '#shared/model/failure.ts';
import { failuresOf } from '#shared/model/queries.ts';
import type { Say } from '../../app/use-words.ts';
import { useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** “2nd”, “第 2 位”. */
function nth(words: Say, n: number): string {
  const form = ordinals.select(n);
  return words(form === 'one' || form === 'two' || form === 'few' ? `inspector.nth.${form}` : 'inspector.nth.other', {
    n,
  });
}

/** The class of a failure, its risk priority number, and its place among those of its blueprint. */
export function Risk({ failure }: { readonly failure: Failure }) {
  const words = useWords();
  const document = useDocument();
  const rpn = rpnOf(failure);
  const priority = priorityOf(failure);
  const standing = standingOf(failure, failuresOf(document, failure.blueprint));
  // Severity alone may already make it high; without all three, low would be a guess.
  const known = rpn !== undefined || priority !== 'low';
  const parts = [
    known && words(`inspector.risk.${priority}`),
    rpn,
    standing && words('inspector.risk.rank', { nth: nth(words, standing.rank), of: standing.of }),
  ].filter((part) => part !== false && part !== undefined);
  return (
    <div className={`risk ${known ? `risk-${priority}` : ''}`} title={words('inspector.risk.hint')}>
      <span>{words('inspector.risk')}</span>
      <output aria-label={words('inspector.risk')}>
        {parts.length > 0 ? parts.join(' · ') : words('inspector.risk.open')}
      </output>
    </div>
  );
}

/** The risk that is left after the measures, once all three are rated. */
export function ResidualRisk({ failure }: { readonly failure: Failure }) {
  const words = useWords();
  const residual = residualOf(failure);
  if (!residual) return null;
  const percent = residual.reduction === undefined ? undefined : Math.round(residual.reduction * 100);
  const fell =
    percent === undefined
      ? []
      : [words(percent < 0 ? 'inspector.increased' : 'inspector.reduced', { percent: Math.abs(percent) })];
  return (
    <div className="risk">
      <span>{words('inspector.residualRisk')}</span>
      <output aria-label={words('inspector.residualRisk')}>{[residual.rpn, ...fell].join(' · ')}</output>
    </div>
  );
}
