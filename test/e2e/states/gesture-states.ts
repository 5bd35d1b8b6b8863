import { bring, cardOf, cellAt, middle, moveTo } from '../pointer.ts';
import { failing } from './selection-states.ts';
import { type Place, type State, there } from './state.ts';

/** Escape forgets the gesture; the button is let go after it. */
const letGo = async ({ page }: Place): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.mouse.up();
};
const entry = ({ page }: Place, id: string) => page.locator(`.palette-entry[data-entry="${id}"]`);

/** The pointer holds something. */
export const gestureStates: readonly State[] = [
  {
    name: 'dragging-card',
    enter: async ({ page, scene }) => {
      await moveTo(page, middle(failing(scene).box));
      await page.mouse.down();
      await moveTo(page, cellAt(scene, 'frontstage', 1));
    },
    leave: letGo,
  },
  {
    name: 'dragging-lane',
    enter: async ({ page, scene }) => {
      const [first, third] = [there(scene.lanes[0]), there(scene.lanes[2])];
      await moveTo(page, middle(first.head));
      await page.mouse.down();
      await moveTo(page, { x: middle(third.head).x, y: third.box.y + third.box.height - 6 });
    },
    leave: letGo,
  },
  {
    name: 'dragging-step',
    enter: async ({ page, scene }) => {
      const [second, third] = [there(scene.steps[1]), there(scene.steps[2])];
      await moveTo(page, middle(second.box));
      await page.mouse.down();
      await moveTo(page, { x: third.box.x + third.box.width - 4, y: middle(third.box).y });
    },
    leave: letGo,
  },
  {
    name: 'dragging-new-lane',
    enter: async (place) => bring(place.page, entry(place, 'lane-support'), cellAt(place.scene, 'frontstage', 1)),
    leave: letGo,
  },
  {
    name: 'dragging-mark',
    enter: async (place) =>
      bring(place.page, entry(place, 'mark-failure'), middle(cardOf(place.scene, 'customer', 1).box)),
    leave: letGo,
  },
  {
    name: 'mark-refused',
    enter: async (place) => bring(place.page, entry(place, 'mark-failure'), cellAt(place.scene, 'customer', 1)),
    leave: letGo,
  },
  {
    name: 'connecting-refused',
    enter: async ({ page, scene }) => {
      const { box } = cardOf(scene, 'customer', 1);
      await moveTo(page, { x: box.x + box.width / 2, y: box.y + box.height });
      await page.mouse.down();
      await moveTo(page, middle(cardOf(scene, 'backstage', 2).box));
      await page.locator('.refusal').waitFor();
    },
    leave: letGo,
  },
  {
    name: 'box-selecting',
    enter: async ({ page, scene }) => {
      const first = cardOf(scene, 'frontstage', 2).box;
      const last = cardOf(scene, 'frontstage', 4).box;
      await page.keyboard.down('Shift');
      await moveTo(page, { x: first.x - 60, y: first.y + first.height + 40 });
      await page.mouse.down();
      await moveTo(page, { x: last.x + last.width / 2, y: last.y + last.height / 2 });
    },
    leave: async (place) => {
      await letGo(place);
      await place.page.keyboard.up('Shift');
    },
  },
];
