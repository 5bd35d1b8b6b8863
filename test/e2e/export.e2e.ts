import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { pageOf } from '../../shared/export/page-size.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints, cardsOf, phasesOf } from '../../shared/model/queries.ts';
import { mainLanguageOf, textOf } from '../../shared/model/translate.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { exampleDocument, notedExample } from './blueprint-file.ts';
import { answerOpenDialog } from './dialogs.ts';
import {
  answerAndNote,
  choose,
  clipboardPicture,
  dialog,
  noteShownFiles,
  openDialog,
  shownFiles,
  suggestedName,
} from './export-page.ts';
import { expect, startProgram, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { rested, sceneOf, setSize } from './window-page.ts';

const hotel = 'hotel-checkin';

type Opened = { out: string; document: Document };

/** The program with a document open, and a folder to export into. */
const inProgram = (make: () => Document) =>
  test.extend<Opened>({
    document: async ({ userData: _ }, use) => use(make()),
    program: async ({ userData, language, document }, use) => {
      const file = path.join(userData, 'a.blueprint');
      const written = await writeProjectFile(file, document);
      if (!written.ok) throw new Error(JSON.stringify(written.faults));
      const program = await startProgram({ userData, language, args: [file] });
      await setSize(program.app, 1280, 720);
      await rested(program.page);
      await use(program);
      await program.close();
      expect(program.consoleErrors, 'errors in the console of a window').toEqual([]);
    },
    out: async ({ userData }, use) => {
      const folder = path.join(userData, 'out');
      mkdirSync(folder);
      await use(folder);
    },
  });
const inHotel = inProgram(() => exampleDocument(hotel));
const inNoted = inProgram(() => notedExample(hotel));
const inBig = inProgram(() => bigBlueprint(1500));

const squeezed = (text: string) => text.replace(/\s/g, '');
const cardTexts = (document: Document, language: 'en' | 'zh') => {
  const [blueprint] = blueprints(document);
  const main = mainLanguageOf(document);
  return cardsOf(document, blueprint?.id ?? '').map((card) => textOf(card, 'text', language, main));
};
const pngSize = (file: string) => {
  const head = readFileSync(file).subarray(0, 24);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
};
/** Opens what is asked more rarely. */
const unfold = (page: Page) => dialog(page).getByRole('button', { name: 'More options' }).click();
const exported = (page: Page, name: string) =>
  expect(dialog(page).getByText(new RegExp(`(Written: |已写出：)${name}`))).toBeVisible();

for (const language of ['en', 'zh'] as const) {
  const said = {
    en: { button: 'Export…', begin: 'Export', show: 'Show in folder' },
    zh: { button: '导出…', begin: '导出', show: '在文件夹中显示' },
  }[language];
  const inLanguage = inHotel;

  inLanguage.describe(`in ${language}`, () => {
    inLanguage.use({ language });

    inLanguage('PNG, PDF and SVG are written as they were chosen', async ({ app, page, document, out }) => {
      const { size } = sceneOf(document, language);
      await openDialog(page, said.button);
      const begin = dialog(page).getByRole('button', { name: said.begin, exact: true });

      await choose(page, 'PNG');
      await choose(page, '3×');
      await expect(dialog(page).locator('output')).toContainText((size.width * 3).toLocaleString('en-GB'));
      await answerAndNote(app, path.join(out, 'a.png'));
      await begin.click();
      await exported(page, 'a.png');
      expect(pngSize(path.join(out, 'a.png'))).toEqual({ width: size.width * 3, height: size.height * 3 });
      const [blueprint] = blueprints(document);
      const title = blueprint ? textOf(blueprint, 'title', language, mainLanguageOf(document)) : '';
      expect(path.basename(await suggestedName(app))).toBe(`${title}.png`);

      await choose(page, 'PDF');
      await answerAndNote(app, path.join(out, 'a'));
      await begin.click();
      await exported(page, 'a.pdf');
      const pdf = path.join(out, 'a.pdf');
      const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
      const [, width] = /Page size:\s+([\d.]+) x/.exec(info) ?? [];
      expect(Number(width)).toBeCloseTo(pageOf(size).width, 0);
      const text = squeezed(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
      for (const card of cardTexts(document, language)) expect(text).toContain(squeezed(card));

      await choose(page, 'SVG');
      await answerAndNote(app, path.join(out, 'a.svg'));
      await begin.click();
      await exported(page, 'a.svg');
      const svg = readFileSync(path.join(out, 'a.svg'), 'utf8');
      expect(svg.match(/data-kind="card"/g)).toHaveLength(cardTexts(document, language).length);
      expect(svg).toContain(language === 'zh' ? '互动分界线' : 'Line of interaction');

      await noteShownFiles(app);
      await dialog(page).getByRole('button', { name: said.show }).click();
      await expect.poll(() => shownFiles(app)).toEqual([path.join(out, 'a.svg')]);
      expect(readdirSync(out).sort()).toEqual(['a.pdf', 'a.png', 'a.svg']);
    });
  });
}

inHotel('another language, both and dpi can be chosen, and are remembered', async ({ app, page, document, out }) => {
  await openDialog(page);
  await choose(page, '中文');
  await choose(page, 'dpi');
  await dialog(page).getByRole('textbox', { name: 'Dots per inch' }).fill('192');
  await page.keyboard.press('Tab');
  await answerAndNote(app, path.join(out, 'a.png'));
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await exported(page, 'a.png');
  const { size } = sceneOf(document, 'zh');
  expect(pngSize(path.join(out, 'a.png'))).toEqual({ width: size.width * 2, height: size.height * 2 });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await openDialog(page);
  await expect(dialog(page).getByRole('radio', { name: '中文' })).toBeChecked();
  await expect(dialog(page).getByRole('radio', { name: 'dpi' })).toBeChecked();
  await expect(dialog(page).getByRole('textbox', { name: 'Dots per inch' })).toHaveValue('192');
  await choose(page, 'SVG');
  await choose(page, 'Both');
  await answerAndNote(app, path.join(out, 'a.svg'));
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await exported(page, 'a.svg');
  const svg = readFileSync(path.join(out, 'a.svg'), 'utf8');
  expect([svg.includes('Line of interaction'), svg.includes('互动分界线')]).toEqual([true, true]);
});

inNoted(
  'the texts of notes leave with the sheet where that is chosen, and are remembered',
  async ({ app, page, out }) => {
    const notes = () => dialog(page).getByRole('checkbox', { name: 'Texts of notes below the sheet' });
    const svg = path.join(out, 'a.svg');
    const write = async () => {
      await answerAndNote(app, svg);
      await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
      await exported(page, 'a.svg');
      return readFileSync(svg, 'utf8');
    };
    await openDialog(page);
    await choose(page, 'SVG');
    await unfold(page);
    await expect(notes()).not.toBeChecked();
    const [, before] = /height="(\d+)"/.exec(await write()) ?? [];
    await expect(dialog(page).locator('output')).toContainText(Number(before).toLocaleString('en-GB'));

    await dialog(page).getByText('Texts of notes below the sheet').click();
    const noted = await write();
    expect(noted).toContain('all came from the comparison site.');
    const [, after] = /height="(\d+)"/.exec(noted) ?? [];
    expect(Number(after)).toBeGreaterThan(Number(before));
    await expect(dialog(page).locator('output')).toContainText(Number(after).toLocaleString('en-GB'));

    await page.keyboard.press('Escape');
    await openDialog(page);
    await expect(notes()).toBeChecked();
  },
);

inHotel('pages that are ticked follow the sheet of a PDF, and are remembered', async ({ app, page, out }) => {
  const box = (name: string) => dialog(page).getByRole('checkbox', { name });
  await openDialog(page);
  await choose(page, 'PDF');
  await expect(dialog(page).locator('output')).toContainText('One page');
  await unfold(page);
  await expect(box('Failure register')).not.toBeChecked();
  await dialog(page).getByText('Failure register').click();
  await expect(dialog(page).locator('output')).toContainText(/^[2-9] pages/);
  await answerAndNote(app, path.join(out, 'a.pdf'));
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await exported(page, 'a.pdf');
  const text = execFileSync('pdftotext', ['-raw', '-f', '2', path.join(out, 'a.pdf'), '-'], { encoding: 'utf8' });
  expect(text).toContain('Failure register');
  expect(squeezed(text)).toContain('10-itemphotochecklist');
  expect(text).not.toContain('Quality check');

  await page.keyboard.press('Escape');
  await openDialog(page);
  await expect(box('Failure register')).toBeChecked();
  await expect(box('Quality check')).not.toBeChecked();
});

inHotel('presets choose all at once, a pack is several files, and both are remembered', async ({ app, page, out }) => {
  const preset = (name: string) => dialog(page).getByRole('button', { name, exact: true });
  const facts = dialog(page).locator('output');
  await openDialog(page);
  await preset('Presets').click();
  await page.getByRole('menuitem', { name: 'Print poster A1' }).click();
  await expect(dialog(page).getByRole('radio', { name: 'PDF' })).toBeChecked();
  await expect(facts).toContainText('841 × 594 mm');

  await dialog(page).getByText('Several at once').click();
  await dialog(page).getByRole('button', { name: 'SVG', exact: true }).click();
  await choose(page, '中文');
  await preset('Presets').click();
  await page.getByRole('menuitem', { name: 'Save these choices…' }).click();
  await dialog(page).getByRole('textbox', { name: 'Name of the preset' }).fill('For Mrs Li');
  await page.keyboard.press('Enter');
  await expect(preset('For Mrs Li')).toBeVisible();
  writeFileSync(path.join(out, '酒店入住-zh.svg'), 'mine');
  await answerOpenDialog(app, out);
  await dialog(page).getByRole('button', { name: 'Export 2 files…' }).click();
  await expect(dialog(page).getByText('2 files were written')).toBeVisible();
  expect(readdirSync(out).sort()).toEqual(['酒店入住-zh (2).svg', '酒店入住-zh.pdf', '酒店入住-zh.svg'].sort());
  expect(readFileSync(path.join(out, '酒店入住-zh.svg'), 'utf8')).toBe('mine');
  const info = execFileSync('pdfinfo', [path.join(out, '酒店入住-zh.pdf')], { encoding: 'utf8' });
  expect(info).toMatch(/Page size: +2383\.9\d* x 1683\.7\d*/);

  await page.keyboard.press('Escape');
  await openDialog(page);
  await expect(dialog(page).getByRole('checkbox', { name: 'Several at once' })).toBeChecked();
  await expect(dialog(page).getByRole('radio', { name: '中文' })).toBeChecked();
  await preset('Presets').click();
  await page.getByRole('menuitem', { name: 'Print poster A1' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: 'Several at once' })).not.toBeChecked();
  await preset('Print poster A1').click();
  await page.getByRole('menuitem', { name: 'For Mrs Li' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Export 2 files…' })).toBeEnabled();
  await preset('For Mrs Li').click();
  await page.getByRole('menuitem', { name: 'Delete “For Mrs Li”' }).click();
  await preset('Presets').click();
  await expect(page.getByRole('menuitem', { name: 'For Mrs Li' })).toHaveCount(0);
});

inHotel(
  'what leaves again is the part that left before, for the same audience',
  async ({ app, page, document, out }) => {
    const [blueprint] = blueprints(document);
    const [first] = phasesOf(document, blueprint?.id ?? '');
    await openDialog(page);
    await choose(page, 'PNG');
    await choose(page, 'dpi');
    // Nothing of the options is cut off at the side.
    const options = page.locator('.export-options');
    expect(await options.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    await choose(page, 'SVG');
    await dialog(page).getByRole('button', { name: 'The whole' }).click();
    await page.getByRole('option', { name: 'Some phases' }).click();
    await dialog(page)
      .getByText(first?.title ?? '', { exact: true })
      .click();
    await answerAndNote(app, path.join(out, 'a.svg'));
    await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
    await exported(page, 'a.svg');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await answerAndNote(app, path.join(out, 'b.svg'));
    await page.keyboard.press('Control+Shift+e');
    await expect(page.getByText('Written: b.svg')).toBeVisible();
    const [before, again] = ['a.svg', 'b.svg'].map((name) => readFileSync(path.join(out, name), 'utf8'));
    expect(again).not.toContain(first?.title);
    expect(again).toBe(before);
  },
);

inHotel('the menu opens it; it is used with keys alone and gives the keyboard back', async ({ app, page, out }) => {
  await page.getByRole('grid').focus();
  const before = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
  await chooseFromMenu(app, 'file.export');
  await dialog(page).waitFor();
  await answerAndNote(app, path.join(out, 'a.pdf'));
  await expect(dialog(page).getByRole('radio', { name: 'PNG' })).toBeChecked();
  await expect(
    dialog(page)
      .locator(':focus')
      .or(dialog(page).and(page.locator(':focus'))),
  ).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Presets' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('radio', { name: 'PDF' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: 'PDF' })).toBeChecked();
  // The focus stays within, however far it goes.
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  }
  await page.keyboard.press('Control+Enter');
  await exported(page, 'a.pdf');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))).toBe(before);
});

inHotel('nothing is written when the native dialog is cancelled, and failures are said', async ({ app, page, out }) => {
  await openDialog(page);
  const begin = dialog(page).getByRole('button', { name: 'Export', exact: true });
  await answerAndNote(app);
  await begin.click();
  await expect.poll(() => suggestedName(app), 'the dialog was asked').not.toBe('');
  await expect(begin).toBeEnabled();
  expect(readdirSync(out)).toEqual([]);

  await answerAndNote(app, path.join(out, 'none', 'a.png'));
  await begin.click();
  await expect(dialog(page).getByText('The folder of “a.png” is not there. Choose another folder.')).toBeVisible();
  // A name that was completed here may be taken: nobody was asked whether to replace it.
  writeFileSync(path.join(out, 'b.png'), 'mine');
  await answerAndNote(app, path.join(out, 'b'));
  await begin.click();
  await expect(dialog(page).getByText('“b.png” is already there and was not replaced.')).toBeVisible();
  expect(readFileSync(path.join(out, 'b.png'), 'utf8')).toBe('mine');
});

inHotel('what is being typed is part of what is exported', async ({ app, page, out }) => {
  await page.getByRole('button', { name: /Show at 100 %/ }).click();
  await rested(page);
  const card = page.locator('.react-flow__node').filter({ hasText: 'Compare rooms and book' });
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not in sight');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Typed just now');
  await chooseFromMenu(app, 'file.export');
  await dialog(page).waitFor();
  await choose(page, 'SVG');
  await answerAndNote(app, path.join(out, 'a.svg'));
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  await exported(page, 'a.svg');
  expect(readFileSync(path.join(out, 'a.svg'), 'utf8')).toContain('Typed just now');
});

inBig('a long export says how far it is; Cancel ends it and leaves nothing behind', async ({ app, page, out }) => {
  await openDialog(page);
  await choose(page, 'PNG');
  await choose(page, '2×');
  writeFileSync(path.join(out, 'a.png'), 'before');
  await answerAndNote(app, path.join(out, 'a.png'));
  const begin = dialog(page).getByRole('button', { name: 'Export', exact: true });
  await begin.click();
  await dialog(page).getByRole('progressbar').waitFor();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page).getByRole('progressbar')).toHaveCount(0);
  await expect(begin).toBeEnabled();
  await expect.poll(() => readdirSync(out)).toEqual(['a.png']);
  expect(readFileSync(path.join(out, 'a.png'), 'utf8')).toBe('before');
});

inHotel.describe('the clipboard', () => {
  inHotel.describe.configure({ mode: 'serial' });

  inHotel('gets a picture of twice the size, by menu and in the dialog', async ({ app, page, document }) => {
    const { size } = sceneOf(document, 'en');
    await chooseFromMenu(app, 'edit.copyPicture');
    await expect(page.getByText('The picture is on the clipboard')).toBeVisible();
    expect(await clipboardPicture(app)).toEqual({ width: size.width * 2, height: size.height * 2 });

    const chinese = sceneOf(document, 'zh').size;
    await openDialog(page);
    await choose(page, '中文');
    await dialog(page).getByRole('button', { name: 'Copy picture' }).click();
    await expect(dialog(page).getByText('The picture is on the clipboard')).toBeVisible();
    expect(await clipboardPicture(app)).toEqual({ width: chinese.width * 2, height: chinese.height * 2 });
  });

  inBig('gets a smaller picture of a large sheet, and says so', async ({ app, page }) => {
    await chooseFromMenu(app, 'edit.copyPicture');
    await expect(page.getByText('too large for the clipboard')).toBeVisible({ timeout: 120_000 });
    const { width, height } = await clipboardPicture(app);
    expect(Math.max(width, height)).toBeGreaterThan(1000);
    expect(width * height).toBeLessThan(41_000_000);
  });
});
