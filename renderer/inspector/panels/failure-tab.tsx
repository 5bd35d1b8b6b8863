import { priorityOf, rpnOf } from '#shared/analysis/risk.ts';
import { addFailure } from '#shared/commands/attach.ts';
import type { Card } from '#shared/model/card.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { referring } from '#shared/model/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { addToEach } from '../change.ts';
import { FailureFields } from './failure-fields.tsx';
import { ItemList } from './item-list.tsx';

export type TabProps<R> = { readonly records: readonly R[]; readonly tag: RecordId | undefined };

/** The failures of cards. */
export function FailureTab({ records: cards, tag }: TabProps<Card>) {
  const words = useWords();
  const document = useDocument();
  return (
    <ItemList
      records={cards.flatMap((card) => referring(document, 'failure', card.id))}
      tag={tag}
      carrierOf={(failure) => failure.card}
      badge={() => 'F'}
      kind={(failure) => `failure-${priorityOf(failure)}`}
      aside={(failure) => rpnOf(failure)}
      fields={(failure) => <FailureFields failures={[failure]} />}
      empty={words('inspector.failure.empty')}
      carriers={cards.length}
      adding={[
        {
          label: words('inspector.failure.add'),
          add: () => addToEach(addFailure, cards, (id, { id: card }) => ({ id, card })),
        },
      ]}
    />
  );
}
