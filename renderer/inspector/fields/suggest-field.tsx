import { useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { composing } from '../../actions/shortcut.ts';
import type { Refusal } from '../typed-values.ts';
import { useDraft } from './draft.ts';
import { Field } from './field.tsx';

export type SuggestFieldProps = {
  /** Names the records and the field: `nameOf`. */
  readonly name: string;
  readonly label: string;
  readonly shown: string;
  readonly placeholder: string;
  readonly suggestions: readonly string[];
  /** How the list offers a text that is none of the suggestions. */
  readonly novel: (text: string) => string;
  readonly commit: (text: string) => Refusal | undefined;
};

/** A text with suggestions: one of them or any other. The list never takes the keyboard away from the box. */
export const SuggestField = (props: SuggestFieldProps) => <SuggestBox key={props.name} {...props} />;

type Entry = { readonly text: string; readonly label: string };

function entriesFor(text: string | undefined, { suggestions, novel }: SuggestFieldProps): Entry[] {
  const typed = text?.trim() ?? '';
  const found = suggestions.filter((suggestion) => suggestion.toLowerCase().includes(typed.toLowerCase()));
  const known = found.map((suggestion) => ({ text: suggestion, label: suggestion }));
  return typed === '' || suggestions.includes(typed) ? known : [...known, { text: typed, label: novel(typed) }];
}

function SuggestBox(props: SuggestFieldProps) {
  const { name, label, shown, placeholder, commit } = props;
  const list = useId();
  const frame = useRef<HTMLDivElement>(null);
  const draft = useDraft<HTMLInputElement>({ name, shown, commit, whole: true });
  /** What was typed since the list opened; undefined before anything was: then it offers everything. */
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const entries = entriesFor(typed, props);

  const show = (shows: boolean) => {
    setOpen(shows);
    setActive(-1);
    if (!shows) setTyped(undefined);
  };
  const take = ({ text }: Entry) => {
    draft.put(text);
    show(false);
  };
  const pressed = (event: React.KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const entry = entries[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show(true);
      else if (entries.length > 0)
        setActive((active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + entries.length) % entries.length);
    } else if (event.key === 'Enter' && open && entry) {
      event.preventDefault();
      take(entry);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      show(false);
    } else {
      if (event.key === 'Enter') show(false);
      draft.box.onKeyDown(event);
    }
  };
  const shows = open && entries.length > 0;
  return (
    <Field name={name} label={label} refusal={draft.refusal}>
      {(ties) => (
        <div ref={frame}>
          <input
            {...ties}
            {...draft.box}
            className="box"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shows}
            aria-controls={shows ? list : undefined}
            aria-activedescendant={shows && active >= 0 ? `${list}-${active}` : undefined}
            spellCheck={false}
            autoComplete="off"
            placeholder={placeholder}
            onClick={(event) => {
              // What is typed takes the place of what is there, unless typing has begun.
              if (typed === undefined) event.currentTarget.select();
              show(true);
            }}
            onInput={() => {
              draft.box.onInput();
              setTyped(draft.box.ref.current?.value);
              setOpen(true);
              setActive(-1);
            }}
            onBlur={() => {
              show(false);
              draft.box.onBlur();
            }}
            onKeyDown={pressed}
          />
          <Popover
            className="popover choice-popover"
            triggerRef={frame}
            isOpen={shows}
            isNonModal
            placement="bottom start"
          >
            <div className="menu suggestions" id={list} role="listbox" aria-label={label}>
              {entries.map((entry, index) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the keyboard and names the active option.
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box does the same.
                <div
                  key={entry.label}
                  id={`${list}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className="menu-item choice-item"
                  data-focused={index === active || undefined}
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerEnter={() => setActive(index)}
                  onClick={() => take(entry)}
                >
                  {entry.label}
                </div>
              ))}
            </div>
          </Popover>
        </div>
      )}
    </Field>
  );
}
