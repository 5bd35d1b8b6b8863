import type { Page } from '@playwright/test';
import type { Language } from '../../../shared/model/fields.ts';
import { documentOnDisk, fileOf, notedExample } from '../blueprint-file.ts';
import { answerOpenDialog } from '../dialogs.ts';
import type { Program } from '../program.ts';
import { chooseFromMenu, retitle } from '../shell-page.ts';
import { rested, sceneOf, setSize } from '../window-page.ts';
import { exportStates } from './export-states.ts';
import { gestureStates } from './gesture-states.ts';
import { menuStates } from './menu-states.ts';
import { overStates } from './over-states.ts';
import { pastStates } from './past-states.ts';
import { selectionStates } from './selection-states.ts';
import { damagedStates, discardedStates, emptyStates, firstStartStates, laterStartStates } from './start-states.ts';
import type { Place, State } from './state.ts';
import { viewStates } from './view-states.ts';

/** A state that is shown now, and whether the example is open in it. */
export type Seen = Place & Pick<State, 'tells'> & { readonly state: string; readonly open: boolean };

const hotel = 'hotel-checkin';

/**
 * Goes through every state of the window, in each language, as a person would with pointer and keys.
 * @param program just started, without a file
 * @param folder a folder to write into
 */
export async function walkStates(
  { app, page: first }: Program,
  { folder, languages }: { readonly folder: string; readonly languages: readonly Language[] },
  visit: (seen: Seen) => Promise<void>,
): Promise<void> {
  const file = await fileOf(notedExample(hotel), folder, `${hotel}.blueprint`);
  const document = await documentOnDisk(file);

  const through = async (page: Page, states: readonly State[], open = false): Promise<void> => {
    const size = await sizeOf(page);
    for (const language of languages) {
      await speak(page, language);
      const place: Place = { app, page, language, folder, document, scene: sceneOf(document, language) };
      for (const { name, tells, enter, leave } of states) {
        await enter(place);
        await visit({ ...place, state: name, tells, open });
        await leave?.(place);
        await atRest(page);
        // Where nothing manages windows, one stays as large as the presentation made it.
        if ((await sizeOf(page)).join() !== size.join()) await setSize(app, ...size);
      }
    }
  };
  const speak = async (page: Page, language: Language): Promise<void> => {
    await chooseFromMenu(app, `settings.language.${language}`);
    await page.locator(`html[lang^="${language}"]`).waitFor();
    if (await page.locator('.canvas').count()) await rested(page);
  };

  await through(first, [...firstStartStates, ...damagedStates]);
  await answerOpenDialog(app, file);
  await chooseFromMenu(app, 'file.open');
  await rested(first);
  const ofDocument = [
    ...selectionStates,
    ...menuStates,
    ...gestureStates,
    ...exportStates,
    ...viewStates,
    ...overStates,
    ...pastStates,
  ];
  await through(first, ofDocument, true);

  const templates = async (): Promise<Page> => {
    const opened = app.waitForEvent('window', { timeout: 90_000 });
    await chooseFromMenu(app, 'file.templates');
    return opened;
  };
  const second = await templates();
  await through(second, laterStartStates);
  await second.locator('.beginning').first().click();
  await rested(second);
  await through(second, emptyStates);
  // What nobody touched leaves no trace: only what was edited can be discarded.
  await retitle(second, 'Throughline');
  await through(await templates(), discardedStates);
}

const sizeOf = (page: Page): Promise<[number, number]> => page.evaluate(() => [window.innerWidth, window.innerHeight]);

/** Where every state begins: nothing selected, nothing open, the pointer out of the way. */
async function atRest(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // A menu within a dialog gives the keyboard back with the frame after it: Esc before that would reach nobody.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.keyboard.press('Escape');
  await page.mouse.move(3, 3);
}
