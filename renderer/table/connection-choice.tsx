import { addConnector } from '#shared/commands/add-connector.ts';
import { remove } from '#shared/commands/remove.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { placeName, recordName } from '#shared/model/names.ts';
import { cardsOf, connectorsOf } from '#shared/model/queries.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { edit, newId } from '../editing/edit.ts';
import { ChoiceList } from './choice-list.tsx';
import { closeChoosing, useChoosing } from './choosing.ts';
import { inTable } from './table-state.ts';

/** The cards that a card can be connected to, by name; those it is connected to are ticked, and can be let go. */
export function ConnectionChoice() {
  const now = useChoosing((state) => (state.now?.what === 'connection' ? state.now : undefined));
  return now === undefined ? null : <Targets from={now.card} typed={now.typed} />;
}

function Targets({ from, typed }: { readonly from: RecordId; readonly typed: string }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const card = find(document, 'card', from);
  if (!card) return null;
  const connectors = connectorsOf(document, card.blueprint).filter((connector) => connector.from === from);
  const ends = new Set(connectors.map(({ to }) => to));
  const choices = cardsOf(document, card.blueprint)
    .filter(({ id }) => id !== from)
    .map((other) => ({
      id: other.id,
      label: recordName(document, other, language),
      detail: placeName(document, other, language),
      on: ends.has(other.id),
    }));
  const choose = (to: RecordId) => {
    const there = connectors.filter((connector) => connector.to === to).map(({ id }) => id);
    if (there.length > 0) edit(remove, { ids: there });
    else edit(addConnector, { id: newId(), from, to });
  };
  return (
    <ChoiceList
      label={words('table.connect', { card: recordName(document, card, language) })}
      choices={choices}
      several={false}
      typed={typed}
      at={inTable(from) ?? { x: 200, y: 100 }}
      choose={choose}
      onEnd={closeChoosing}
    />
  );
}
