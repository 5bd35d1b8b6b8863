import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { _electron, test as base, expect, type Page } from '@playwright/test';
import { draw } from '../../electron/export/draw.ts';
import type { HtmlKind } from '../../shared/model/deliverable.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints } from '../../shared/model/queries.ts';
import { hostileDocument } from '../hostile/document.ts';
import { sheetOf } from '../shared/export/sheets.ts';
import { inMain } from './in-main.ts';

/** What happened on a page that should not have: requests, errors, messages. */
type Opened = {
  readonly page: Page;
  readonly unwanted: string[];
  /** The page on paper: a PDF. */
  readonly printed: () => Promise<Buffer>;
};

const test = base.extend<{ open: (document: Document, html?: HtmlKind) => Promise<Opened> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern.
  open: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-viewer-'));
    const file = path.join(folder, 'viewer.html');
    let close = async () => {};
    await use(async (document, html = 'viewer') => {
      const blueprint = blueprints(document)[0]?.id ?? '';
      const drawn = await draw(document, { format: 'html', html, blueprint, language: 'both' });
      if (!drawn.ok) throw new Error(JSON.stringify(drawn.faults));
      writeFileSync(file, drawn.value.bytes);
      const app = await _electron.launch({
        args: [
          '--disable-gpu',
          '--disable-dev-shm-usage',
          `--user-data-dir=${folder}`,
          fileURLToPath(new URL('browser/main.cjs', import.meta.url)),
        ],
        env: { ...process.env, THROUGHLINE_PAGE: file } as Record<string, string>,
        timeout: 120_000,
      });
      close = () => app.close();
      const page = await app.firstWindow();
      const unwanted: string[] = [];
      page.on('console', (message) => unwanted.push(message.text()));
      page.on('pageerror', (error) => unwanted.push(String(error)));
      page.on('request', (request) => request.url() === pathToFileURL(file).href || unwanted.push(request.url()));
      await page.addInitScript(() => {
        globalThis.runs = [];
        globalThis.ran = () => void globalThis.runs.push('ran');
      });
      await page.reload();
      const printed = async () => {
        const pdf = await inMain(
          app,
          async ({ BrowserWindow }) => {
            const printing = BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
            return (await printing)?.toString('base64') ?? '';
          },
          undefined,
        );
        return Buffer.from(pdf, 'base64');
      };
      return { page, unwanted, printed };
    });
    await close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

const zoom = (page: Page) => page.locator('[data-deed="reset"]');
const card = (page: Page, code: string) => page.locator(`.stage > .drawing g[data-kind="card"][data-id="${code}"]`);

test('a viewer that leaves is zoomed, moved, searched and read in both languages, and asks for nothing', async ({
  open,
}) => {
  const { page, unwanted } = await open(sheetOf('hotel-checkin', 'both').document);
  await page.getByRole('button', { name: 'English', exact: true }).click();

  // By wheel, about the pointer, and by keys.
  await page.keyboard.press('1');
  await expect(zoom(page)).toHaveText('100%');
  await card(page, 'C4').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect(zoom(page)).toHaveText('165%');
  await expect(card(page, 'C4')).toBeInViewport();
  await page.keyboard.press('0');
  await expect(zoom(page)).not.toHaveText('165%');
  await page.keyboard.press('1');

  // Moved by the mouse; phases stay at the top, lanes at the left.
  const frame = page.locator('[data-place="sheet"]');
  const at = () => frame.evaluate((sheet) => [Math.round(sheet.scrollLeft), Math.round(sheet.scrollTop)]);
  await frame.evaluate((sheet) => sheet.scrollTo(0, 0));
  await page.mouse.move(900, 600);
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 3 });
  await page.mouse.up();
  expect(await at()).toEqual([300, 200]);
  const places = await page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [sheet, top, left] = ['[data-place="sheet"]', '.heads.top', '.heads.left'].map(boxOf);
    return [(top?.top ?? 0) - (sheet?.top ?? 0), (left?.left ?? 0) - (sheet?.left ?? 0)];
  });
  expect(places).toEqual([0, 0]);
  await frame.focus();
  await page.keyboard.press('ArrowLeft');
  expect(await at()).toEqual([220, 200]);

  // Found, gone to and read; from there along a connector.
  await page.keyboard.press('/');
  await page.keyboard.type('cutting keys');
  await expect(page.getByRole('status')).toHaveText('Nothing found');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('pre-authorise');
  await expect(page.getByRole('status')).toHaveText(/^\d+ found$/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Details' });
  await expect(panel).toContainText('Pre-authorise card and sign');
  await expect(card(page, 'C5')).toBeInViewport();
  await panel.getByRole('link', { name: 'Take key and listen to briefing' }).click();
  await expect(panel.locator('article > h3')).toContainText('Take key and listen to briefing');
  await expect(card(page, 'C6')).toBeFocused();

  // By keyboard from card to card; the other language shows the same.
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'C5')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await expect(page.getByRole('complementary', { name: '详情' })).toContainText('刷预授权并签字');
  await expect(zoom(page)).toHaveText('100%');
  await page.getByRole('button', { name: '大纲' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '酒店入住' })).toBeVisible();
  expect(unwanted).toEqual([]);
});

test('3.2 row 1: a viewer of hostile texts runs none of them and asks for nothing', async ({ open }) => {
  const { page, unwanted } = await open(hostileDocument());
  for (const shown of ['en', 'zh', 'both']) {
    await page.locator(`[data-language="${shown}"]`).click();
    await page.locator('[data-place="search"]').fill('ran()');
    await page.locator('[data-place="search"]').press('Enter');
    await expect(page.locator('[data-place="panel"] article')).toBeVisible();
    await page.locator('[data-deed="legend"]').click();
  }
  expect(await page.evaluate(() => globalThis.runs)).toEqual([]);
  expect(unwanted).toEqual([]);
});

test('a report that is printed leaves no heading behind: where a table is named, it begins', async ({ open }) => {
  const { printed } = await open(sheetOf('hotel-checkin', 'both').document, 'report');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await printed(), encoding: 'utf8' });
  const pages = text.split('\f').map((page) => page.trim());
  expect(pages.length).toBeGreaterThan(5);
  const last = pages.map((page) => page.split('\n').at(-1) ?? '');
  expect(last.filter((line) => /^\s*Table \d+:/.test(line))).toEqual([]);
});
