import { gapsWhile } from '../frames.ts';
import { tasksWhile } from '../tasks.ts';
import type { Contender, Samples } from './contender.ts';
import { heapOf } from './in-page.ts';

/** A gesture: the gaps between its frames, the main thread's own time for a step of it, and its longest task. */
async function gesture(
  { app, page }: Contender,
  name: string,
  steps: number,
  work: () => Promise<void>,
): Promise<Samples> {
  let gaps: number[] = [];
  const { total, longest } = await tasksWhile(app, async () => {
    gaps = await gapsWhile(page, work);
  });
  return {
    [`${name}: frame`]: gaps,
    [`${name}: main thread a step`]: [total / steps],
    [`${name}: longest task`]: [longest],
  };
}

/** Does with a contender all that is measured, and leaves it open. */
export async function measure(contender: Contender): Promise<Samples> {
  const { page } = contender;
  const heap = await heapOf(page);
  await contender.closeUp();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const middle = { x: 640, y: 400 };
  await page.mouse.move(middle.x, middle.y);
  const pan = await gesture(contender, 'pan', 120, async () => {
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(step < 60 ? 40 : -40, 0);
  });
  const { x, y } = await contender.hold();
  const drag = await gesture(contender, 'drag', 60, async () => {
    for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + step * 5, y);
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const zoom = await gesture(contender, 'zoom', 60, () => contender.zoom());
  const edits = await contender.edits();
  return {
    ...contender.opened,
    heap: [heap],
    'DOM nodes': [nodes],
    ...pan,
    ...zoom,
    ...drag,
    ...edits,
    ...(await contender.others()),
  };
}
