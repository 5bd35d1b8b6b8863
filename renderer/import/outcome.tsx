import { blueprints, cardsOf, lanesOf, notesOf, stepsOf } from '#shared/model/queries.ts';
import type { Result } from '#shared/model/result.ts';
import type { ImportPlan } from '#shared/tables/plan-import.ts';
import type { Remark } from '#shared/tables/remark.ts';
import { remarkPlace, remarkText } from '#shared/tables/remark-sentence.ts';
import { type Say, sentence, useLanguage, useWords } from '../app/use-words.ts';
import { SheetPicture } from '../start/sheet-picture.tsx';

/** As many remarks as are listed. */
const mostListed = 200;

/** What the import would come to: the sheet, how much is on it, and what has no place of its own. */
export function Outcome({ plan }: { readonly plan: Result<ImportPlan> }) {
  const words = useWords();
  return (
    <section className="import-outcome" aria-label={words('import.outcome')}>
      {plan.ok ? (
        <>
          <SheetPicture document={plan.value.document} />
          <p className="import-counts">{countsOf(words, plan.value).join(' · ')}</p>
          <Remarks remarks={plan.value.remarks} />
        </>
      ) : (
        <ul className="import-remarks" aria-label={words('import.refused')}>
          {plan.faults.map((fault) => (
            <li key={sentence(words, fault)} className="import-fault">
              {sentence(words, fault)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function countsOf(words: Say, { document }: ImportPlan): string[] {
  const [blueprint] = blueprints(document);
  if (!blueprint) return [];
  const counted = [
    ['count.lanes', lanesOf(document, blueprint.id).length],
    ['count.steps', stepsOf(document, blueprint.id).length],
    ['count.cards', cardsOf(document, blueprint.id).length],
    ['import.notes', notesOf(document, blueprint.id).length],
  ] as const;
  return counted.flatMap(([key, count]) => (count > 0 ? words(key, { count }) : []));
}

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const words = useWords();
  const language = useLanguage();
  if (remarks.length === 0) return <p className="muted">{words('import.allPlaced')}</p>;
  return (
    <>
      <h3>{words('import.remarks', { count: remarks.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that. */}
      <ul className="import-remarks" tabIndex={0} aria-label={words('import.remarks', { count: remarks.length })}>
        {remarks.slice(0, mostListed).map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of two places.
          <li key={index}>
            {remarkPlace(language, remark) !== '' && <b>{remarkPlace(language, remark)}</b>}{' '}
            {remarkText(language, remark)}
          </li>
        ))}
        {remarks.length > mostListed && <li>{words('import.moreRemarks', { count: remarks.length - mostListed })}</li>}
      </ul>
    </>
  );
}
