import { fileURLToPath } from 'node:url';
import type { Document } from '../../../shared/model/document.ts';
import { builtPage } from '../built-page.ts';
import type { Samples } from '../floor/contender.ts';
import { showPage } from '../floor/show-page.ts';
import { median } from '../statistics.ts';

const again = 5;

type WriterWindow = Window & { drawings(records: readonly object[], times: number): number[] };

/** Milliseconds of the SVG writer alone, at first and when it is warm, in a page of the same Electron. */
export async function writersOf(document: Document): Promise<Samples> {
  const app = await showPage(await builtPage(fileURLToPath(new URL('page.ts', import.meta.url))));
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'drawings' in window);
  const [first = Number.NaN, ...others] = await page.evaluate(
    ([records, times]) => (window as unknown as WriterWindow).drawings(records as readonly object[], times as number),
    [[...document.values()], again + 1],
  );
  await app.close();
  return { 'SVG: writer': [first], 'SVG: writer again': [median(others)] };
}
