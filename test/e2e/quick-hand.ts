import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Box, Point, Scene } from '../../shared/layout/scene.ts';
import type { Language } from '../../shared/model/fields.ts';
import { say, type WordKey } from '../../shared/words/words.ts';
import { documentOnDisk } from './blueprint-file.ts';
import { expect, type Program } from './program.ts';
import { filed, rested, sceneOf, shown } from './window-page.ts';

/** A person who knows the program and is quick: mouse and keys alone, in the language the window has. */
export class QuickHand {
  readonly program: Program;
  readonly page: Page;
  language: Language;
  /** Whether texts come word by word, as from an input method or by voice, and not letter by letter. */
  inWords = false;

  constructor(program: Program, language: Language) {
    this.program = program;
    this.page = program.page;
    this.language = language;
  }

  /** What the window calls something. */
  word(key: WordKey): string {
    return say(this.language, key);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    const { keyboard } = this.page;
    if (!this.inWords) return keyboard.type(text);
    const [first = '', ...letters] = text;
    await keyboard.type(first);
    for (const word of letters.join('').match(/\s*\S+/gu) ?? []) await keyboard.insertText(word);
  }
  /** Types over whatever stands in the field that has the keyboard. */
  async typeOver(text: string): Promise<void> {
    await this.press('Control+a');
    await this.type(text);
  }

  async switchLanguage(to: Language): Promise<void> {
    await this.page.getByRole('radio', { name: { en: 'EN', zh: '中文' }[to] }).click();
    this.language = to;
    await expect(this.inspector).toBeVisible();
  }
  async showAll(): Promise<void> {
    await this.page.getByRole('button', { name: this.word('zoom.fitHint') }).click();
    await rested(this.page);
  }

  /** Waits until the status bar says that the file holds everything. */
  saved(): Promise<void> {
    return filed(this.page);
  }
  /** Where everything is drawn now, from the saved file and by the program's own layout. */
  async scene(file: string): Promise<Scene> {
    await this.saved();
    return sceneOf(await documentOnDisk(path.resolve(file)), this.language);
  }

  private async click(box: Box | undefined, clickCount = 1): Promise<void> {
    if (!box) throw new Error('what is to be clicked is not drawn');
    const { x, y, width, height } = box;
    const at = await this.inWindow({ x: x + width / 2, y: y + height / 2 });
    await this.page.mouse.click(at.x, at.y, { clickCount });
  }
  private async inWindow({ x, y }: Point): Promise<Point> {
    const view = await shown(this.page);
    return { x: x * view.zoom + view.x + view.left, y: y * view.zoom + view.y + view.top };
  }

  /** A head or a cell of the sheet. */
  clickOn(box: Box | undefined): Promise<void> {
    return this.click(box);
  }
  doubleClickOn(box: Box | undefined): Promise<void> {
    return this.click(box, 2);
  }
  /** Types a new title over that of a head. */
  async retitle(head: Box | undefined, title: string): Promise<void> {
    await this.doubleClickOn(head);
    await this.typeOver(title);
    await this.press('Enter');
  }
  /** Clicks the ground below the sheet: then the blueprint itself is inspected. */
  async leaveSelection(): Promise<void> {
    const canvas = await this.page.locator('.canvas').boundingBox();
    if (!canvas) throw new Error('there is a canvas');
    await this.page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height - 8);
    await this.tab('details');
  }

  /** The texts of all cards in sight. */
  async cardsShown(): Promise<string[]> {
    return (await this.page.locator('.react-flow__node').allTextContents()).sort();
  }

  card(text: string): Locator {
    return this.page.locator('.react-flow__node').filter({ has: this.page.getByText(text, { exact: true }) });
  }
  private async boxOf(text: string): Promise<Box> {
    const box = await this.card(text).boundingBox();
    if (!box) throw new Error(`the card “${text}” is not in sight`);
    return box;
  }
  private async clickCard(text: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(text);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }
  /** Selects cards: the first by a click, the others by Shift and a click. */
  async select(...texts: string[]): Promise<void> {
    const [first = '', ...others] = texts;
    await this.clickCard(first);
    if (others.length === 0) return;
    await this.page.keyboard.down('Shift');
    for (const text of others) await this.clickCard(text);
    await this.page.keyboard.up('Shift');
  }

  /** Draws a line from the edge of a card to the middle of another; the connector is selected then. */
  async connect(from: string, to: string): Promise<void> {
    // The line before may have moved cards to make room; and while it is selected it has grips, perhaps on this very edge.
    await rested(this.page);
    await this.clickCard(from);
    const [start, end] = [await this.boxOf(from), await this.boxOf(to)];
    const { mouse } = this.page;
    const grip = { x: start.x + start.width / 2, y: start.y + start.height - 1 };
    await mouse.move(grip.x, grip.y - 8);
    await mouse.move(grip.x, grip.y);
    await expect(this.page.locator('.connect-handles circle.lit'), `the edge of “${from}”`).toHaveCount(1);
    await mouse.down();
    await mouse.move(grip.x + 10, grip.y + 10);
    await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 3 });
    await mouse.up();
    const ends = this.inspector.getByText(this.word('inspector.from'), { exact: true });
    await expect(ends, `a connector from “${from}” to “${to}”`).toBeVisible();
  }

  /** Presses an entry of the palette: it goes where the person is. */
  async add(entry: WordKey): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: this.word('palette.name') })
      .getByRole('button', { name: this.word(entry), exact: true })
      .click();
  }

  /** Adds a phase or step, which is named at once. */
  async addTitled(entry: WordKey, title: string): Promise<void> {
    await this.add(entry);
    await this.type(title);
    await this.press('Enter');
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: this.word('inspector.name') });
  }
  async tab(name: 'details' | 'failure' | 'wait' | 'evaluate' | 'notes'): Promise<void> {
    await this.inspector.getByRole('tab', { name: this.word(`inspector.tab.${name}`) }).click();
  }
  box(label: WordKey): Locator {
    return this.inspector.getByRole('textbox', { name: this.word(label), exact: true });
  }
  /** Types into a field of the inspector and leaves it, which is what keeps a text. */
  async fill(label: WordKey, text: string, nth = 0): Promise<void> {
    await this.box(label).nth(nth).click();
    await this.typeOver(text);
    await this.press('Tab');
  }
  /** Types into a field that also suggests, and takes what was typed. */
  async fillSuggested(label: WordKey, text: string): Promise<void> {
    await this.inspector.getByRole('combobox', { name: this.word(label), exact: true }).click();
    await this.typeOver(text);
    await this.press('Enter', 'Escape');
  }
  choose(label: WordKey, option: WordKey): Promise<void> {
    return this.chooseNamed(label, this.word(option));
  }
  private async chooseNamed(label: WordKey, option: string | RegExp): Promise<void> {
    const field = this.inspector.getByRole('button', { name: new RegExp(this.word(label)) });
    await field.and(this.page.locator('.choice')).first().click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
    await expect(this.page.getByRole('option')).toHaveCount(0);
  }
  async rate(label: WordKey, rating: number): Promise<void> {
    // What the number means follows it in the list.
    await this.chooseNamed(label, new RegExp(`^${rating}(?!\\d)`));
  }
  async tick(label: WordKey): Promise<void> {
    await this.inspector
      .locator('.check')
      .filter({ hasText: this.word(label) })
      .first()
      .click();
  }
  async addItem(label: WordKey): Promise<void> {
    await this.inspector.getByRole('button', { name: this.word(label), exact: true }).click();
  }
}
