import { type ReactNode, useState } from 'react';
import type { RecordId } from '#shared/model/fields.ts';
import type { Rec } from '#shared/model/record.ts';
import { newId } from '../../editing/edit.ts';
import { AddButton, Empty, Item } from './parts.tsx';

export type Adding = {
  readonly label: string;
  /** Adds it under this id. */
  readonly add: (id: RecordId) => boolean;
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
  readonly empty?: string;
  /** None where there is not one thing to add to. */
  readonly adding: readonly Adding[];
};

/** The failures, waits, marks … of what is selected. A single one is open; what is added is open, and typed into at once. */
export function ItemList<R extends Rec>(props: ItemListProps<R>) {
  const { records, tag, carrierOf, badge, kind, aside, fields, empty, adding } = props;
  const [fresh, setFresh] = useState<RecordId>();
  return (
    <>
      {records.length === 0 && empty && <Empty>{empty}</Empty>}
      <ul className="items">
        {records.map((rec) => (
          <Item
            key={rec.id}
            rec={rec}
            carrier={carrierOf(rec)}
            badge={badge(rec)}
            kind={kind(rec)}
            aside={aside?.(rec)}
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
          {adding.map(({ label, add }) => (
            <AddButton
              key={label}
              label={label}
              add={() => {
                const id = newId();
                if (add(id)) setFresh(id);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}
