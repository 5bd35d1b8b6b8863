import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeInterchange } from '../../shared/interchange/write.ts';
import { otherLanguage } from '../../shared/model/fields.ts';
import { byPlace } from './by-place.ts';
import { answerSaveDialog } from './dialogs.ts';
import { systemKey } from './editing-page.ts';
import { choose, dialog, openDialog } from './export-page.ts';
import { drawCards, drawConnectors, drawPhasesAndSteps } from './hotel-drawing.ts';
import { cardTexts, document } from './hotel-example.ts';
import { fillBlueprint, fillCards, fillFailures, fillHeads, fillWaits } from './hotel-fields.ts';
import { lastTranslated, translate } from './hotel-translation.ts';
import { expect, type Program, startProgram, test, untilEnded } from './program.ts';
import { QuickHand } from './quick-hand.ts';
import { setSize } from './window-page.ts';

const cli = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

/** As much of the sheet at once as the screen can show. */
async function begin(program: Program, language: 'en' | 'zh'): Promise<QuickHand> {
  await setSize(program.app, 1900, 1150);
  const hand = new QuickHand(program, language);
  // Letters are typed by the tests of each field; here it is some ten thousand.
  hand.inWords = true;
  return hand;
}

async function quit(program: Program): Promise<void> {
  await systemKey(program.app, 'Q', ['control']).catch(() => undefined);
  await untilEnded(program);
  expect(program.consoleErrors).toEqual([]);
}

/** Exports what is shown, and waits for the notice that says the file's name. */
async function exportAs(hand: QuickHand, format: 'PNG' | 'PDF', file: string): Promise<void> {
  await openDialog(hand.page, hand.word('export.button'));
  await choose(hand.page, format);
  await answerSaveDialog(hand.program.app, file);
  await dialog(hand.page)
    .getByRole('button', { name: hand.word('export.begin'), exact: true })
    .click();
  await expect(dialog(hand.page)).toContainText(path.basename(file));
  await hand.press('Escape');
  await expect(dialog(hand.page)).toHaveCount(0);
}

for (const language of ['en', 'zh'] as const) {
  const other = otherLanguage(language);

  test(`the whole hotel check-in is drawn by hand in ${language} and translated, found again, undone, exported, and equals the example`, async ({
    userData,
  }) => {
    test.setTimeout(1_500_000);
    const folder = realpathSync(userData);
    const file = path.join(folder, 'hotel.blueprint');
    const first = await startProgram({ userData, language });
    const hand = await begin(first, language);

    await test.step('an empty blueprint, saved to a file', async () => {
      await expect(hand.page.getByRole('button', { name: new RegExp(hand.word('start.empty')) })).toBeFocused();
      await answerSaveDialog(first.app, file);
      await hand.press('Enter', 'Control+s');
      await hand.saved();
    });
    await test.step('title, scenario, persona, goal, owners', () => fillBlueprint(hand));
    await test.step('four phases, nine steps', () => drawPhasesAndSteps(hand, file));
    await test.step('forty cards', () => drawCards(hand, file));
    await test.step('thirty-six connectors', () => drawConnectors(hand));
    await test.step('kinds, owners, minutes, touchpoints of cards', () => fillCards(hand));
    await test.step('waits', () => fillWaits(hand));
    await test.step('six failure points', () => fillFailures(hand));
    await test.step('scores of steps, policies, titles of lanes', () => fillHeads(hand, file));
    await test.step('everything in the other language', async () => {
      await hand.switchLanguage(other);
      await hand.showAll();
      await translate(hand, file, language);
    });
    // No waiting for the file: what was typed last is kept all the same.
    await quit(first);

    const second = await startProgram({ userData, language, args: [file] });
    const again = await begin(second, other);
    await test.step('everything is there again', async () => {
      await again.showAll();
      await expect.poll(() => again.cardsShown()).toEqual(cardTexts(other));
    });
    await test.step('the last step of the earlier run is undone and redone', async () => {
      const [was, is] = [lastTranslated(language), lastTranslated(other)];
      await expect(again.card(is)).toHaveCount(1);
      await systemKey(second.app, 'Z', ['control']);
      await expect(again.card(was)).toHaveCount(1);
      await systemKey(second.app, 'Z', ['control', 'shift']);
      await expect(again.card(is)).toHaveCount(1);
    });
    await test.step('PNG and PDF', async () => {
      for (const format of ['PNG', 'PDF'] as const) {
        const picture = path.join(folder, `hotel.${format.toLowerCase()}`);
        await exportAs(again, format, picture);
        expect(statSync(picture).size).toBeGreaterThan(20_000);
      }
      const said = execFileSync('pdftotext', ['-raw', path.join(folder, 'hotel.pdf'), '-'], { encoding: 'utf8' });
      for (const text of cardTexts(other)) expect(said.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
    });
    await again.saved();
    await quit(second);

    await test.step('the command line exports what the example says', () => {
      const json = path.join(folder, 'hotel.blueprint.json');
      execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'export', file, json]);
      expect(byPlace(JSON.parse(readFileSync(json, 'utf8')))).toEqual(byPlace(writeInterchange(document)));
    });
  });
}
