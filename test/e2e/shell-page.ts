import type { ElectronApplication, Page } from '@playwright/test';
import type { OpenDocument, Recent, Settings } from '../../shared/ipc.ts';
import type { Rec } from '../../shared/model/record.ts';
import { recordsOf } from '../../shared/model/record-texts.ts';
import type { Result } from '../../shared/model/result.ts';
import { inMain } from './in-main.ts';

/** What the preload script puts into a page. */
export type Bridge = {
  request(name: string, argument: unknown): Promise<Result<unknown>>;
  on(name: string, listener: (payload: unknown) => void): () => void;
  openDropped(file: File): Promise<Result<unknown>>;
};
export type Start = { version: string; settings: Settings; recent: Recent[]; open?: OpenDocument };

/** Asks the main process as the page itself does. */
export const ask = (page: Page, name: string, argument: unknown = {}): Promise<Result<unknown>> =>
  page.evaluate(
    ([name, argument]) =>
      (globalThis as unknown as { throughline: Bridge }).throughline.request(name as string, argument),
    [name, argument],
  );

/** What the program tells a page at its start: also what this window shows. */
export const startOf = async (page: Page): Promise<Start> => {
  const started = await ask(page, 'app.start');
  if (!started.ok) throw new Error(JSON.stringify(started.faults));
  return started.value as Start;
};

export const titles = (app: ElectronApplication): Promise<string[]> =>
  inMain(
    app,
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getTitle())
        .sort(),
    undefined,
  );

/**
 * Chooses an entry of the real menu, as a person in the given window; what the page itself does then is done when this
 * returns.
 */
export const chooseFromMenu = async (app: ElectronApplication, id: string, title?: string): Promise<void> => {
  const pages = app.windows();
  await inMain(
    app,
    ({ BrowserWindow, Menu }, { id, title }) => {
      const windows = BrowserWindow.getAllWindows();
      const window = windows.find((each) => each.getTitle() === title) ?? windows[0];
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click(undefined, window, window?.webContents);
    },
    { id, title },
  );
  await Promise.all(pages.map(heardAll));
};

/**
 * Waits until a page has heard all that it was told before: answers come in one row with events. What is asked is
 * nothing, and refused. A window that is closed meanwhile hears no more.
 */
const heardAll = (page: Page): Promise<unknown> => ask(page, 'menu.state').catch(() => undefined);

/** The menu's labels, a list for each top entry. */
export const menuLabels = (app: ElectronApplication): Promise<string[]> =>
  inMain(app, ({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [], undefined);

/** Changes the project's title, as the smallest edit there is; gives the record as it was. */
export const retitle = async (page: Page, title: string): Promise<void> => {
  const { open } = await startOf(page);
  const project = recordsOf(open?.texts ?? []).find(
    (record): record is Rec & { type: 'project' } => record.type === 'project',
  );
  if (!open || !project) throw new Error('no document is open');
  const change = { [project.id]: [project, { ...project, title }] };
  const transaction = { label: 'command.setText', at: new Date().toISOString(), kind: 'do', change };
  const committed = await ask(page, 'document.commit', { document: open.document, transaction });
  if (!committed.ok) throw new Error(JSON.stringify(committed.faults));
};
