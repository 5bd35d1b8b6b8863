import type { Point } from '../../../shared/layout/scene.ts';
import { cellAt, inWindow, middle } from '../pointer.ts';
import { failing } from './selection-states.ts';
import { type Place, type State, there } from './state.ts';

const menuAt = async ({ page }: Place, at: Point): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menu').waitFor();
};

/** Right-click menus, wherever there is one. */
export const menuStates: readonly State[] = [
  {
    name: 'card-submenu',
    tells: 'over',
    enter: async (place) => {
      await menuAt(place, middle(failing(place.scene).box));
      await place.page.locator('[role=menuitem][aria-haspopup]').first().click();
      await place.page.getByRole('menu').nth(1).waitFor();
    },
  },
  { name: 'cell-menu', tells: 'over', enter: (place) => menuAt(place, cellAt(place.scene, 'frontstage', 1)) },
  { name: 'lane-menu', tells: 'over', enter: (place) => menuAt(place, middle(there(place.scene.lanes[1]).head)) },
  { name: 'step-menu', tells: 'over', enter: (place) => menuAt(place, middle(there(place.scene.steps[1]).box)) },
  { name: 'phase-menu', tells: 'over', enter: (place) => menuAt(place, middle(there(place.scene.phases[1]).box)) },
  {
    name: 'connector-menu',
    tells: 'over',
    enter: (place) => menuAt(place, middle(there(place.scene.connectors.find(({ label }) => label)?.label?.box))),
  },
];
