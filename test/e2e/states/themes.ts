import type { Page } from '@playwright/test';

/** Looks at a page in the light and in the dark; once where it has colours of its own, as the projector's. */
export async function inEachTheme(
  page: Page,
  look: (theme: 'light' | 'dark' | 'projector') => Promise<void>,
): Promise<void> {
  if ((await page.locator('html').getAttribute('data-theme')) === 'projector') return look('projector');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    await look(colorScheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
