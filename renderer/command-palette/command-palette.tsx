import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Action } from '../actions/action.ts';
import { keyName, keysOf } from '../actions/key-names.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { asks, type Choice, choicesFor, optionsFor } from './choices.ts';
import { closeCommandPalette, recentActions, rememberAction, take, useCommandPalette } from './palette-state.ts';

/** Everything the program can do, by name; behind an @ everything it can go to. */
export function CommandPalette() {
  const words = useWords();
  const open = useCommandPalette((state) => state.open);
  return (
    <ModalOverlay
      className="veil command-veil"
      isOpen={open}
      isDismissable
      onOpenChange={(stays) => !stays && closeCommandPalette()}
    >
      <Modal className="command-modal">
        <Dialog className="command-palette" aria-label={words('commands.name')}>
          <Box />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where a key leads from a row. */
const walk: { readonly [key: string]: (at: number, last: number) => number } = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 8),
  PageUp: (at) => Math.max(0, at - 8),
};

function Box() {
  const words = useWords();
  const language = useLanguage();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [asked, setAsked] = useState<Action>();
  const choices = useMemo(
    () => (asked ? optionsFor(asked, typed, language) : choicesFor(typed, language, recentActions())),
    [asked, typed, language],
  );
  const field = words(asked ? asked.word : 'commands.field');
  const rows = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    rows.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    rows.current?.scrollTo({ top: 0 });
  };
  const ask = (action: Action | undefined) => {
    setAsked(action);
    type('');
    if (input.current) input.current.value = '';
  };
  const choose = (choice: Choice) => {
    if (!asks(choice)) return take(choice);
    rememberAction(choice.action.id);
    ask(choice.action);
  };
  const press = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const step = walk[event.key];
    const choice = choices[active];
    if (step && choices.length > 0) setActive(step(active, choices.length - 1));
    else if (event.key === 'Enter' && choice) choose(choice);
    else if (event.key === 'Backspace' && asked && typed === '') ask(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={input}
        className="command-field"
        // biome-ignore lint/a11y/noAutofocus: a dialog that is only this field.
        autoFocus
        role="combobox"
        aria-label={field}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={choices.length > 0 ? `${list}-${active}` : undefined}
        placeholder={asked ? `${field}…` : field}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={press}
        onInput={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) type(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => type(event.currentTarget.value)}
      />
      <div ref={rows} className="command-list" id={list} role="listbox" aria-label={words('commands.name')}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard and names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same.
          <div
            key={choice.kind === 'action' ? choice.action.id : choice.id}
            id={`${list}-${index}`}
            role="option"
            className="command-row"
            aria-selected={index === active}
            aria-disabled={(choice.kind === 'action' && !choice.enabled) || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => index !== active && setActive(index)}
            onClick={() => choose(choice)}
          >
            <Row choice={choice} />
          </div>
        ))}
      </div>
      <p className="command-none" role="status">
        {choices.length === 0 && words('commands.none')}
      </p>
      <p className="command-hint">{words('commands.hint')}</p>
    </>
  );
}

function Row({ choice }: { readonly choice: Choice }) {
  const words = useWords();
  if (choice.kind === 'record')
    return (
      <>
        <span className="command-name">{choice.name}</span>
        <span className="command-place">{choice.place}</span>
      </>
    );
  if (choice.kind === 'option')
    return (
      <>
        <span className="command-name">{choice.name}</span>
        {choice.option.checked && <span aria-hidden>✓</span>}
      </>
    );
  const [key] = keysOf(choice.action);
  return (
    <>
      <span className="command-name">{`${words(choice.action.word)}${asks(choice) ? '…' : ''}`}</span>
      {key !== undefined && <kbd>{keyName(key)}</kbd>}
    </>
  );
}
