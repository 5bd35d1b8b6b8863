import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '../program.ts';
import { setSize } from '../window-page.ts';
import { inEachTheme } from './themes.ts';
import { walkStates } from './walk.ts';

// Not a test: `npm run pictures -- --states` takes a picture of every state of the window, for eyes to judge.
const folder = fileURLToPath(new URL('../../../test-results/states', import.meta.url));
const sizes = (process.env.SIZES ?? '1280x720,1440x900').split(',');

for (const size of sizes) {
  const [width, height] = size.split('x').map(Number) as [number, number];
  test(`every state at ${size}`, async ({ program, userData }) => {
    test.setTimeout(900_000);
    mkdirSync(folder, { recursive: true });
    program.app.on('window', () => void setSize(program.app, width, height));
    await setSize(program.app, width, height);
    let number = 0;
    await walkStates(program, { folder: userData, languages: ['en', 'zh'] }, async ({ page, state, language }) => {
      number++;
      await inEachTheme(page, async (theme) => {
        const name = `${String(number).padStart(3, '0')}-${state}-${language}-${theme}-${size}.png`;
        await page.screenshot({ path: path.join(folder, name) });
      });
    });
  });
}
