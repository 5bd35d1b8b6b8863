import { type PointerEvent, useMemo, useRef } from 'react';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { ShapesSvg } from '../canvas/shapes-svg.tsx';
import { startGesture } from '../gestures/gesture.ts';
import { pointerOf } from '../gestures/stage.ts';
import { meaningOf } from '../help/terms.ts';
import { finish } from '../text-editor/typing.ts';
import { goOn, press } from './adding.ts';
import { entryDrag } from './drag.ts';
import { type Entry, idOf, keyOf, nameOf, shortNameOf } from './entries.ts';
import { swatch, swatchSize } from './swatches.ts';

type Props = { readonly entry: Entry; readonly blueprint: RecordId };

/** A button that adds its entry where the person is, and that can be dragged to any other place. */
export function PaletteEntry({ entry, blueprint }: Props) {
  const words = useWords();
  const theme = themes[useWindow(themeOf)];
  const shapes = useMemo(() => swatch(entry, theme), [entry, theme]);
  const dragged = useRef(false);
  const name = words(nameOf(entry));
  const shortName = words(shortNameOf(entry));
  const key = keyOf(entry);
  const meaning = meaningOf(nameOf(entry));

  const take = (event: PointerEvent) => {
    dragged.current = false;
    if (event.button !== 0 || !event.isPrimary) return;
    // What is being typed is kept before the drag begins: a document that alters meanwhile ends it.
    finish();
    const at = pointerOf(event);
    const gesture = at && entryDrag(entry, blueprint, at, name);
    if (!gesture) return;
    const move: typeof gesture.move = (at) => {
      dragged.current = true;
      gesture.move(at);
    };
    startGesture({ ...gesture, move }, event);
  };

  return (
    <button
      type="button"
      className="palette-entry"
      title={meaning && words(meaning)}
      data-entry={idOf(entry)}
      aria-label={shortName === name ? undefined : name}
      onPointerDown={take}
      onClick={(event) => {
        // A drag that comes back to where it began is no press.
        if (dragged.current) return;
        press(entry);
        // Whoever presses it by key may want to press the next; whoever uses the pointer goes on at what was added.
        if (event.detail > 0) goOn();
      }}
    >
      <span className="palette-swatch">
        <ShapesSvg shapes={shapes} {...swatchSize} />
      </span>
      <span className="palette-name">{shortName}</span>
      {key && <kbd aria-hidden>{key}</kbd>}
    </button>
  );
}
