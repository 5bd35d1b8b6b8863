import type { Page } from '@playwright/test';

export type Data = { readonly [kind: string]: string };

/** Puts data on the clipboard as another program would, by a copy in the page that no one else hears of. */
export async function putOnClipboard(page: Page, data: Data): Promise<void> {
  await page.evaluate((data) => {
    const give = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const [kind, value] of Object.entries(data)) event.clipboardData?.setData(kind, value);
    };
    window.addEventListener('copy', give, { capture: true, once: true });
  }, data);
  await page.keyboard.press('Control+C');
}

/** What is on the clipboard, by a paste in the page that no one else hears of. */
export async function onClipboard(page: Page): Promise<Data> {
  await page.evaluate(() => {
    const take = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { clipboardData } = event;
      const kinds = clipboardData?.types ?? [];
      Object.assign(window, {
        pasted: Object.fromEntries(kinds.map((kind) => [kind, clipboardData?.getData(kind) ?? ''])),
      });
    };
    window.addEventListener('paste', take, { capture: true, once: true });
  });
  await page.keyboard.press('Control+V');
  return page.evaluate(() => (window as unknown as { pasted: Data }).pasted);
}
