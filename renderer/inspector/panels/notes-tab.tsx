import { addNote, addPolicy } from '#shared/commands/attach.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Note } from '#shared/model/note.ts';
import type { Policy } from '#shared/model/policy.ts';
import { notesOf, referring } from '#shared/model/queries.ts';
import type { RecOf } from '#shared/model/record.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { addToEach, change } from '../change.ts';
import { common } from '../common.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { standsOn } from './evaluate-tab.tsx';
import { ItemList } from './item-list.tsx';
import { Section } from './parts.tsx';

/** What notes stand on; policies only on cards and steps. */
export type Noted = RecOf<'card' | 'step' | 'lane' | 'blueprint'>;

/** A note that stands on a blueprint as a whole. */
const isFree = ({ card, step, lane }: Note): boolean => card === undefined && step === undefined && lane === undefined;

const noteOn = (rec: Noted) =>
  rec.type === 'blueprint' ? { blueprint: rec.id, on: {} } : { blueprint: rec.blueprint, on: { [rec.type]: rec.id } };

export function NotesTab({ records, tag }: { readonly records: readonly Noted[]; readonly tag: RecordId | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const blank = { text: '', language };
  const notes = records.flatMap((rec) =>
    rec.type === 'blueprint' ? notesOf(document, rec.id).filter(isFree) : referring(document, 'note', rec.id),
  );
  const ruled = records.filter((rec) => rec.type === 'card' || rec.type === 'step');
  const policies = ruled.flatMap(({ id }) => referring(document, 'policy', id));
  return (
    <>
      <Section title={words('inspector.notes')}>
        <ItemList
          records={[...new Map(notes.map((note) => [note.id, note])).values()]}
          tag={tag}
          carrierOf={(note) => note.card ?? note.step ?? note.lane}
          badge={() => 'N'}
          kind={() => 'note'}
          fields={(note) => <NoteFields notes={[note]} />}
          empty={words('inspector.note.empty')}
          carriers={records.length}
          adding={[
            {
              label: words('inspector.note.add'),
              add: () => addToEach(addNote, records, (id, rec) => ({ id, ...noteOn(rec), text: blank })),
            },
          ]}
        />
      </Section>
      {ruled.length > 0 && (
        <Section title={words('inspector.policies')}>
          <ItemList
            records={policies}
            tag={tag}
            carrierOf={(policy) => policy.card ?? policy.step}
            badge={() => '§'}
            kind={() => 'policy'}
            fields={(policy) => <PolicyFields policies={[policy]} />}
            empty={words('inspector.policy.empty')}
            carriers={ruled.length}
            adding={[
              {
                label: words('inspector.policy.add'),
                add: () => addToEach(addPolicy, ruled, (id, on) => ({ id, on: standsOn(on), text: blank })),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}

export function NoteFields({ notes }: { readonly notes: readonly Note[] }) {
  const words = useWords();
  return <TextField records={notes} field="text" label={words('inspector.text')} lines />;
}

export function PolicyFields({ policies }: { readonly policies: readonly Policy[] }) {
  const words = useWords();
  const answer = { yes: true, no: false } as const;
  return (
    <>
      <TextField records={policies} field="text" label={words('inspector.text')} lines />
      <TextField records={policies} field="source" label={words('inspector.source')} />
      <ChoiceField
        label={words('inspector.policy.changeable')}
        optional
        value={common(policies, ({ changeable }) =>
          changeable === undefined ? undefined : changeable ? ('yes' as const) : ('no' as const),
        )}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words(`inspector.${value}`) }))}
        set={(value) => change('policy', policies, { changeable: value && answer[value] })}
      />
    </>
  );
}
