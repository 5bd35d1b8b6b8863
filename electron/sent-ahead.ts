import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Pane } from './pane.ts';

/** What a window was sent: how many of the texts, and whether it knows that they are whole. */
type Sent = { readonly pane: Pane; readonly texts: RecordTexts; count: number; isWhole: boolean };

/**
 * What windows are sent of a file that is still being opened for them: they read it while it is read and judged, lay it out
 * while its working copy is made, and are not sent it again.
 * @param ready the window by its number, when it listens and shows nothing yet
 */
export function sendingAhead(ready: (window: number | undefined) => Pane | undefined) {
  const sent = new Map<number, Sent>();
  const send = (window: number | undefined, texts: RecordTexts): Sent | undefined => {
    const pane = ready(window);
    if (!pane) return undefined;
    const known = sent.get(pane.id);
    const held = known?.texts === texts ? known : { pane, texts, count: 0, isWhole: false };
    // Two files may be read for one window at a time: what it has of the other does not belong to this one.
    if (known && known !== held) pane.send('document.coming', { says: 'nothing' });
    sent.set(pane.id, held);
    for (const text of texts.slice(held.count)) pane.send('document.coming', { says: 'more', text });
    held.count = texts.length;
    return held;
  };
  return {
    /** Sends what was read so far. @param texts the list to which more is added */
    more: (window: number | undefined, texts: RecordTexts): void => void send(window, texts),
    /** The same when all has been read and judged. */
    whole(window: number | undefined, texts: RecordTexts): void {
      const held = send(window, texts);
      if (!held) return;
      held.isWhole = true;
      held.pane.send('document.coming', { says: 'whole' });
    },
    /** Whether a window has what it is to show now; from now on it waits for nothing. */
    arrived(window: number, texts: RecordTexts): boolean {
      const held = sent.get(window);
      sent.delete(window);
      return held?.texts === texts && held.isWhole;
    },
    /** Nothing came of it. */
    takeBack(window: number | undefined): void {
      const held = sent.get(window ?? -1);
      if (!held) return;
      sent.delete(held.pane.id);
      held.pane.send('document.coming', { says: 'nothing' });
    },
    /** The page of a window is gone, with all it was sent. */
    forget: (window: number): void => void sent.delete(window),
  };
}
