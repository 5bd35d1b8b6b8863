import { program } from '../program.ts';

/**
 * Puts a table on the clipboard. The page may not write there by itself: it answers a copy that the program asks for, which
 * goes to whatever text was selected last, so it is met before anybody else.
 * @returns whether it is there
 */
export function copyTable({ text, html }: { readonly text: string; readonly html: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (copied: boolean) => {
      over.abort();
      window.clearTimeout(tooLong);
      resolve(copied);
    };
    const tooLong = window.setTimeout(() => end(false), longest);
    const first = { capture: true, signal: over.signal };
    const give = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      end(true);
    };
    window.addEventListener('copy', give, first);
    // Without it there is nothing to copy where no text is selected.
    window.addEventListener('beforecopy', (event) => event.preventDefault(), first);
    void program().request('clipboard.run', { what: 'copy' });
  });
}

/** How long a copy that was asked for is waited for, in milliseconds: then nothing came. */
const longest = 2_000;
