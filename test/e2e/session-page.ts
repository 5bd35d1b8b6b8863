import type { Page } from '@playwright/test';
import type { RequestResult } from '../../shared/ipc.ts';
import type { Rec } from '../../shared/model/record.ts';
import { recordsOf } from '../../shared/model/record-texts.ts';
import { expect } from './program.ts';
import { drawn } from './window-page.ts';

/** What the session holds on the disk, as the program itself asks for it when a window opens. */
export const held = async (page: Page): Promise<{ [id: string]: Rec }> => {
  const texts = await page.evaluate(async () => {
    const started = await (
      window as unknown as { throughline: { request(name: string, argument: object): Promise<unknown> } }
    ).throughline.request('app.start', {});
    const { value } = started as { value: RequestResult<'app.start'> };
    return value.open?.texts ?? [];
  });
  return Object.fromEntries(recordsOf(texts).map((rec) => [rec.id, rec]));
};

/** The same once nothing is on its way any more. */
export async function settled(page: Page): Promise<{ [id: string]: Rec }> {
  await drawn(page);
  await expect(page.locator('.saved')).not.toHaveClass(/saved-saving/);
  let before = '';
  let now = await held(page);
  await expect
    .poll(async () => {
      now = await held(page);
      const text = JSON.stringify(now);
      const same = text === before;
      before = text;
      return same;
    })
    .toBe(true);
  return now;
}
