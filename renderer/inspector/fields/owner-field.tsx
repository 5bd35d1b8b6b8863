import { ownAnew } from '#shared/commands/own-anew.ts';
import type { Card } from '#shared/model/card.ts';
import type { Failure } from '#shared/model/failure.ts';
import { ownersOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useFromDocument } from '../../document/use-document.ts';
import { edit, newId } from '../../editing/edit.ts';
import { alive } from '../change.ts';
import { common, oneOf } from '../common.ts';
import type { Refusal } from '../typed-values.ts';
import { SuggestField } from './suggest-field.tsx';
import { nameOf } from './text-field.tsx';

export type OwnerFieldProps = {
  /** Cards or failures of one blueprint. */
  readonly records: readonly (Card | Failure)[];
  readonly set: (owner: string | null) => Refusal | undefined;
};

/** Who answers for cards or failures: an owner there is, or a new one made by typing its name. */
export function OwnerField({ records, set }: OwnerFieldProps) {
  const words = useWords();
  const language = useLanguage();
  const main = useFromDocument(mainLanguageOf);
  const blueprint = records[0]?.blueprint ?? '';
  const owners = useFromDocument((document) => ownersOf(document, blueprint)).map((owner) => ({
    id: owner.id,
    title: textOf(owner, 'title', language, main),
  }));
  const owner = common(records, (record) => record.owner);
  const id = oneOf(owner);
  const current = owners.find((one) => one.id === id);
  const commit = (text: string) => {
    const title = text.trim();
    if (title === '') return set(null);
    const known = owners.find((owner) => owner.title === title);
    if (known) return set(known.id);
    const ids = alive(records);
    if (ids.length === 0) return undefined;
    const done = edit(ownAnew, { id: newId(), blueprint, title: { text: title, language }, ids });
    return done ? undefined : { key: 'inspector.refused' as const };
  };
  return (
    <SuggestField
      name={`${nameOf(records, 'owner')}/${language}`}
      label={words('inspector.owner')}
      shown={current?.title ?? ''}
      placeholder={owner.mixed ? words('inspector.mixed') : ''}
      suggestions={owners.map(({ title }) => title)}
      novel={(title) => words('inspector.newOwner', { title })}
      commit={commit}
    />
  );
}
