import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { blueprints } from '../../shared/model/queries.ts';
import type { Rec } from '../../shared/model/record.ts';
import { recordsOf } from '../../shared/model/record-texts.ts';
import { hostileDocument } from '../hostile/document.ts';
import { hostileTexts } from '../hostile/texts.ts';
import { fileOf } from './blueprint-file.ts';
import { answerOpenDialog } from './dialogs.ts';
import { test as base, expect } from './program.ts';
import { ask, chooseFromMenu, startOf, titles } from './shell-page.ts';
import { grid, rested, setSize } from './window-page.ts';

declare global {
  /** What hostile texts ask for; how often they got it; what the page's policy refused. */
  var ran: () => void;
  var runs: string[];
}

/** How many blueprints of the 20 each view shows, and how many hits of a search are gone to. */
const { shownBlueprints, hits } = process.env.LONG
  ? { shownBlueprints: 20, hits: 100 }
  : { shownBlueprints: 4, hits: 40 };

/** Elements and attributes that the program itself never makes: they could only come from a text. */
const foreign = [
  'iframe', 'object', 'embed', 'form', 'base', 'marquee', 'video', 'math', 'animate', 'a[href]', 'meta[http-equiv]',
  'style:not([nonce]):not(:empty)', 'script:not([src^="/"]):not([src^="./"])', '[srcdoc]', '[onload]', '[onerror]',
  '[onfocus]', '[onclick]', '[onbegin]', '[ontoggle]', '[formaction]', 'img[src="x"]', 'template[shadowrootmode]',
].join(','); // biome-ignore format: a list

const namedFile = (text: string): string => `${text.replaceAll(/[/\\\0]/g, '∕').slice(0, 60)}.blueprint`;

const recent = hostileTexts.filter((_, at) => at % 10 === 0).map((text) => namedFile(text));

const test = base.extend({
  userData: async ({ userData }, use) => {
    const openedAt = new Date().toISOString();
    const listed = recent.map((name) => ({ path: path.join(userData, name), openedAt }));
    for (const { path: file } of listed.slice(0, 10)) writeFileSync(file, 'x');
    writeFileSync(path.join(userData, 'recent.json'), JSON.stringify(listed));
    await use(userData);
  },
});

test(`3.2 row 1: 200 texts in every text field run nothing, ask for nothing and violate nothing: ${shownBlueprints} of 20 blueprints in each view, ${hits} hits, 200 window titles`, async ({
  app,
  page,
  userData,
  program,
}) => {
  // A watchdog: so many views and hits take a crowded machine their time.
  test.setTimeout(process.env.LONG ? 1_200_000 : 240_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    globalThis.runs = [];
    globalThis.ran = () => void globalThis.runs.push('ran');
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      globalThis.runs.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  const nothingHappened = async (): Promise<void> => {
    const found = await page.evaluate(
      (foreign) => [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      foreign,
    );
    expect(found).toEqual([]);
    expect(await page.evaluate(() => globalThis.runs)).toEqual([]);
    expect(asked.filter((url) => !/^(blob:)?app:\/\/bundle\//.test(url))).toEqual([]);
  };

  // The list of recent files, then the file itself, by a name of that kind.
  const hostile = hostileDocument();
  const file = await fileOf(hostile, userData, namedFile(hostileTexts[3] ?? ''));
  await setSize(app, 1440, 900);
  await page.waitForLoadState('load');
  const anew = page.waitForEvent('domcontentloaded');
  await ask(page, 'window.reload').catch(() => undefined);
  await anew;
  await expect(page.getByText(recent[0] ?? '', { exact: false }).first()).toBeVisible();
  await nothingHappened();
  await answerOpenDialog(app, file);
  await chooseFromMenu(app, 'file.open');
  await rested(page);
  await nothingHappened();

  const tabs = page.locator('.top-bar [role="tab"]');
  await expect(tabs).toHaveCount(blueprints(hostile).length);
  for (const view of ['Blueprint', 'Touchpoints', 'Analysis']) {
    await page.getByRole('radio', { name: view }).click();
    for (let at = 0; at < shownBlueprints; at++) {
      await tabs.nth(at).click();
      if (view === 'Touchpoints') await expect(grid(page)).toBeVisible();
    }
    await nothingHappened();
  }

  await page.getByRole('radio', { name: 'Blueprint' }).click();
  await rested(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ran()');
  await expect(page.locator('.find-count')).toHaveText(/^1 of /);
  for (let hit = 2; hit <= hits; hit++) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.find-count')).toHaveText(new RegExp(`^${hit} of `));
  }
  await nothingHappened();

  // A window is called by its document's title where it has no file.
  const [blank] = await Promise.all([app.waitForEvent('window', { timeout: 90_000 }), chooseFromMenu(app, 'file.new')]);
  await rested(blank);
  const { open } = await startOf(blank);
  let before = recordsOf(open?.texts ?? []).find((rec): rec is Rec & { type: 'project' } => rec.type === 'project');
  for (const title of hostileTexts) {
    if (!before || !open) throw new Error('a new document has a project');
    const after = { ...before, title };
    const change = { [before.id]: [before, after] };
    const transaction = { label: 'command.setText', at: new Date().toISOString(), kind: 'do', change };
    expect(await ask(blank, 'document.commit', { document: open.document, transaction })).toMatchObject({ ok: true });
    expect(await ask(blank, 'settings.change', { toured: true })).toMatchObject({ ok: true });
    before = after;
  }
  expect((await titles(app)).join('\n')).toContain('ran()');
  await nothingHappened();
  expect(program.consoleErrors).toEqual([]);
});
