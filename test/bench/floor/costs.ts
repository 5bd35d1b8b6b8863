import type { ElectronApplication, Page } from '@playwright/test';
import { filed } from '../../e2e/window-page.ts';
import { tasksWhile } from '../tasks.ts';
import type { Samples } from './contender.ts';
import { journalOf, notedEdits, written } from './kept.ts';
import { pause, quiet } from './quiet.ts';

type Hand = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Begins and ends writing in a card. */
  writing(): Promise<void>;
  leave(): Promise<void>;
  inTurn(deed: (name: 'add' | 'undo', press: () => Promise<void>) => Promise<void>): Promise<void>;
};

/** Longer than all that follows an edit, shorter than the second of rest after which the file is written. */
const after = { edit: 650, letter: 1200 };

/**
 * What an edit costs in all, in processor time of the window's main thread (laying out, drawing, panels, rules) and of the
 * main process's (keeping it in the session); and what writing the whole file costs when a person rests.
 */
export async function costs({ app, page, userData, writing, leave, inTurn }: Hand): Promise<Samples> {
  const seen: Record<string, number[]> = {};
  const note = (measure: string, value: number) => {
    seen[measure] = [...(seen[measure] ?? []), value];
  };
  const watched = async (name: 'add' | 'undo' | 'text', press: () => Promise<void>, rest: number) => {
    const before = journalOf(userData);
    const { total, longest, inMain } = await tasksWhile(app, async () => {
      await press();
      await pause(rest);
    });
    note(`${name}: all of it`, total + inMain);
    note(`${name}: window`, total);
    note(`${name}: longest task`, longest);
    note('autosave', inMain);
    note('autosave: bytes', written(before, journalOf(userData)));
  };
  await filed(page);
  await inTurn(async (name, press) => {
    await quiet(app);
    await watched(name, press, after.edit);
    await filed(page);
  });
  note('autosave: journal', Math.max(...notedEdits(userData, 2)));
  await writing();
  for (const letter of 'xyz') {
    await quiet(app);
    await watched('text', () => page.keyboard.press(letter), after.letter);
    await filed(page);
  }
  await leave();
  await quiet(app);
  const { inMain, longestInMain } = await tasksWhile(app, async () => {
    await page.keyboard.press('Control+z');
    await filed(page);
  });
  note('file: main process', inMain);
  note('file: longest task in main', longestInMain);
  return seen;
}
