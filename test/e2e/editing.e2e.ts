import { cardsOf, connectorsOf, failuresOf, lanesOf, marksOf, phasesOf, stepsOf } from '../../shared/model/queries.ts';
import { cardNamed, clickCard, editor, menuEntry, saved, systemKey } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { inWindow } from './pointer.ts';
import { expect, startProgram, test } from './program.ts';
import { grid, rested } from './window-page.ts';

const text = 'Compare rooms and book';

inHotel(
  'a double-click edits a card where it stands, with the letters where they were drawn, and selects them all',
  async ({ page, before, scene, userData }) => {
    const card = cardNamed(before, text);
    const box = scene.cards.find(({ id }) => id === card.id)?.box;
    if (!box) throw new Error('the card is drawn');
    await clickCard(page, scene, card.id, 2);
    await expect(editor(page)).toBeFocused();
    await expect(editor(page)).toHaveValue(text);
    const over = await editor(page).boundingBox();
    const corner = await inWindow(page, box);
    expect(over?.x).toBeCloseTo(corner.x, 0);
    expect(over?.y).toBeCloseTo(corner.y, 0);
    await page.screenshot({ path: test.info().outputPath('editor.png') });
    await page.keyboard.type('At once');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveCount(0);
    expect(cardNamed(await saved(page, userData), 'At once').id).toBe(card.id);
  },
);

inHotel('Escape forgets what was typed, a click elsewhere keeps it', async ({ page, before, scene, userData }) => {
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await page.keyboard.press('F2');
  await page.keyboard.type(' never');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toHaveValue(text);
  await page.keyboard.type(' kept');
  const other = scene.cards.find(({ id, role }) => id !== card.id && role === 'customer');
  await clickCard(page, scene, other?.id ?? '');
  await expect(editor(page)).toHaveCount(0);
  expect(cardNamed(await saved(page, userData), `${text} kept`).id).toBe(card.id);
});

inHotel('letters typed on a selected card replace its text', async ({ page, before, scene, userData }) => {
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await page.keyboard.type('new words');
  await expect(editor(page)).toHaveValue('new words');
  await page.keyboard.press('Enter');
  expect(cardNamed(await saved(page, userData), 'new words').id).toBe(card.id);
});

inHotel(
  'the canvas shows a deed before the panels do, and whatever is done meanwhile finds them there and is kept',
  async ({ page, before, scene, userData }) => {
    const card = cardNamed(before, text);
    await clickCard(page, scene, card.id);
    await rested(page);
    // All in one task of the page: no frame comes between, so the panels have not followed by themselves.
    const { first, second } = await page.evaluate((original) => {
      const field = document.activeElement as HTMLTextAreaElement;
      const duplicate = () => {
        const press = { key: 'd', code: 'KeyD', ctrlKey: true, bubbles: true, cancelable: true };
        field.dispatchEvent(new KeyboardEvent('keydown', press));
      };
      const picture = () => document.querySelector<HTMLCanvasElement>('.canvas > canvas')?.toDataURL();
      const active = () => field.getAttribute('aria-activedescendant');
      const unlike = picture();
      duplicate();
      const first = { painted: picture() !== unlike, active: active() === `spot-${original}` };
      duplicate();
      const second = { follows: active() !== `spot-${original}` };
      document.execCommand('insertText', false, 'n');
      return { first, second };
    }, card.id);
    expect(first, 'the canvas is painted at once, the panels are as they were').toEqual({
      painted: true,
      active: true,
    });
    expect(second, 'the second key met panels that show the first copy').toEqual({ follows: true });
    await page.keyboard.type('ewest');
    await expect(editor(page)).toHaveValue('newest');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveCount(0);
    await page.evaluate(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'd', code: 'KeyD', ctrlKey: true, bubbles: true, cancelable: true }),
      );
      const box = document.querySelector<HTMLTextAreaElement>('.inspector textarea');
      box?.focus();
      box?.select();
      document.execCommand('insertText', false, 'typed while the panels were behind');
    });
    await rested(page);
    const texts = cardsOf(await saved(page, userData), scene.blueprint).map((one) => one.text);
    const count = cardsOf(before, scene.blueprint).length;
    const said = (what: string) => texts.filter((one) => one === what).length;
    expect(texts).toHaveLength(count + 3);
    expect([said(text), said('newest'), said('typed while the panels were behind')]).toEqual([2, 1, 1]);
  },
);

inHotel(
  'an empty cell takes a card by Enter or by typing, Tab goes on, an empty one never comes to be',
  async ({ page, before, scene, userData }) => {
    const { blueprint } = scene;
    await page.getByRole('button', { name: 'Show the whole sheet' }).click();
    await rested(page);
    const lane = lanesOf(before, blueprint).find(({ role }) => role === 'technology') ?? lanesOf(before, blueprint)[0];
    const steps = stepsOf(before, blueprint);
    const empty = steps.findIndex(
      (step) => !cardsOf(before, blueprint).some((card) => card.step === step.id && card.lane === lane?.id),
    );
    const band = scene.lanes.find(({ id }) => id === lane?.id);
    const column = scene.steps[empty]?.column;
    if (!band || !column) throw new Error('the example has an empty cell');
    // Beside the middle of the column, where connectors pass.
    const at = await inWindow(page, { x: column.x + column.width / 4, y: band.box.y + band.box.height / 2 });
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Enter');
    await expect(editor(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveCount(0);
    await page.keyboard.type('first');
    await page.keyboard.press('Tab');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('Escape');
    const after = await saved(page, userData);
    const first = cardNamed(after, 'first');
    expect([first.lane, first.step]).toEqual([lane?.id, steps[empty]?.id]);
    expect(cardsOf(after, blueprint)).toHaveLength(cardsOf(before, blueprint).length + 1);
  },
);

inHotel(
  'heads are edited by a double-click, with Tab from one to the next',
  async ({ page, before, scene, userData }) => {
    const [first, second] = stepsOf(before, scene.blueprint);
    const head = scene.steps.find(({ id }) => id === first?.id)?.box;
    if (!head) throw new Error('a step has a head');
    const at = await inWindow(page, { x: head.x + head.width / 2, y: head.y + head.height / 2 });
    await page.mouse.dblclick(at.x, at.y);
    await expect(editor(page)).toHaveValue(first?.title ?? '');
    await page.keyboard.type('One');
    await page.keyboard.press('Tab');
    await expect(editor(page)).toHaveValue(second?.title ?? '');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Two');
    await page.keyboard.press('Enter');
    const lane = scene.lanes.find(({ role }) => role === 'customer');
    if (!lane) throw new Error('there is a customer lane');
    const name = await inWindow(page, { x: lane.head.x + 60, y: lane.head.y + lane.head.height / 2 });
    await page.mouse.dblclick(name.x, name.y);
    await page.keyboard.type('Guests');
    await page.keyboard.press('Enter');
    const after = await saved(page, userData);
    expect(
      stepsOf(after, scene.blueprint)
        .slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['One', 'Two']);
    expect(lanesOf(after, scene.blueprint).find(({ id }) => id === lane.id)?.title).toBe('Guests');
  },
);

inHotel(
  'undo and redo by the keys of the menu, named there, once each, and after a restart',
  async ({ page, app, program, before, scene, userData }) => {
    const card = cardNamed(before, text);
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
    await clickCard(page, scene, card.id);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Move card', enabled: true });
    await page.keyboard.press('Control+d');
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Duplicate card', enabled: true });
    await systemKey(app, 'Z', ['control']);
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Move card', enabled: true });
    await expect.poll(() => menuEntry(app, 'edit.redo')).toEqual({ label: 'Redo Duplicate card', enabled: true });
    await page.getByRole('radio', { name: '中文' }).click();
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: '撤销“移动卡片”(U)', enabled: true });
    await page.getByRole('radio', { name: 'EN' }).click();
    await saved(page, userData);
    await program.close();

    const again = await startProgram({ userData, args: [`${userData}/hotel-checkin.blueprint`] });
    await rested(again.page);
    await expect.poll(() => menuEntry(again.app, 'edit.undo')).toEqual({ label: 'Undo Move card', enabled: true });
    await systemKey(again.app, 'Z', ['control']);
    await expect.poll(() => menuEntry(again.app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
    const after = await saved(again.page, userData);
    await again.close();
    expect(again.consoleErrors).toEqual([]);
    expect(after.get(card.id)).toEqual(before.get(card.id));
  },
);

inHotel('while a text is edited undo is the field’s own', async ({ page, app, before, scene }) => {
  await clickCard(page, scene, cardNamed(before, text).id);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Enter');
  // One letter: how many of several the field takes back at once is the browser's own affair.
  await page.keyboard.type('x');
  await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Typing', enabled: true });
  await systemKey(app, 'Z', ['control']);
  await expect(editor(page)).toHaveValue(text);
  await page.keyboard.press('Escape');
  await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Move card', enabled: true });
});

inHotel(
  'a text being edited is kept by Save and by closing the window',
  async ({ page, app, before, scene, program, userData }) => {
    const card = cardNamed(before, text);
    await clickCard(page, scene, card.id);
    await page.keyboard.type('by saving');
    await systemKey(app, 'S', ['control']);
    await expect(editor(page)).toHaveCount(0);
    cardNamed(await saved(page, userData), 'by saving');
    await clickCard(page, scene, card.id);
    await page.keyboard.type('by closing');
    await expect(editor(page)).toHaveValue('by closing');
    await program.close();
    const again = await startProgram({ userData, args: [`${userData}/hotel-checkin.blueprint`] });
    await rested(again.page);
    await expect(again.page.locator('.react-flow__node').getByText('by closing')).toBeAttached();
    await again.close();
  },
);

inHotel('keys move, mark, connect, select all and delete', async ({ page, app, before, scene, userData }) => {
  const { blueprint } = scene;
  const card = cardNamed(before, text);
  await clickCard(page, scene, card.id);
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+m');
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  const marked = await saved(page, userData);
  expect(failuresOf(marked, blueprint).filter((one) => one.card === card.id)).toHaveLength(
    failuresOf(before, blueprint).filter((one) => one.card === card.id).length + 1,
  );
  expect(marksOf(marked, blueprint).filter((one) => one.card === card.id && one.kind === 'question')).toHaveLength(1);

  // A copy has no connectors but those between copies: it can be connected with its original.
  await clickCard(page, scene, card.id);
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Control+l');
  await expect(page.locator('.mode-hint')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mode-hint')).toBeHidden();
  await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Connect cards', enabled: true });
  await page.keyboard.press('Control+l');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  const connected = await saved(page, userData);
  const added = connectorsOf(connected, blueprint).filter(({ id }) => !before.has(id));
  expect(added.map(({ to }) => to)).toEqual([card.id]);

  await clickCard(page, scene, card.id);
  await page.keyboard.press('Delete');
  await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Remove card', enabled: true });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  expect(cardsOf(await saved(page, userData), blueprint)).toEqual([]);
});

inHotel('the title of a blueprint is edited on its tab', async ({ page, scene, userData }) => {
  const field = page.locator('.title-field');
  await page.getByRole('tab').first().dblclick();
  await expect(field).toBeFocused();
  await page.keyboard.type('As it is');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab').first()).toHaveText('Hotel check-in');
  await expect(page.getByRole('tab').first()).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('As it will be');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab').first()).toHaveText('As it will be');
  await expect(field).toHaveCount(0);
  const after = await saved(page, userData);
  expect(after.get(scene.blueprint)).toMatchObject({ title: 'As it will be' });
});

inHotel('a project called like its only blueprint shows one title, and its own once it has one', async ({ page }) => {
  const name = page.locator('.project-title');
  const tab = page.getByRole('tab').first();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hotel check-in');
  await expect(name).toHaveCount(0);
  await tab.dblclick();
  await page.keyboard.type('Arrival');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrival');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('textbox', { name: 'Title of the project' }).fill('Grand Hotel');
  await page.keyboard.press('Enter');
  await expect(name).toHaveText('Grand Hotel');
  await name.click();
  await expect(page.locator('.title-field')).toBeFocused();
  await page.keyboard.type('Grandest Hotel');
  await page.keyboard.press('Enter');
  await expect(name).toHaveText('Grandest Hotel');
  await expect(name).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  await expect(tab).toHaveText('Arrival');
});

inHotel(
  'lanes, steps and phases are reached, named and moved by keys alone',
  async ({ page, app, before, scene, userData }) => {
    const { blueprint } = scene;
    const [first, second, third] = stepsOf(before, blueprint);
    await grid(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveValue(first?.title ?? '');
    await page.keyboard.press('Tab');
    await expect(editor(page)).toHaveValue(second?.title ?? '');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveValue(third?.title ?? '');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo Move step', enabled: true });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await expect(editor(page)).toHaveValue(phasesOf(before, blueprint)[0]?.title ?? '');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('Things');
    await page.keyboard.press('Enter');
    const after = await saved(page, userData);
    expect(stepsOf(after, blueprint).slice(0, 2)).toMatchObject([{ id: second?.id }, { id: first?.id }]);
    expect(lanesOf(after, blueprint)[0]?.title).toBe('Things');
  },
);

inHotel(
  'a card from the palette is written at once, and has never been if nothing was',
  async ({ page, app, before, scene, userData }) => {
    const card = cardNamed(before, text);
    const add = page.getByRole('button', { name: 'Action', exact: true });
    await clickCard(page, scene, card.id);
    await add.click();
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect.poll(() => menuEntry(app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
    await clickCard(page, scene, card.id);
    await add.click();
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type('Look around');
    await page.keyboard.press('Enter');
    const after = await saved(page, userData);
    expect(cardNamed(after, 'Look around')).toMatchObject({ lane: card.lane, step: card.step });
    expect(after.size).toBe(before.size + 1);
  },
);
