import type { ElectronApplication, Page } from '@playwright/test';

/** What was measured, by the name of the measure; the unit is that of `measures.ts`. */
export type Samples = { readonly [measure: string]: readonly number[] };

/** What is measured, whoever does it: the same gestures, by real input where there is any. */
export type Contender = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from asking for the blueprint to the first that is drawn of it, and to all that is in view. */
  readonly opened: Samples;
  /** Brings some sixty cards into view. */
  closeUp(): Promise<void>;
  /** 60 steps from all of it to life-size. */
  zoom(): Promise<void>;
  /** Holds a card with its connectors, ready to be moved; tells where. */
  hold(): Promise<{ readonly x: number; readonly y: number }>;
  /** Milliseconds to display, of cards added and taken back again, seen life-size. */
  edits(): Promise<Samples>;
  /** What the two do in ways of their own: keeping, finding, exporting. */
  others(): Promise<Samples>;
  close(): Promise<void>;
};

/** How often each edit is repeated in a round. */
export const times = 5;
