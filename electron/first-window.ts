import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ok } from '#shared/model/result.ts';
import { awaited } from './awaited.ts';
import { jsonFile } from './documents/json-file.ts';
import { type Look, lookOf, readLook } from './documents/look.ts';
import { openRecents } from './documents/recents.ts';
import { settledIn } from './documents/settled.ts';
import { type WindowState, windowStateOf } from './documents/window-state.ts';
import type { AnswerRequest } from './ipc.ts';
import type { MenuActions, MenuState } from './menu-entries.ts';
import { isOurs } from './security/origin.ts';

/**
 * What the first window needs to show a start screen: its place, its colours, its menu, the files opened last. It is told
 * before anything else is loaded, for all else takes longer than the page itself, and keeps Chromium from bringing it.
 * Whatever is asked meanwhile waits.
 */

/** How long a start screen that has been drawn is left to answer, in milliseconds, and how long it may take to be drawn. */
const [untilAnswered, longestUndrawn] = [100, 500];

/** Begins to read what the program keeps of its own in a folder: the disk is waited for while Electron gets ready. */
export function readOwn(folder: string) {
  const ours = (name: string): string => join(folder, name);
  const files = {
    sessions: ours('sessions'),
    settings: ours('settings.json'),
    bugs: ours('bugs.log'),
    state: jsonFile(ours('window.json'), windowStateOf, { maximized: false }),
    settled: settledIn(ours('settled.json')),
  };
  const recents = openRecents(ours('recent.json'), { home: homedir(), now: () => new Date() });
  const read = Promise.all([
    readLook(files.settings),
    files.state.read(),
    recents,
    // Whether they are there is looked up later: a drive that does not answer would keep the window back.
    recents.then((opened) => opened.list(async () => true)),
    files.settled.all(files.sessions),
  ]);
  return { files, read };
}

export type FirstParts = {
  readonly own: ReturnType<typeof readOwn>;
  /** Whether a file is to be opened: then the window shows no start screen. */
  readonly opensFile: boolean;
  readonly version: string;
  /** What the person's system is set to, best first. */
  readonly systemLanguages: readonly string[];
  /** The number of the window. */
  readonly window: number;
  /** Settled when its page has been drawn. */
  readonly drawn: Promise<unknown>;
  /** Puts the window where it was left, in its colours; it is not to be seen before it is ready. */
  place(state: WindowState, look: Look, ready?: Promise<void>): void;
  /** Puts a menu in place that does what comes later. */
  showMenu(state: MenuState, actions: Promise<MenuActions>): Promise<void>;
  /** Told how requests are answered. */
  answerBy(answering: AnswerRequest): void;
};

export type FirstWindow = Awaited<ReturnType<typeof prepareFirst>>;

/**
 * Puts the first window in its place and, where no document comes with the start, lets its page show the start screen.
 * Settled when all else may be loaded.
 */
export async function prepareFirst({ own, window, drawn, ...parts }: FirstParts) {
  const [kept, state, recents, recent, nothingWaits] = await own.read;
  const look = lookOf(kept, parts.systemLanguages);
  const greets = !parts.opensFile && nothingWaits;
  const menu = awaited();
  parts.place(state, look, greets ? menu.there : undefined);

  const actions = awaited<MenuActions>();
  const prepared = {
    // Kept apart, because a closed window cannot be asked any more.
    window,
    files: own.files,
    state,
    recents,
    /** Told what the menu does that is shown so far. */
    actBy: actions.come,
  };
  if (!greets) return { ...prepared, answerBy: parts.answerBy, endGreeting: () => false };

  const asked = awaited();
  const answers = awaited<AnswerRequest>();
  let [greeted, isOver] = [false, false];
  parts.answerBy(async (name, sender, message, mayAsk) => {
    const isStart = name === 'app.start' && Object.keys(message ?? {}).length === 0;
    if (!greeted && !isOver && isStart && sender.window === window && sender.isMainFrame && isOurs(sender.address)) {
      greeted = true;
      return ok({ version: parts.version, settings: look, recent });
    }
    asked.come();
    return (await answers.there)(name, sender, message, mayAsk);
  });
  // Now, while Chromium makes the process for the page: when that asks for its files, they have to go out at once.
  await parts.showMenu({ settings: look, recent, platform: process.platform, canSave: false }, actions.there);
  menu.come();
  await Promise.race([asked.there, drawn.then(() => pause(untilAnswered)), pause(longestUndrawn)]);
  return {
    ...prepared,
    answerBy: answers.come,
    /** A page that has not asked by now is told all at once. Tells whether it was shown a start screen. */
    endGreeting: (): boolean => {
      isOver = true;
      return greeted;
    },
  };
}
