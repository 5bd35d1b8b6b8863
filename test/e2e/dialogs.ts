import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main.ts';

/** Native dialogs cannot be driven from outside: these give them their answer, from now on. No path means cancelled. */
export const answerOpenDialog = (app: ElectronApplication, ...filePaths: string[]): Promise<void> =>
  inMain(
    app,
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    },
    filePaths,
  );

/** A dialog for opening that stands until it is answered by the function that is handed back. */
export const holdOpenDialog = async (
  app: ElectronApplication,
  ...filePaths: string[]
): Promise<() => Promise<void>> => {
  await inMain(
    app,
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        new Promise((answer) => {
          Object.assign(globalThis, { answerDialog: () => answer({ canceled: false, filePaths: paths }) });
        });
    },
    filePaths,
  );
  return () => inMain(app, () => (globalThis as unknown as { answerDialog: () => void }).answerDialog(), undefined);
};

export const answerSaveDialog = (app: ElectronApplication, filePath?: string): Promise<void> =>
  inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' });
    },
    filePath,
  );

/** `response` is the index of the pressed button. */
export const answerMessageBox = (app: ElectronApplication, response: number): Promise<void> =>
  inMain(
    app,
    ({ dialog }, pressed) => {
      dialog.showMessageBox = async () => ({ response: pressed, checkboxChecked: false });
    },
    response,
  );
