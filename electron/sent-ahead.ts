import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Pane } from './pane.ts';

/**
 * What windows were sent of a file that is still being opened for them: they lay it out while its working copy is made,
 * and are not sent it again.
 * @param ready the window by its number, when it listens and shows nothing yet
 */
export function sendingAhead(ready: (window: number | undefined) => Pane | undefined) {
  const sent = new Map<number, { readonly pane: Pane; readonly texts: RecordTexts }>();
  return {
    send(window: number | undefined, texts: RecordTexts): void {
      const pane = ready(window);
      if (!pane) return;
      sent.set(pane.id, { pane, texts });
      pane.send('document.coming', { texts });
    },
    /** Whether a window has what it is to show now; from now on it waits for nothing. */
    arrived(window: number, texts: RecordTexts): boolean {
      const isThere = sent.get(window)?.texts === texts;
      sent.delete(window);
      return isThere;
    },
    /** Nothing came of it. */
    takeBack(window: number | undefined): void {
      const held = sent.get(window ?? -1);
      if (!held) return;
      sent.delete(held.pane.id);
      held.pane.send('document.coming', { texts: [] });
    },
    /** The page of a window is gone, with all it was sent. */
    forget: (window: number): void => void sent.delete(window),
  };
}
