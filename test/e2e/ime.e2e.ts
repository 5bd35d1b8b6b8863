import type { CDPSession, Page } from '@playwright/test';
import type { Document } from '../../shared/model/document.ts';
import { blueprints } from '../../shared/model/queries.ts';
import { cardNamed, clickCard, editor, menuEntry, saved, systemKey } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect } from './program.ts';

const text = 'Compare rooms and book';

/** An input method, as Chromium hears one: keys it takes arrive as 229, its unfinished word is shown underlined. */
class InputMethod {
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
    for (let end = 1; end <= letters.length; end++) {
      await this.#taken('Process');
      const text = letters.slice(0, end);
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
      await this.#let('Process');
    }
  }

  /** A key for the list of candidates: the program must not act on it. */
  async choosing(key: string): Promise<void> {
    await this.#taken(key);
    await this.#let(key);
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

/** The language shown is English: what is typed becomes the English text, whatever its script. */
const textOf = (document: Document, id: string): string => {
  const rec = document.get(id);
  return rec?.type === 'card' ? rec.text : '';
};

inHotel(
  'the first letter of an input method is not lost on a selected card',
  async ({ page, before, scene, userData }) => {
    const ime = await InputMethod.of(page);
    const card = cardNamed(before, text);
    await clickCard(page, scene, card.id);
    await ime.compose('ni');
    await expect(editor(page)).toHaveValue('ni');
    await ime.confirm('你', ' ');
    await ime.compose('hao');
    await ime.choosing('ArrowDown');
    await ime.confirm('好');
    await expect(editor(page), 'Enter was the input method’s').toHaveValue('你好');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveCount(0);
    expect(textOf(await saved(page, userData), card.id)).toBe('你好');
  },
);

inHotel('one composition is one thing to undo', async ({ page, app, before, scene, userData }) => {
  const ime = await InputMethod.of(page);
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await ime.compose('jiudian');
  await ime.confirm('酒店');
  await page.keyboard.press('Enter');
  await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Edit text', enabled: true });
  await systemKey(app, 'Z', ['control']);
  await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
  expect(textOf(await saved(page, userData), card.id)).toBe(text);
});

inHotel(
  'Escape within a composition gives up the word, not the text; a second one forgets',
  async ({ page, before, scene, userData }) => {
    const ime = await InputMethod.of(page);
    const card = cardNamed(before, text);
    await clickCard(page, scene, card.id);
    await page.keyboard.press('F2');
    await ime.compose('shan');
    await expect(editor(page)).toHaveValue(`${text}shan`);
    await ime.giveUp();
    await expect(editor(page)).toHaveValue(text);
    await ime.compose('hao');
    await ime.confirm('好');
    await page.keyboard.press('Escape');
    await expect(editor(page)).toHaveCount(0);
    expect(textOf(await saved(page, userData), card.id)).toBe(text);
  },
);

inHotel('a word given up on a selected card leaves its text as it was', async ({ page, before, scene, userData }) => {
  const ime = await InputMethod.of(page);
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await ime.compose('cuo');
  await ime.giveUp();
  await expect(editor(page)).toHaveCount(0);
  expect(textOf(await saved(page, userData), card.id)).toBe(text);
});

inHotel(
  'leaving the field in the middle of a word keeps what is there, once',
  async ({ page, before, scene, userData }) => {
    const ime = await InputMethod.of(page);
    const card = cardNamed(before, text);
    const other = scene.cards.find(({ id, role }) => id !== card.id && role === 'customer');
    await clickCard(page, scene, card.id);
    await ime.compose('zhu');
    await clickCard(page, scene, other?.id ?? '');
    await expect(editor(page)).toHaveCount(0);
    const after = await saved(page, userData);
    expect(textOf(after, card.id)).toBe('zhu');
    expect(textOf(after, other?.id ?? '')).toBe(textOf(before, other?.id ?? ''));
  },
);

inHotel('Save in the middle of a word keeps what is there, once', async ({ page, app, before, scene, userData }) => {
  const ime = await InputMethod.of(page);
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await ime.compose('cun');
  await systemKey(app, 'S', ['control']);
  await expect(editor(page)).toHaveCount(0);
  expect(textOf(await saved(page, userData), card.id)).toBe('cun');
});

inHotel('no shortcut and no arrow acts while an input method composes', async ({ page, before, scene, userData }) => {
  const ime = await InputMethod.of(page);
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await ime.compose('b');
  for (const key of ['Delete', 'Backspace', 'Tab', 'ArrowRight', 'F2', 'Escape', 'Enter']) await ime.choosing(key);
  await expect(editor(page)).toHaveValue('b');
  await ime.confirm('不');
  await page.keyboard.press('Enter');
  const after = await saved(page, userData);
  expect(blueprints(after)).toHaveLength(blueprints(before).length);
  expect(textOf(after, card.id)).toBe('不');
  expect(after.size).toBe(before.size);
});
