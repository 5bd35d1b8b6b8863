import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import type { Rec } from '#shared/model/record.ts';
import { showAll } from '../../app/held-view.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { set } from '../../app/window-state.ts';
import { useDocument } from '../../document/use-document.ts';
import { AddButton, Empty, Item } from './parts.tsx';

export type Adding = {
  readonly label: string;
  /** Adds one to each of what is selected, and says under which ids. */
  readonly add: () => readonly RecordId[];
};

export type ItemListProps<R extends Rec> = {
  readonly records: readonly R[];
  readonly tag: RecordId | undefined;
  readonly carrierOf: (rec: R) => RecordId | undefined;
  readonly badge: (rec: R) => string;
  readonly kind: (rec: R) => string;
  readonly aside?: (rec: R) => ReactNode;
  readonly fields: (rec: R) => ReactNode;
  /** Said where there are none. */
  readonly empty: string;
  readonly adding: readonly Adding[];
  /** How many cards, steps … are selected. */
  readonly carriers: number;
};

/**
 * The failures, waits, marks … of what is selected. A single one is open. What is added is open, and typed into at once;
 * what is added to several is selected, so that all are typed into together.
 */
export function ItemList<R extends Rec>(props: ItemListProps<R>) {
  const { records, tag, carrierOf, badge, kind, aside, fields, empty, adding, carriers } = props;
  const words = useWords();
  const document = useDocument();
  const language = useLanguage();
  const [fresh, setFresh] = useState<RecordId>();
  const carrierName = (rec: R) => {
    const carrier = document.get(carrierOf(rec) ?? '');
    return carrier && recordName(document, carrier, language);
  };
  return (
    <>
      {records.length === 0 && <Empty>{empty}</Empty>}
      <ul className="items">
        {records.map((rec) => (
          <Item
            key={rec.id}
            rec={rec}
            carrier={carrierOf(rec)}
            badge={badge(rec)}
            kind={kind(rec)}
            aside={aside?.(rec)}
            on={carriers > 1 ? carrierName(rec) : undefined}
            opens={records.length === 1}
            chosen={rec.id === tag}
            fresh={rec.id === fresh}
          >
            {fields(rec)}
          </Item>
        ))}
      </ul>
      {adding.length > 0 && (
        <div className="adding">
          {carriers > 1 && <p className="field-hint">{words('inspector.addsToEach', { count: carriers })}</p>}
          {adding.map(({ label, add }) => (
            <AddButton
              key={label}
              label={label}
              add={() => {
                const added = add();
                if (added.length > 1) typeInto(added);
                else setFresh(added[0]);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

/**
 * Selects tags that were added and puts the keyboard into the first of their fields.
 * @returns whether there is such a field: there is none while the inspector is folded
 */
export function typeInto(added: readonly RecordId[]): boolean {
  flushSync(() => set({ selection: added }));
  showAll();
  const place = added.length > 1 ? '.inspector-body' : '.item[data-chosen]';
  const field = window.document.querySelector<HTMLElement>(`${place} :is(textarea, input)`);
  field?.focus();
  return field !== null;
}
