import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useWords } from '../app/use-words.ts';
import { useConnecting } from './connecting.ts';
import { closeMarkChoice, mark, markKeys, markOfKey, useMarkChoice } from './mark-choice.ts';

/** What stands over the canvas while a key has begun something: the choice of marks, the hint how to connect. */
export const CanvasModes = memo(() => {
  const words = useWords();
  const hint = useConnecting((state) => state.choosing?.hint);
  const at = useMarkChoice((state) => state.at);
  return (
    <>
      <p className="mode-hint" role="status" hidden={hint === undefined}>
        {hint && words(hint)}
      </p>
      {at && <MarkChoice x={at.x} y={at.y} />}
    </>
  );
});

function MarkChoice({ x, y }: { readonly x: number; readonly y: number }) {
  const words = useWords();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = menu.current;
    const room = box?.parentElement;
    if (!box || !room) return;
    // Kept within the canvas, whatever the place of the card.
    box.style.left = `${Math.max(4, Math.min(x, room.clientWidth - box.offsetWidth - 4))}px`;
    box.style.top = `${Math.max(4, Math.min(y, room.clientHeight - box.offsetHeight - 4))}px`;
    box.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [x, y]);

  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      return closeMarkChoice();
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      const buttons = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
      const now = buttons.indexOf(window.document.activeElement as HTMLElement);
      return buttons[(now + by + buttons.length) % buttons.length]?.focus({ preventScroll: true });
    }
    const tag = event.ctrlKey || event.metaKey || event.altKey ? undefined : markOfKey(event.nativeEvent);
    if (!tag) return;
    event.preventDefault();
    mark(tag);
  };

  return (
    <div
      ref={menu}
      className="mark-choice"
      role="menu"
      tabIndex={-1}
      aria-label={words('marks.title')}
      onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) closeMarkChoice();
      }}
    >
      {markKeys.map(({ key, tag }) => (
        <button key={tag} type="button" role="menuitem" tabIndex={-1} onClick={() => mark(tag)}>
          {words(`tag.${tag}`)}
          <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}
