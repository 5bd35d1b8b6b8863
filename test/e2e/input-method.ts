import type { CDPSession, Page } from '@playwright/test';

/** An input method, as Chromium hears one: keys it takes arrive as 229, its unfinished word is shown underlined. */
export class InputMethod {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  static readonly of = async (page: Page): Promise<InputMethod> =>
    new InputMethod(await page.context().newCDPSession(page));

  /** A key that the input method takes. */
  async #taken(key: string): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key });
  }

  async #let(key: string): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key });
  }

  /** Types letters that become an unfinished word. */
  async compose(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end++) await this.shows(letters.slice(0, end));
  }

  /** A key after which the unfinished word is another one. */
  async shows(word: string, key = 'Process', caret = word.length): Promise<void> {
    await this.#taken(key);
    await this.#session.send('Input.imeSetComposition', { text: word, selectionStart: caret, selectionEnd: caret });
    await this.#let(key);
  }

  /** A text that comes at once, without any key: written by hand, spoken, or chosen from a list of signs. */
  async insert(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** Keys for the list of candidates: the program must not act on them. */
  async choosing(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#taken(key);
      await this.#let(key);
    }
  }

  /** Ends the word. Enter or Space that did it was the input method's. */
  async confirm(word: string, key = 'Enter'): Promise<void> {
    await this.#taken(key);
    await this.#session.send('Input.insertText', { text: word });
    await this.#let(key);
  }

  /** Gives up the word. */
  async giveUp(): Promise<void> {
    await this.#taken('Escape');
    await this.#session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await this.#let('Escape');
  }
}
