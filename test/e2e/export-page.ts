import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { inMain } from './in-main.ts';

/** The export dialog, in terms of what a person sees and does. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');

export const openDialog = async (page: Page, button = 'Export…'): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await dialog(page).waitFor();
};

export const choose = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole('radio', { name, exact: true }).click();

/** The picture on the system's clipboard, in pixels. */
export const clipboardPicture = (app: ElectronApplication): Promise<{ width: number; height: number }> =>
  inMain(
    app,
    async ({ clipboard, nativeImage }) => {
      // The older Electron that may stand in knows pictures only in this way.
      const older = clipboard as unknown as { readImage?: () => Electron.NativeImage };
      if (older.readImage) return older.readImage().getSize();
      for (const item of await clipboard.read())
        if (item.types.includes('image/png')) {
          const blob = (await item.getType('image/png')) as Blob;
          return nativeImage.createFromBuffer(Buffer.from(await blob.arrayBuffer())).getSize();
        }
      return { width: 0, height: 0 };
    },
    undefined,
  );

/** From now on notes which files were to be shown in their folder, and shows none. */
export const noteShownFiles = (app: ElectronApplication): Promise<void> =>
  inMain(
    app,
    ({ shell }) => {
      const noted = globalThis as { shownFiles?: string[] };
      noted.shownFiles = [];
      shell.showItemInFolder = (path) => void noted.shownFiles?.push(path);
    },
    undefined,
  );
export const shownFiles = (app: ElectronApplication): Promise<string[]> =>
  inMain(app, () => (globalThis as { shownFiles?: string[] }).shownFiles ?? [], undefined);

/** The name the native dialog suggested when it was asked last, besides being answered. */
export const suggestedName = (app: ElectronApplication): Promise<string> =>
  inMain(app, () => (globalThis as { suggested?: string }).suggested ?? '', undefined);
export const answerAndNote = (app: ElectronApplication, filePath?: string): Promise<void> =>
  inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const { defaultPath = '' } = given.at(-1) as Electron.SaveDialogOptions;
        (globalThis as { suggested?: string }).suggested = defaultPath;
        return { canceled: chosen === undefined, filePath: chosen ?? '' };
      };
    },
    filePath,
  );
