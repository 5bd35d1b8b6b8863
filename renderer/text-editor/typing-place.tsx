import { useStore } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { memo } from 'react';
import type { Scene } from '#shared/layout/scene.ts';
import { maxTextLength, type RecordId } from '#shared/model/fields.ts';
import type { RecordType } from '#shared/model/record.ts';
import { composing } from '../actions/shortcut.ts';
import { useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { boxOf } from '../canvas/cell-walk.ts';
import { toWindow } from '../canvas/view.ts';
import { useDocument } from '../document/use-document.ts';
import { useEditing } from './editing.ts';
import { type EditorPlace, placeOf } from './places.ts';
import { labelOf } from './target.ts';
import { editingKey, targetAtFocus } from './typing.ts';
import { useTypingField } from './typing-field.ts';

type Props = {
  readonly scene: Scene;
  readonly name: string;
  /** The DOM ids of the grid that the canvas is to a screen reader, and of its active cell. */
  readonly grid: string;
  readonly active: string | undefined;
};

/**
 * The one field of the canvas. It has the keyboard whenever the canvas has, unseen: so the first letter typed on a card
 * reaches an input method that is ready for it. Once there is a letter, or on Enter, it shows itself over the card.
 */
export const TypingPlace = memo(({ scene, name, grid, active }: Props) => {
  const words = useWords();
  const document = useDocument();
  const target = useEditing((state) => state.target);
  const focus = useWindow((state) => state.focus);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { field, handlers } = useTypingField(targetAtFocus);

  const view = { x, y, zoom };
  const place = target && placeOf(scene, view, { width, height }, target);
  // Titles in the top bar are edited there, by a field of their own.
  const elsewhere = target?.kind === 'record' && inTopBar.has(document.get(target.id)?.type);
  const waiting = target === undefined || elsewhere;
  const spot = waiting && focus ? boxOf(scene, focus) : undefined;
  const corner = toWindow(view, spot ?? { x: 0, y: 0 });

  return (
    <textarea
      ref={field}
      className="typing-place"
      data-waiting={waiting ? '' : undefined}
      aria-label={waiting ? name : labelOf(document, target, words)}
      aria-controls={waiting ? grid : undefined}
      aria-activedescendant={waiting ? active : undefined}
      rows={1}
      maxLength={maxTextLength}
      spellCheck={false}
      autoComplete="off"
      style={place ? shownAt(place) : { left: within(corner.x, width), top: within(corner.y, height) }}
      {...handlers}
      onKeyDown={(event) => {
        if (!waiting) editingKey(event);
        else if (event.key === ' ' && !composing(event.nativeEvent) && !event.ctrlKey && !event.altKey) {
          event.preventDefault();
          const { selection } = useWindow.getState();
          if (focus?.card !== undefined) set({ selection: withOrWithout(selection, focus.card) });
        }
      }}
    />
  );
});

const inTopBar: ReadonlySet<RecordType | undefined> = new Set(['project', 'blueprint']);

/** What Space does to the selection. */
const withOrWithout = (selection: readonly RecordId[], id: RecordId): readonly RecordId[] =>
  selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];

const within = (at: number, room: number): number => Math.max(0, Math.min(at, room - 24));

function shownAt({ padding, lineHeight, ...place }: EditorPlace): CSSProperties & { '--ground': string } {
  return {
    left: place.left,
    top: place.top,
    width: place.width,
    minHeight: place.minHeight,
    padding: padding.map((part) => `${part}px`).join(' '),
    fontSize: place.fontSize,
    lineHeight: `${lineHeight}px`,
    fontWeight: place.weight,
    textAlign: place.align,
    '--ground': place.ground,
    color: place.ink,
  };
}
