import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { addLane } from '../../shared/commands/add-lane.ts';
import { createDocumentStore } from '../../shared/commands/document-store.ts';
import { editSteps } from '../../shared/commands/edit.ts';
import type { Document } from '../../shared/model/document.ts';
import {
  cardsOf,
  cardsOfCell,
  failuresOf,
  lanesOf,
  phasesOf,
  project,
  stepsOf,
  stepsOfPhase,
} from '../../shared/model/queries.ts';
import { exampleDocument } from './blueprint-file.ts';
import { menuEntry } from './editing-page.ts';
import { hotel, hotelFile, inHotel as inPlainHotel } from './in-hotel.ts';
import {
  blueprintOf,
  card,
  cardSaying,
  cellAt,
  click,
  drag,
  inWindow,
  isRinged,
  laneOf,
  middle,
  moveTo,
  press,
  stepAt,
} from './pointer.ts';
import { expect } from './program.ts';
import { coloursAt, filed, rested, shown } from './window-page.ts';

/** The hotel example with one more lane, that takes no cards. */
async function hotelWithMood(folder: string): Promise<string> {
  const store = createDocumentStore(exampleDocument(hotel));
  const { document } = store.getState();
  const args = { id: 'mood', blueprint: blueprintOf(document), role: 'emotion', before: null } as const;
  const at = '2026-01-01T00:00:00Z';
  expect(store.dispatch(addLane, args, { at }).ok).toBe(true);
  const ids = stepsOf(document, args.blueprint).map(({ id }) => id);
  expect(store.dispatch(editSteps, { ids, edits: { emotion: 1 } }, { at }).ok).toBe(true);
  const file = hotelFile(folder);
  expect((await writeProjectFile(file, store.getState().document)).ok).toBe(true);
  return file;
}

const inHotel = inPlainHotel.extend({
  opened: async ({ userData }, use) => use(await hotelWithMood(userData)),
});
inHotel.use({ wholeSheet: true });

inHotel('a card is dragged to another cell, shown on its way', async ({ page, scene, saved }) => {
  const moved = cardSaying(scene, 'Compare rooms and book');
  await press(page, middle(moved.box));
  await moveTo(page, cellAt(scene, 'customer', 2));
  await expect(page.locator('.gesture-overlay .insertion')).toBeAttached();
  await expect(page.locator('.gesture-overlay .ghosts')).toContainText('Compare rooms and');
  await page.mouse.up();
  await expect(page.locator('.gesture-overlay svg')).toHaveCount(0);
  await expect.poll(async () => card(await saved(), moved.id).step).toBe(stepAt(scene, 2).id);
  const after = await saved();
  expect(cardsOfCell(after, stepAt(scene, 2).id, moved.lane).at(-1)?.id).toBe(moved.id);
});

inHotel('a card is dragged to a place in a stack', async ({ page, scene, before, saved }) => {
  const stack = scene.cards.find((other) => other.role === 'customer' && other.step === stepAt(scene, 3).id);
  const moved = scene.cards.find((other) => other.role === 'customer' && other.step === stepAt(scene, 0).id);
  if (!stack || !moved) throw new Error('both steps have a customer card');
  expect(cardsOfCell(before, stack.step, stack.lane)[0]?.id).toBe(stack.id);
  await drag(page, middle(moved.box), { x: stack.box.x + 30, y: stack.box.y + 5 });
  await expect
    .poll(async () =>
      cardsOfCell(await saved(), stack.step, stack.lane)
        .map(({ id }) => id)
        .slice(0, 2),
    )
    .toEqual([moved.id, stack.id]);
});

inHotel('several cards keep their distance when one of them is dragged', async ({ page, scene, saved }) => {
  const at = (index: number) => {
    const found = scene.cards.find((other) => other.role === 'customer' && other.step === stepAt(scene, index).id);
    if (!found) throw new Error(`step ${index} has a customer card`);
    return found;
  };
  const [first, second] = [at(0), at(1)];
  await click(page, middle(first.box));
  await click(page, middle(second.box), ['Shift']);
  await expect.poll(() => isRinged(page, first)).toBe(true);
  await expect.poll(() => isRinged(page, second)).toBe(true);
  await drag(page, middle(first.box), cellAt(scene, 'customer', 4));
  await expect.poll(async () => card(await saved(), first.id).step).toBe(stepAt(scene, 4).id);
  expect(card(await saved(), second.id).step).toBe(stepAt(scene, 5).id);
});

inHotel('with Alt a copy is dropped, with its marks, and the card stays', async ({ page, scene, before, saved }) => {
  const tag = scene.tags.find(({ tag, on }) => tag === 'failure' && scene.cards.some(({ id }) => id === on));
  const original = scene.cards.find(({ id }) => id === tag?.on);
  if (!tag || !original) throw new Error('the example has a card with a failure point');
  await page.keyboard.down('Alt');
  await drag(page, middle(original.box), cellAt(scene, 'frontstage', 1));
  await page.keyboard.up('Alt');
  const inCell = async () => cardsOfCell(await saved(), stepAt(scene, 1).id, laneOf(scene, 'frontstage').id);
  await expect.poll(async () => (await inCell()).map(({ text }) => text)).toEqual([card(before, original.id).text]);
  const after = await saved();
  expect(card(after, original.id)).toEqual(card(before, original.id));
  expect(failuresOf(after, blueprintOf(after))).toHaveLength(failuresOf(before, blueprintOf(before)).length + 1);
});

inHotel(
  'with Alt many are copied by one drag, which the pointer shows and one undo takes back',
  async ({ app, page, scene, before, saved }) => {
    const [one, two] = [0, 1].map((at) =>
      scene.cards.find(({ role, step }) => role === 'customer' && step === stepAt(scene, at).id),
    );
    if (!one || !two) throw new Error('both steps have a customer card');
    await click(page, middle(one.box));
    await click(page, middle(two.box), ['Shift']);
    await page.keyboard.down('Alt');
    await press(page, middle(one.box));
    await moveTo(page, cellAt(scene, 'frontstage', 1));
    await expect(page.locator('html')).toHaveAttribute('data-dragging', 'copy');
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(page.locator('html')).not.toHaveAttribute('data-dragging');
    const count = async () => cardsOf(await saved(), blueprintOf(before)).length;
    const start = cardsOf(before, blueprintOf(before)).length;
    await expect.poll(count).toBe(start + 2);
    await expect.poll(async () => (await menuEntry(app, 'edit.undo')).label).toBe('Undo Copy cards');
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(start);
  },
);

inHotel('the cards of a stack make room for what is dragged over them', async ({ page, scene }) => {
  const stack = scene.cards.find((other) => other.role === 'customer' && other.step === stepAt(scene, 3).id);
  const moved = scene.cards.find((other) => other.role === 'customer' && other.step === stepAt(scene, 0).id);
  if (!stack || !moved) throw new Error('both steps have a customer card');
  const upper = { x: stack.box.x + stack.box.width / 2, y: stack.box.y };
  const edge = async () => (await coloursAt(page, [{ x: stack.box.x + 4, y: stack.box.y + 6 }]))[0];
  const card = await edge();
  await press(page, middle(moved.box));
  await moveTo(page, { x: upper.x, y: upper.y + 2 });
  await expect.poll(edge).not.toBe(card);
  await page.keyboard.press('Escape');
  await expect.poll(edge).toBe(card);
  await page.mouse.up();
});

inHotel('Escape forgets a drag, and so does a drop outside the cells', async ({ page, scene, before, saved }) => {
  const moved = cardSaying(scene, 'Compare rooms and book');
  await press(page, middle(moved.box));
  await moveTo(page, cellAt(scene, 'customer', 3));
  await page.keyboard.press('Escape');
  await expect(page.locator('.gesture-overlay svg')).toHaveCount(0);
  await moveTo(page, cellAt(scene, 'customer', 4));
  await page.mouse.up();
  await drag(page, middle(moved.box), { x: scene.size.width / 2, y: scene.grid.y + scene.grid.height + 10 });
  // A later edit that is saved proves that nothing was saved before it.
  const step = stepAt(scene, 1);
  await drag(
    page,
    { x: step.box.x + step.box.width, y: step.box.y + 10 },
    { x: step.box.x + step.box.width + 60, y: step.box.y + 10 },
  );
  await expect.poll(async () => (await saved()).get(step.id)).toMatchObject({ width: expect.any(Number) });
  expect(card(await saved(), moved.id)).toEqual(card(before, moved.id));
});

inHotel(
  'a drag to the edge moves the sheet no further than its end, and Escape brings it back',
  async ({ page, scene }) => {
    await page.getByRole('button', { name: /Show at 100 %/ }).click();
    await rested(page);
    const start = await shown(page);
    const right = ({ x, zoom }: { x: number; zoom: number }) => x + scene.size.width * zoom;
    expect(right(start)).toBeGreaterThan(start.width + 100);
    await page.mouse.move(start.left + start.width / 2, start.top + 250);
    const card = scene.cards.find(({ box }) => {
      const { x, y } = { x: box.x * start.zoom + start.x, y: box.y * start.zoom + start.y };
      return x > 300 && y > 200 && x + 200 < start.width && y + 60 < start.height;
    });
    if (!card) throw new Error('a card is in sight');
    await press(page, middle(card.box));
    await page.mouse.move(start.left + start.width - 60, start.top + start.height / 2);
    await page.mouse.move(start.left + start.width - 3, start.top + start.height / 2);
    await expect.poll(async () => Math.round(right(await shown(page)))).toBe(Math.round(start.width - 48));
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(page)).toEqual(start);
    await page.mouse.up();
  },
);

inHotel('a forbidden drop says why at the pointer and does nothing', async ({ page, scene }) => {
  const moved = cardSaying(scene, 'Compare rooms and book');
  await press(page, middle(moved.box));
  await moveTo(page, cellAt(scene, 'emotion', 2));
  await expect(page.locator('.refusal')).toHaveText(/This lane takes no cards/);
  await page.mouse.up();
  await expect(page.locator('.refusal')).toHaveCount(0);
  await filed(page);
  await rested(page);
  const there = await page.locator(`.react-flow__node[data-id="${moved.id}"]`).boundingBox();
  const { x, y } = await inWindow(page, moved.box);
  expect(there?.x).toBeCloseTo(x, 0);
  expect(there?.y).toBeCloseTo(y, 0);
  await expect(page.locator('.banner')).toHaveCount(0);
});

inHotel('a lane is dragged by its head among its kind, and not past a line', async ({ page, scene, before, saved }) => {
  const blueprint = blueprintOf(before);
  const lanes = (document: Document) => lanesOf(document, blueprint).map(({ id }) => id);
  const [technology, frontstage] = [laneOf(scene, 'technology'), laneOf(scene, 'frontstage')];
  const backstage = laneOf(scene, 'backstage');
  await press(page, middle(frontstage.head));
  await moveTo(page, { x: frontstage.head.x + 20, y: backstage.box.y + backstage.box.height - 5 });
  await expect(page.locator('.refusal')).toHaveText(/wrong side of a line/);
  await page.mouse.up();
  await drag(page, middle(technology.head), { x: technology.head.x + 20, y: frontstage.box.y + 5 });
  const wanted = lanes(before).filter((id) => id !== technology.id);
  wanted.splice(wanted.indexOf(frontstage.id), 0, technology.id);
  await expect.poll(async () => lanes(await saved())).toEqual(wanted);
});

inHotel(
  'a step is dragged within its phase and into another, with its cards',
  async ({ page, scene, before, saved }) => {
    const [first, second] = [stepAt(scene, 0), stepAt(scene, 1)];
    const cards = scene.cards.filter(({ step }) => step === first.id);
    expect(first.phase).toBe(second.phase);
    await drag(page, middle(first.box), { x: second.box.x + second.box.width - 10, y: second.box.y + 5 });
    await expect
      .poll(async () =>
        stepsOfPhase(await saved(), first.phase)
          .map(({ id }) => id)
          .slice(0, 2),
      )
      .toEqual([second.id, first.id]);
    const after = await saved();
    for (const { id, lane } of cards) expect(card(after, id)).toMatchObject({ step: first.id, lane });
    expect(stepsOf(after, blueprintOf(before))).toHaveLength(scene.steps.length);
  },
);

inHotel('a phase is dragged with its steps', async ({ page, scene, before, saved }) => {
  const [first, second] = scene.phases;
  if (!first || !second) throw new Error('there are two phases');
  await drag(page, middle(first.box), { x: second.box.x + second.box.width - 5, y: second.box.y + 5 });
  await expect
    .poll(async () =>
      phasesOf(await saved(), blueprintOf(before))
        .map(({ id }) => id)
        .slice(0, 2),
    )
    .toEqual([second.id, first.id]);
  const after = await saved();
  expect(stepsOfPhase(after, first.id).map(({ id }) => id)).toEqual(stepsOfPhase(before, first.id).map(({ id }) => id));
});

inHotel(
  'a drag leaves the keyboard on what was dragged, also when a text was being typed',
  async ({ page, scene, saved }) => {
    const one = cardSaying(scene, 'Compare rooms and book');
    await click(page, middle(one.box));
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' online');
    const other = cardSaying(scene, 'Read the confirmation');
    await drag(page, middle(other.box), cellAt(scene, 'frontstage', 1));
    await expect.poll(async () => card(await saved(), other.id).lane).toBe(laneOf(scene, 'frontstage').id);
    expect(card(await saved(), one.id).text).toContain('online');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await saved()).has(other.id)).toBe(false);
  },
);

inHotel(
  'a column is drawn wider by the edge of its head, and gets its own width back by a double click',
  async ({ page, scene, saved }) => {
    const step = stepAt(scene, 1);
    const edge = { x: step.box.x + step.box.width, y: step.box.y + 10 };
    await drag(page, edge, { x: edge.x + 80, y: edge.y });
    const width = async () => (await saved()).get(step.id);
    await expect.poll(width).toMatchObject({ width: expect.any(Number) });
    const rec = await width();
    expect(rec?.type === 'step' && rec.width).toBeGreaterThan(220);
    const { x, y } = await inWindow(page, { x: edge.x + 80, y: edge.y });
    await page.mouse.dblclick(x, y);
    await expect.poll(width).not.toHaveProperty('width');
  },
);

inHotel(
  'a lane is drawn taller by the edge of its head, and gets its own height back by undo or a double click',
  async ({ page, scene, saved }) => {
    const lane = laneOf(scene, 'frontstage');
    const edge = { x: lane.head.x + 40, y: lane.head.y + lane.head.height };
    const lower = { x: edge.x, y: edge.y + 60 };
    const record = async () => (await saved()).get(lane.id);
    await drag(page, edge, lower);
    await expect.poll(record).toMatchObject({ height: Math.round(lane.head.height + 60) });
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(record).not.toHaveProperty('height');
    await page.keyboard.press('ControlOrMeta+y');
    await expect.poll(record).toHaveProperty('height');
    const { x, y } = await inWindow(page, lower);
    await page.mouse.dblclick(x, y);
    await expect.poll(record).not.toHaveProperty('height');
  },
);

inHotel('a mark is dragged to another card', async ({ page, scene, before, saved }) => {
  const tag = scene.tags.find(({ tag }) => tag === 'failure');
  const other = cardSaying(scene, 'Compare rooms and book');
  if (!tag) throw new Error('the example has a failure point');
  expect(before.get(tag.id)).toMatchObject({ type: 'failure', card: tag.on });
  await drag(page, middle(tag.shape), middle(other.box));
  await expect.poll(async () => (await saved()).get(tag.id)).toMatchObject({ card: other.id });
  expect(project(await saved())).toEqual(project(before));
});

inHotel('a point of the emotion curve is drawn down to halves of the scale', async ({ page, scene, saved }) => {
  const point = scene.curves[0]?.points[1];
  const [guide] = scene.guides;
  if (!point || !guide) throw new Error('there is a curve with a guide at zero');
  const unit = guide.from.y - point.y;
  await drag(page, point, { x: point.x + 30, y: guide.from.y + 1.4 * unit });
  await expect.poll(async () => (await saved()).get(point.step)).toMatchObject({ emotion: -1.5 });
});
