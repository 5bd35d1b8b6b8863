import type { ElectronApplication, Page } from '@playwright/test';
import type { Scene } from '../../../shared/layout/scene.ts';
import type { Document } from '../../../shared/model/document.ts';
import type { Language } from '../../../shared/model/fields.ts';
import { say, type WordKey } from '../../../shared/words/words.ts';

/** Where a walk is: what a state needs to be entered and left. */
export type Place = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly language: Language;
  /** A folder to write into. */
  readonly folder: string;
  /** The example that is open, and how it lies in this language. */
  readonly document: Document;
  readonly scene: Scene;
};

/** A state of the window: how a person comes to it from where nothing is selected or open, and back. */
export type State = {
  readonly name: string;
  /**
   * What of the document a reader is told: by default all of it. `over`: something stands over it that must be answered or
   * closed first, and what is behind is inert; `list`: the cards as a list; `part`: what is asked for, or another view of it.
   */
  readonly tells?: 'over' | 'list' | 'part';
  readonly enter: (place: Place) => Promise<void>;
  /** How to leave what Escape, pressed twice, does not end. */
  readonly leave?: (place: Place) => Promise<void>;
};

/** A text of the window in the language it is in. */
export const word = ({ language }: Place, key: WordKey): string => say(language, key);

/** Presses a button by its name. */
export const pressButton = (place: Place, key: WordKey): Promise<void> =>
  place.page.getByRole('button', { name: word(place, key), exact: true }).click();

/** What the example is known to have. */
export const there = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('the example no longer has what this state is shown with');
  return found;
};
