import path from 'node:path';
import type { Scene } from '../../shared/layout/scene.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Language } from '../../shared/model/fields.ts';
import { say } from '../../shared/words/words.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { expect, type Program, startProgram, test } from './program.ts';
import { rested, sceneOf, setSize } from './window-page.ts';

export const hotel = 'hotel-checkin';
export const hotelFile = (userData: string): string => path.join(userData, `${hotel}.blueprint`);

type Size = { readonly width: number; readonly height: number };
type InHotel = {
  readonly size: Size;
  /** Whether the whole sheet is in sight at the start, not only what the window opens with. */
  readonly wholeSheet: boolean;
  /** The file that is opened, at `hotelFile`. */
  readonly opened: string;
  readonly before: Document;
  readonly scene: Scene;
  /** The document as it is on the disk. */
  readonly saved: () => Promise<Document>;
};

const usual: Size = { width: 1440, height: 900 };

/** Starts the program with a file, which is drawn when this returns. */
export async function startWith(
  file: string,
  { userData, language, size = usual }: { userData: string; language?: Language; size?: Size },
): Promise<Program> {
  const program = await startProgram({ userData, ...(language && { language }), args: [file] });
  await setSize(program.app, size.width, size.height);
  await rested(program.page);
  return program;
}

/** The program with the hotel example open, in a window of 1440 × 900 if nothing else is said. */
export const inHotel = test.extend<InHotel>({
  size: [usual, { option: true }],
  wholeSheet: [false, { option: true }],
  opened: async ({ userData }, use) => use(await exampleFile(userData, hotel)),
  program: async ({ userData, language, opened, size, wholeSheet }, use) => {
    const program = await startWith(opened, { userData, language, size });
    if (wholeSheet) {
      await program.page.getByRole('button', { name: say(language, 'zoom.fitHint') }).click();
      await rested(program.page);
    }
    await use(program);
    await program.close();
    expect(program.consoleErrors, 'errors in the console of a window').toEqual([]);
  },
  before: async ({ userData, program: _ }, use) => use(await documentOnDisk(hotelFile(userData))),
  scene: async ({ before, language }, use) => use(sceneOf(before, language)),
  saved: async ({ userData }, use) => use(() => documentOnDisk(hotelFile(userData))),
});
