import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { remove } from '#shared/commands/remove.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import type { Rec } from '#shared/model/record.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { set, useWindow } from '../../app/window-state.ts';
import { useDocument } from '../../document/use-document.ts';
import { edit } from '../../editing/edit.ts';

/** Fields that stand side by side. */
export const Row = ({ children }: { readonly children: ReactNode }) => <div className="field-row">{children}</div>;

/** A part of a tab with a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

export function AddButton({ label, add }: { readonly label: string; readonly add: () => void }) {
  return (
    <Button className="add-button" onPress={add}>
      <Plus size={14} aria-hidden />
      {label}
    </Button>
  );
}

export const Empty = ({ children }: { readonly children: ReactNode }) => <p className="inspector-empty">{children}</p>;

/** Removes records; what they stood on stays selected in their place. */
export function removeFrom(records: readonly Rec[], carrier: RecordId | undefined): void {
  const { selection } = useWindow.getState();
  const gone = new Set(records.map(({ id }) => id));
  if (carrier !== undefined && selection.some((id) => gone.has(id))) {
    const left = selection.filter((id) => !gone.has(id));
    set({ selection: left.length > 0 ? left : [carrier] });
  }
  edit(remove, { ids: [...gone] });
}

export type ItemProps = {
  readonly rec: Rec;
  /** What it stands on, which is selected when it goes. */
  readonly carrier: RecordId | undefined;
  readonly badge: string;
  readonly kind: string;
  readonly aside?: ReactNode;
  /** The card, step … it stands on, where several are selected. */
  readonly on?: string | undefined;
  readonly opens: boolean;
  /** Whether it was chosen on the sheet, or has just been added. */
  readonly chosen: boolean;
  readonly fresh: boolean;
  readonly children: ReactNode;
};

/** One of several things on a card or step: a line that opens to its fields. */
export function Item({ rec, carrier, badge, kind, aside, on, opens, chosen, fresh, children }: ItemProps) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const [open, setOpen] = useState(opens || chosen || fresh);
  const frame = useRef<HTMLLIElement>(null);
  const body = useId();
  const name = recordName(document, rec, language);
  useEffect(() => {
    if (!chosen) return;
    setOpen(true);
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  useEffect(() => {
    if (fresh) frame.current?.querySelector<HTMLElement>('.item-body textarea, .item-body input')?.focus();
  }, [fresh]);
  return (
    <li className="item" ref={frame} data-chosen={chosen ? '' : undefined}>
      <div className="item-head">
        <Button className="item-toggle" aria-expanded={open} aria-controls={body} onPress={() => setOpen(!open)}>
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <span className={`badge badge-${kind}`} aria-hidden>
            {badge}
          </span>
          <span className="item-name">
            {name}
            {on !== undefined && <span className="item-on">{on}</span>}
          </span>
          {aside !== undefined && <span className="item-aside">{aside}</span>}
        </Button>
        <Button
          className="icon-button"
          aria-label={words('inspector.remove', { what: name })}
          onPress={() => removeFrom([rec], carrier)}
        >
          <Trash2 size={14} aria-hidden />
        </Button>
      </div>
      {open && (
        <div className="item-body" id={body}>
          {children}
        </div>
      )}
    </li>
  );
}
