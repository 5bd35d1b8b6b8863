import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '#shared/layout/scene.ts';
import { composing } from '../actions/shortcut.ts';
import { useWords } from '../app/use-words.ts';
import { fold } from '../find/fold.ts';

export type Choice = {
  readonly id: string;
  readonly label: string;
  /** Where it stands, if its name alone does not say which it is. */
  readonly detail?: string;
  readonly on: boolean;
};

type Props = {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Whether several can be on: the list stays open then. */
  readonly several: boolean;
  readonly typed: string;
  /** Where it stands, in px from the table's corner. */
  readonly at: Point;
  readonly choose: (id: string) => void;
  /** What a text that is none of the choices becomes, if anything. */
  readonly novel?: { readonly label: (text: string) => string; readonly choose: (text: string) => void };
  readonly onEnd: () => void;
};

/** How many are listed at a time; letters find the others. */
const most = 60;

/** A list to choose from by a few letters of the name and Enter, or by a press. */
export function ChoiceList({ label, choices, several, typed, at, choose, novel, onEnd }: Props) {
  const words = useWords();
  const [query, setQuery] = useState(typed);
  const found = choices.filter(({ label, detail }) => fold(`${label} ${detail ?? ''}`).includes(fold(query)));
  const text = query.trim();
  const isNovel = novel !== undefined && text !== '' && !choices.some((choice) => choice.label === text);
  const shown = [
    ...found.slice(0, most),
    ...(isNovel ? [{ id: '', label: novel.label(text), on: false } satisfies Choice] : []),
  ];
  const [marked, setMarked] = useState(() => Math.max(0, typed === '' ? shown.findIndex(({ on }) => on) : 0));
  const active = Math.min(marked, shown.length - 1);
  const list = useId();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const box = frame.current;
    const room = box?.parentElement;
    if (!box || !room) return;
    box.style.left = `${Math.max(4, Math.min(at.x, room.clientWidth - box.offsetWidth - 4))}px`;
    box.style.top = `${Math.max(4, Math.min(at.y, room.clientHeight - box.offsetHeight - 4))}px`;
  });
  // At once: the next letter is typed here already.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    frame.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.id === '' && isNovel) novel.choose(text);
    else choose(choice.id);
    if (!several) onEnd();
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (composing(event.nativeEvent)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' || event.key === 'Tab') onEnd();
    else if (event.key === 'Enter') take(shown[active]);
    else if (by !== 0) setMarked((active + by + shown.length) % Math.max(1, shown.length));
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes that the keyboard has left.
    <div
      ref={frame}
      className="choice-list"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onEnd();
      }}
    >
      <input
        ref={input}
        className="choice-find"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={shown[active] && `${list}-${active}`}
        aria-autocomplete="list"
        placeholder={words('table.find')}
        defaultValue={typed}
        spellCheck={false}
        autoComplete="off"
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={label} aria-multiselectable={several} className="choice-options">
        {shown.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box above does the same.
          <div
            key={choice.id}
            id={`${list}-${index}`}
            data-at={index}
            role="option"
            aria-selected={choice.on}
            className={index === active ? 'choice-option choice-marked' : 'choice-option'}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            <span className="choice-tick" aria-hidden>
              {choice.on ? '✓' : ''}
            </span>
            <span className="choice-label">{choice.label}</span>
            {choice.detail !== undefined && <span className="choice-detail">{choice.detail}</span>}
          </div>
        ))}
      </div>
      <p className="choice-note" role="status">
        {shown.length === 0 && words('table.nothingFound')}
        {found.length > most && words('table.more', { count: found.length - most })}
      </p>
    </div>
  );
}
