import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { say } from '../../shared/words/words.ts';
import { exampleFile } from './blueprint-file.ts';
import { startProgram, test } from './program.ts';
import { rested, setSize } from './window-page.ts';

// Not a test: `npm run pictures` makes the pictures of the README anew, from the real window.
const folder = fileURLToPath(new URL('../../resources/pictures', import.meta.url));
const sizes = [
  [1440, 900],
  [1280, 720],
] as const;

for (const language of ['en', 'zh'] as const)
  for (const [width, height] of sizes)
    test(`hotel example, ${language}, ${width} × ${height}`, async ({ userData }) => {
      mkdirSync(folder, { recursive: true });
      const { app, page, close } = await startProgram({
        userData,
        language,
        args: [await exampleFile(userData, 'hotel-checkin')],
      });
      await setSize(app, width, height);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      // The larger shows the whole sheet, the smaller what one sees on opening.
      if (width > 1280) await page.getByRole('button', { name: say(language, 'zoom.fitHint') }).click();
      await page.mouse.move(2, 2);
      await rested(page);
      await page.screenshot({ path: `${folder}/hotel-${language}-${width}x${height}.png` });
      await close();
    });
