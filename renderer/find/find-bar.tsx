import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { find } from '#shared/model/document.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { closeFind, findIn, findNext, here, lookFor, useFinding } from './finding.ts';

/** Finds texts anywhere in the project; stands over the canvas. */
export function FindBar() {
  const open = useFinding((state) => state.open);
  return open ? <OpenBar /> : null;
}

function OpenBar() {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const asked = useFinding((state) => state.asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for it takes the keyboard.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);

  const press = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const next = event.key === 'Enter' && event.target === field.current;
    if (next) findNext(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') closeFind();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={words('find.name')} onKeyDown={press}>
      <input
        ref={field}
        className="box find-field"
        type="text"
        aria-label={words('find.field')}
        placeholder={words('find.field')}
        defaultValue={useFinding.getState().wanted}
        spellCheck={false}
        autoComplete="off"
        onInput={(event) => {
          // Letters an input method still composes are not what is looked for.
          if (!(event.nativeEvent as InputEvent).isComposing) lookFor(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => lookFor(event.currentTarget.value)}
      />
      <Count />
      <Button className="icon-button" aria-label={words('action.findPrevious')} onPress={() => findNext(-1)}>
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Button className="icon-button" aria-label={words('action.findNext')} onPress={() => findNext(1)}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Button className="icon-button" aria-label={words('find.close')} onPress={closeFind}>
        <X size={16} aria-hidden />
      </Button>
      <Elsewhere />
    </search>
  );
}

function Count() {
  const words = useWords();
  const wanted = useFinding((state) => state.wanted);
  useFinding((state) => state.found);
  useFinding((state) => state.at);
  useWindow((state) => state.blueprint);
  useWindow((state) => state.selection);
  useWindow((state) => state.focus);
  const { hits, index } = here();
  const said =
    wanted.trim() === ''
      ? ''
      : hits.length === 0
        ? words('find.none')
        : index < 0
          ? words('find.count', { count: hits.length })
          : words('find.place', { n: index + 1, of: hits.length });
  return (
    <span className="find-count" role="status">
      {said}
    </span>
  );
}

/** The other blueprints that have what is looked for, each with how often. */
function Elsewhere() {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const shown = useWindow((state) => state.blueprint);
  const found = useFinding((state) => state.found);
  const others = found.filter(({ blueprint, hits }) => blueprint !== shown && hits.length > 0);
  if (others.length === 0) return null;
  const main = mainLanguageOf(document);
  return (
    <div className="find-elsewhere">
      <span className="muted">{words('find.elsewhere')}</span>
      {others.map(({ blueprint, hits }) => {
        const rec = find(document, 'blueprint', blueprint);
        const title = rec ? textOf(rec, 'title', language, main) : '';
        return (
          <Button key={blueprint} className="text-button find-other" onPress={() => findIn(blueprint)}>
            <span className="find-other-title">{title}</span>
            <span className="find-other-count">{hits.length}</span>
          </Button>
        );
      })}
    </div>
  );
}
