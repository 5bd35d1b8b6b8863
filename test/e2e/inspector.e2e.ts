import { documentOnDisk } from './blueprint-file.ts';
import { inHotel, startWith } from './in-hotel.ts';
import { all, box, clickCard, inspector, rating, tab } from './inspector-page.ts';
import { expect } from './program.ts';
import { filed, sceneOf, shown } from './window-page.ts';

inHotel(
  'a whole failure is filled in, translated, and there after a restart',
  async ({ page, userData, opened: file, program }) => {
    const before = await documentOnDisk(file);
    await clickCard(page, before, 'Read the confirmation');
    await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Read the confirmation');
    await tab(page, 'Failure');
    await inspector(page).getByRole('button', { name: 'Add failure point' }).click();
    // What was added is typed into at once; Tab leads through the fields.
    await expect(box(page, 'What can go wrong')).toBeFocused();
    await page.keyboard.type('Confirmation lands in spam');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sender is not authenticated');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Guest calls or books elsewhere');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'reliability' }).click();
    for (const [name, value] of [
      ['Severity', '8'],
      ['Occurrence', '5'],
      ['Detection', '4'],
    ] as const) {
      await rating(page, name).click();
      await page.getByRole('option', { name: new RegExp(`^${value}\\b`) }).click();
    }
    await expect(inspector(page).getByText('leaves or demands redress, or worse')).toBeVisible();
    await expect(inspector(page).getByRole('status', { name: 'Risk priority' })).toHaveText(
      /^High · 160 · \d(st|nd|rd|th) of 7$/,
    );
    await box(page, 'Prevention').fill('Sign outgoing mail');
    await box(page, 'Recovery').fill('Send a text message');
    await inspector(page).getByRole('combobox', { name: 'Owner' }).click();
    await page.keyboard.type('Digital team');
    await page.getByRole('option', { name: 'New owner: Digital team' }).click();
    await box(page, 'Recovery (min)').fill('soon');
    await page.keyboard.press('Enter');
    await expect(inspector(page).getByRole('alert')).toHaveText('Enter a number in digits, such as 12 or 2.5.');
    await expect(box(page, 'Recovery (min)')).toHaveValue('soon');
    await box(page, 'Recovery (min)').fill('15');
    await box(page, 'Authority of who recovers').fill('Free upgrade');
    await expect(inspector(page).getByRole('alert')).toHaveCount(0);
    await box(page, 'What to say').fill('We are sorry.\nHere is your booking.');
    for (const [name, value] of [
      ['Severity', '8'],
      ['Occurrence', '1'],
      ['Detection', '5'],
    ] as const) {
      await rating(page, name, 1).click();
      await page.getByRole('option', { name: new RegExp(`^${value}\\b`) }).click();
    }
    await expect(inspector(page).getByRole('status', { name: 'Remaining risk' })).toHaveText('40 · 75 % less');

    await page.getByRole('radio', { name: '中文' }).click();
    await expect(box(page, '可能出什么问题')).toHaveAttribute('placeholder', 'Confirmation lands in spam');
    await box(page, '可能出什么问题').fill('确认信进了垃圾箱');
    await box(page, '原因').click();
    await expect(inspector(page).getByText('英文Confirmation lands in spam')).toBeVisible();
    await filed(page);
    await program.close();

    const again = await startWith(file, { userData });
    const document = await documentOnDisk(file);
    const known = new Set(all(before, 'failure').map(({ id }) => id));
    const failure = all(document, 'failure').find(({ id }) => !known.has(id));
    const owner = all(document, 'owner').find(({ title }) => title === 'Digital team');
    expect(failure).toMatchObject({
      title: 'Confirmation lands in spam',
      cause: 'Sender is not authenticated',
      effect: 'Guest calls or books elsewhere',
      dimension: 'reliability',
      severity: 8,
      occurrence: 5,
      detection: 4,
      prevention: 'Sign outgoing mail',
      recovery: 'Send a text message',
      owner: owner?.id,
      recoveryMinutes: 15,
      authority: 'Free upgrade',
      script: 'We are sorry.\nHere is your booking.',
      residual: { severity: 8, occurrence: 1, detection: 5 },
      translations: { title: '确认信进了垃圾箱' },
    });
    await clickCard(again.page, document, 'Read the confirmation', [], '查看确认信息');
    await again.page.locator('.inspector [role=tab]').nth(1).click();
    await expect(again.page.locator('.item textarea').first()).toHaveValue('确认信进了垃圾箱');
    await again.close();
    expect(again.consoleErrors).toEqual([]);
  },
);

inHotel(
  'what is typed is never lost: not to another selection, not to the end of the window',
  async ({ page, opened: file, program }) => {
    const before = await documentOnDisk(file);
    await clickCard(page, before, 'Read the confirmation');
    await box(page, 'Description').fill('On the phone');
    await clickCard(page, before, 'Walk into the lobby');
    await box(page, 'Duration (min)').fill('two');
    await clickCard(page, before, 'Read the confirmation');
    await expect(box(page, 'Description')).toHaveValue('On the phone');
    await clickCard(page, before, 'Walk into the lobby');
    await expect(box(page, 'Duration (min)')).toHaveValue('two');
    await box(page, 'Duration (min)').fill('2');
    await box(page, 'Description').fill('Through the revolving door');
    await program.close();
    const document = await documentOnDisk(file);
    const found = (text: string) => all(document, 'card').find((card) => card.text === text);
    expect(found('Read the confirmation')?.description).toBe('On the phone');
    expect(found('Walk into the lobby')).toMatchObject({ minutes: 2, description: 'Through the revolving door' });
  },
);

inHotel('an input method composes undisturbed, and Enter within it takes nothing', async ({ page, opened: file }) => {
  const before = await documentOnDisk(file);
  await clickCard(page, before, 'Read the confirmation');
  await box(page, 'Description').click();
  const keys = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('n');
  await compose('ni');
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
  await expect(box(page, 'Description')).toHaveValue('ni');
  await keys.send('Input.insertText', { text: '你' });
  await compose('hao');
  // Left in the midst of it: what stands there counts.
  await box(page, 'Channel').click();
  await filed(page);
  const card = all(await documentOnDisk(file), 'card').find(({ text }) => text === 'Read the confirmation');
  expect(card?.description).toBe('你hao');
});

inHotel('a tag opens its tab; what stands on a card is added and deleted there', async ({ page, opened: file }) => {
  const before = await documentOnDisk(file);
  await clickCard(page, before, 'Read the confirmation');
  await tab(page, 'Wait');
  await inspector(page).getByRole('button', { name: 'Add wait point' }).click();
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText('The typical wait is longer than the standard.')).toBeVisible();
  await tab(page, 'Evaluate');
  await inspector(page).getByRole('button', { name: 'Opportunity' }).click();
  await page.keyboard.type('Add a map');
  await tab(page, 'Notes');
  await inspector(page).getByRole('button', { name: 'Add policy' }).click();
  await page.keyboard.type('Data protection');
  await inspector(page).getByRole('button', { name: 'Add note' }).click();
  await page.keyboard.type('Ask IT');
  await inspector(page).getByRole('heading', { level: 2 }).click();
  await filed(page);
  const document = await documentOnDisk(file);
  const card = all(document, 'card').find(({ text }) => text === 'Read the confirmation');
  const on = (type: 'wait' | 'mark' | 'policy' | 'note') =>
    all(document, type).filter((rec) => rec.card === card?.id && !before.has(rec.id));
  expect(on('wait')).toMatchObject([{ typicalMinutes: 4, standardMinutes: 3 }]);
  expect(on('mark')).toMatchObject([{ kind: 'opportunity', text: 'Add a map' }]);
  expect(on('policy')).toMatchObject([{ text: 'Data protection' }]);
  expect(on('note')).toMatchObject([{ text: 'Ask IT' }]);

  const scene = sceneOf(document);
  const tag = scene.tags.find(({ tag, on: carrier }) => tag === 'wait' && carrier === card?.id);
  const { zoom, x, y, left, top } = await shown(page);
  if (!tag) throw new Error('the wait has a tag');
  await page.mouse.click(left + x + (tag.box.x + 8) * zoom, top + y + (tag.box.y + tag.box.height / 2) * zoom);
  await expect(box(page, 'Typical (min)')).toHaveValue('4');
  await inspector(page).getByRole('button', { name: 'Delete Wait point' }).click();
  await expect(inspector(page).getByText('No wait is noted here.')).toBeVisible();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Read the confirmation');
});

inHotel('it folds away and comes back', async ({ page }) => {
  const width = async () => (await shown(page)).width;
  const beside = await width();
  await inspector(page).getByRole('button', { name: 'Hide the inspector' }).click();
  await expect.poll(width).toBe(beside + 268);
  await inspector(page).getByRole('button', { name: 'Show the inspector' }).click();
  await expect.poll(width).toBe(beside);
});

inHotel(
  'the blueprint, its scenario and its owners are edited when nothing is selected',
  async ({ page, opened: file }) => {
    await box(page, 'Version').fill('2');
    await box(page, 'Date').fill('2026/1/5');
    await box(page, 'Responsible').fill('Quality');
    await inspector(page).getByRole('combobox', { name: 'Channel' }).click();
    await page.getByRole('option', { name: 'Phone' }).click();
    await inspector(page).getByRole('combobox', { name: 'Customer' }).fill('Pilgrims');
    await box(page, 'Add an owner…').fill('Night manager');
    await page.keyboard.press('Enter');
    await expect(box(page, 'Add an owner…')).toHaveValue('');
    await box(page, 'Name of the owner').last().fill('Duty manager');
    await inspector(page).getByRole('button', { name: 'Delete Linen supplier' }).click();
    await box(page, 'Title of the project').fill('Grand Hotel');
    await inspector(page).getByRole('heading', { level: 2 }).click();
    await filed(page);
    const document = await documentOnDisk(file);
    expect(all(document, 'project')).toMatchObject([{ title: 'Grand Hotel' }]);
    expect(all(document, 'blueprint')).toMatchObject([
      { version: '2', date: '2026-01-05', owner: 'Quality', scenario: { channel: 'phone', customer: 'Pilgrims' } },
    ]);
    const owners = all(document, 'owner').map(({ title }) => title);
    expect(owners).toContain('Duty manager');
    expect(owners).not.toContain('Linen supplier');
    await page.getByRole('radio', { name: '中文' }).click();
    await expect(inspector(page).getByRole('combobox', { name: '渠道' })).toHaveValue('电话');
  },
);

inHotel(
  'every tab is in the language of the window, and whatever is pressed is 24 px',
  async ({ page, opened: file }) => {
    const before = await documentOnDisk(file);
    await clickCard(page, before, 'Verify identity and booking');
    await page.getByRole('radio', { name: '中文' }).click();
    const own = [...before.values()]
      .flatMap((rec) => JSON.stringify(rec).match(/"(?:[^"\\]|\\.)*"/g) ?? [])
      .map((text) => JSON.parse(text) as string)
      .sort((a, b) => b.length - a.length);
    for (const name of ['详情', '失败点', '等待', '评价', '备注']) {
      await tab(page, name);
      const said = await inspector(page).evaluate((panel) => [
        panel.textContent,
        ...[...panel.querySelectorAll('*')].flatMap((element) =>
          ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
        ),
      ]);
      const words = said
        .flatMap((text) => text.split('\n'))
        .map((word) => own.reduce((w, o) => w.replaceAll(o, ''), word));
      expect(words.filter((word) => /[a-z]{2,}/i.test(word))).toEqual([]);
      const small = await inspector(page).evaluate((panel) =>
        [...panel.querySelectorAll('button, input:not([type="checkbox"]), textarea, [role="tab"], label.check')]
          .map((element) => ({ name: element.outerHTML.slice(0, 120), box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ name }) => name),
      );
      expect(small).toEqual([]);
    }
  },
);

inHotel('a connector tells its ends, and takes a kind and a label', async ({ page, opened: file }) => {
  const before = await documentOnDisk(file);
  const scene = sceneOf(before);
  const card = (text: string) => all(before, 'card').find((card) => card.text === text);
  const from = scene.cards.find(({ id }) => id === card('Compare rooms and book')?.id);
  const to = scene.cards.find(({ id }) => id === card('Read the confirmation')?.id);
  if (!from || !to) throw new Error('the example has these cards');
  const { zoom, x, y, left, top } = await shown(page);
  const between = (from.box.x + from.box.width + to.box.x) / 2;
  await page.mouse.click(left + x + between * zoom, top + y + (to.box.y + to.box.height / 2) * zoom);
  await expect(inspector(page).getByRole('button', { name: 'Select Compare rooms and book' })).toBeVisible();
  await inspector(page).getByRole('button', { name: /Kind/ }).click();
  await page.getByRole('option', { name: 'Information' }).click();
  await box(page, 'Label').fill('by mail');
  await page.keyboard.press('Enter');
  await filed(page);
  const connector = all(await documentOnDisk(file), 'connector').find(
    (connector) => connector.from === from.id && connector.to === to.id,
  );
  expect(connector).toMatchObject({ kind: 'information', label: 'by mail' });
  await inspector(page).getByRole('button', { name: 'Select Read the confirmation' }).click();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Read the confirmation');
});

inHotel(
  'a role that may not stand where the lane is is refused in words, each said once',
  async ({ page, opened: file }) => {
    const scene = sceneOf(await documentOnDisk(file));
    const head = scene.lanes.find(({ role }) => role === 'frontstage')?.head;
    if (!head) throw new Error('there is no frontstage lane');
    const { zoom, x, y, left, top } = await shown(page);
    await page.mouse.click(left + x + (head.x + head.width / 2) * zoom, top + y + (head.y + head.height - 12) * zoom);
    await inspector(page).getByRole('button', { name: /Role/ }).click();
    await page.getByRole('option', { name: 'Support processes' }).click();
    const said = page.locator('.banner p');
    await expect(said.first()).toContainText('wrong side of a line');
    const sentences = await said.allTextContents();
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.join()).not.toContain('(');
  },
);

inHotel(
  'a text half typed in a field outlives a kill, and is one step of the history',
  async ({ program, page, opened: file, userData }) => {
    const before = await documentOnDisk(file);
    await clickCard(page, before, 'Read the confirmation');
    await box(page, 'Description').click();
    await page.keyboard.type('On the phone');
    const described = async () =>
      all(await documentOnDisk(file), 'card').find(({ text }) => text === 'Read the confirmation')?.description;
    await expect.poll(described).toBe('On the phone');
    await page.keyboard.type(' or on paper');
    await expect.poll(described).toBe('On the phone or on paper');
    await expect(box(page, 'Description')).toBeFocused();
    program.app.process().kill('SIGKILL');
    await program.ended;

    const again = await startWith(file, { userData });
    await clickCard(again.page, before, 'Read the confirmation');
    await expect(box(again.page, 'Description')).toHaveValue('On the phone or on paper');
    // Escape gives back what was there before the typing, however often a pause kept some of it.
    await box(again.page, 'Description').fill('Nowhere');
    await expect.poll(described).toBe('Nowhere');
    await again.page.keyboard.press('Escape');
    await expect(box(again.page, 'Description')).toHaveValue('On the phone or on paper');
    await again.page.locator('.twin').focus();
    await again.page.keyboard.press('Control+z');
    await expect(box(again.page, 'Description')).toHaveValue('');
    await again.close();
    expect(again.consoleErrors).toEqual([]);
  },
);

inHotel(
  'a tab stays for things of its kind alone; only customers act alone; the fold is remembered',
  async ({ page, opened: file, userData, program }) => {
    const before = await documentOnDisk(file);
    const shownTab = inspector(page).getByRole('tab', { selected: true });
    await tab(page, 'Notes');
    await clickCard(page, before, 'Read the confirmation');
    await expect(shownTab).toHaveText('Details');
    await expect(inspector(page).getByText('The customer acts alone here')).toBeVisible();
    await tab(page, 'Evaluate');
    await clickCard(page, before, 'Verify identity and booking');
    await expect(shownTab).toHaveText('Evaluate');
    await tab(page, 'Details');
    await expect(box(page, 'Description')).toBeVisible();
    await expect(inspector(page).getByText('The customer acts alone here')).toHaveCount(0);
    await inspector(page).getByRole('button', { name: 'Hide the inspector' }).click();
    await program.close();
    const again = await startWith(file, { userData });
    await expect(inspector(again.page).getByRole('button', { name: 'Show the inspector' })).toBeVisible();
    await again.close();
  },
);
