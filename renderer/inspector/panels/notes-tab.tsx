import { addNote, addPolicy } from '#shared/commands/attach.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Note } from '#shared/model/note.ts';
import type { Policy } from '#shared/model/policy.ts';
import { notesOf, referring } from '#shared/model/queries.ts';
import type { RecOf } from '#shared/model/record.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { edit } from '../../editing/edit.ts';
import { change } from '../change.ts';
import { common } from '../common.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { ItemList } from './item-list.tsx';
import { Section } from './parts.tsx';

/** What notes stand on; policies only on cards and steps. */
export type Noted = RecOf<'card' | 'step' | 'lane' | 'blueprint'>;

/** A note that stands on a blueprint as a whole. */
const isFree = ({ card, step, lane }: Note): boolean => card === undefined && step === undefined && lane === undefined;

export function NotesTab({ records, tag }: { readonly records: readonly Noted[]; readonly tag: RecordId | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const [only] = records.length === 1 ? records : [];
  const blank = { text: '', language };
  const notes = records.flatMap((rec) =>
    rec.type === 'blueprint' ? notesOf(document, rec.id).filter(isFree) : referring(document, 'note', rec.id),
  );
  const ruled = records.filter((rec) => rec.type === 'card' || rec.type === 'step');
  const policies = ruled.flatMap(({ id }) => referring(document, 'policy', id));
  const ruledOn = only?.type === 'card' ? { card: only.id } : only?.type === 'step' ? { step: only.id } : undefined;
  const addTo = (rec: Noted) => (id: RecordId) =>
    edit(addNote, {
      id,
      blueprint: rec.type === 'blueprint' ? rec.id : rec.blueprint,
      on: rec.type === 'blueprint' ? {} : { [rec.type]: rec.id },
      text: blank,
    });
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
          adding={only ? [{ label: words('inspector.note.add'), add: addTo(only) }] : []}
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
            adding={
              ruledOn
                ? [
                    {
                      label: words('inspector.policy.add'),
                      add: (id) => edit(addPolicy, { id, on: ruledOn, text: blank }),
                    },
                  ]
                : []
            }
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
