import type { Locator, Page } from '@playwright/test';
import type { Document } from '../../shared/model/document.ts';
import { blueprints, contentsOf } from '../../shared/model/queries.ts';
import { cardNamed, clickCard, editor, menuEntry, saved, systemKey } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { InputMethod } from './input-method.ts';
import { click, inWindow, middle } from './pointer.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { rested } from './window-page.ts';

const text = 'Compare rooms and book';

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

/**
 * What every field must bear: words composed, chosen from candidates, confirmed by Space and by Enter, and given up.
 * Nothing is lost or doubled, and no key of the input method leaves the field or acts.
 */
const bears = async (ime: InputMethod, page: Page, field: Locator): Promise<void> => {
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+a');
  await ime.compose('ni');
  await expect(field).toHaveValue('ni');
  for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'Tab', 'Delete', 'Escape', 'F2']) await ime.choosing(key);
  await expect(field).toHaveValue('ni');
  await ime.confirm('你', ' ');
  await ime.compose('hao');
  await ime.confirm('好');
  await ime.compose('cuo');
  await ime.giveUp();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('你好');
};

inHotel('every field bears an input method', async ({ page, app, before, scene, userData }) => {
  const ime = await InputMethod.of(page);
  const all = contentsOf(before, scene.blueprint);
  const [step, failure, label] = [
    scene.steps[1],
    all.failures[0],
    scene.connectors.find((connector) => connector.label?.box),
  ];
  if (!step || !failure || !label?.label) throw new Error('the hotel has them');

  await inHotel.step('the title of a step on the canvas', async () => {
    await click(page, middle(step.box));
    await page.keyboard.press('F2');
    await bears(ime, page, editor(page));
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveCount(0);
  });
  await inHotel.step('a field of the inspector', async () => {
    await clickCard(page, scene, failure.card);
    await page.getByRole('tab', { name: 'Failure' }).click();
    const cause = page.getByRole('textbox', { name: 'Cause' }).first();
    await cause.focus();
    await bears(ime, page, cause);
    await page.keyboard.press('Tab');
  });
  await inHotel.step('the words on a connector', async () => {
    const { x, y } = await inWindow(page, middle(label.label?.box ?? step.box));
    await page.mouse.dblclick(x, y);
    const words = page.locator('.connector-popover input[type=text]');
    await bears(ime, page, words);
    await page.keyboard.press('Enter');
    await expect(words).toHaveCount(0);
  });
  await inHotel.step('find', async () => {
    await chooseFromMenu(app, 'edit.find');
    await bears(ime, page, page.getByRole('textbox', { name: 'Find text' }));
    await expect(page.locator('.find-count')).toHaveText(/^\d of 3$/);
    await page.keyboard.press('Escape');
  });
  await inHotel.step('the command palette', async () => {
    await chooseFromMenu(app, 'help.commands');
    const box = page.getByRole('dialog').getByRole('combobox');
    await bears(ime, page, box);
    await page.keyboard.press('Control+a');
    await ime.compose('fangda');
    await ime.confirm('放大');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Zoom in');
    await page.keyboard.press('Escape');
    await expect(box).toHaveCount(0);
  });
  await inHotel.step('the title of a variant, and of a tab', async () => {
    const tab = page.locator('.blueprint-tabs [role=tab]').first();
    await tab.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Duplicate as a variant…' }).click();
    const title = page.getByRole('dialog').getByLabel('Title');
    await title.focus();
    await bears(ime, page, title);
    await page.keyboard.press('Escape');
    await expect(title).toHaveCount(0);
    await tab.dblclick();
    await bears(ime, page, page.locator('.title-field'));
    await page.keyboard.press('Enter');
    await expect(tab).toHaveText('你好');
  });
  const card = cardNamed(before, text);
  await inHotel.step('a cell of the table, its list, and what a card is connected to', async () => {
    await chooseFromMenu(app, 'view.touchpoints');
    await page.locator('.table-card', { hasText: text }).click();
    await page.keyboard.press('Control+l');
    await bears(ime, page, page.locator('.choice-list input'));
    await page.keyboard.press('Escape');
    await ime.compose('da');
    await expect(editor(page)).toHaveValue('da');
    await bears(ime, page, editor(page));
    await page.keyboard.press('Enter');
    await expect(page.locator('.table-card', { hasText: '你好' })).toHaveCount(1);
    await page.getByRole('radio', { name: 'List', exact: true }).click();
    const search = page.getByRole('searchbox');
    await search.focus();
    await bears(ime, page, search);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^\d$/);
    await page.locator('.list-first', { hasText: '你好' }).last().click();
    await ime.compose('z');
    await bears(ime, page, editor(page));
    await page.keyboard.press('Enter');
    await chooseFromMenu(app, 'view.blueprint');
    await rested(page);
  });

  const after = await saved(page, userData);
  const is = contentsOf(after, scene.blueprint);
  expect(after.size).toBe(before.size);
  expect(is.steps.find(({ id }) => id === step.id)?.title).toBe('你好');
  expect(after.get(failure.id)).toMatchObject({ cause: '你好' });
  expect(after.get(label.id)).toMatchObject({ label: '你好' });
  expect(blueprints(after).map(({ title }) => title)).toEqual(['你好']);
  expect(textOf(after, card.id)).toBe('你好');
});
