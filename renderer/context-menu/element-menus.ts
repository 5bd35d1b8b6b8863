import type { Point } from '#shared/layout/scene.ts';
import { say } from '#shared/words/words.ts';
import { named } from '../actions/named.ts';
import { useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { press } from '../palette/adding.ts';
import { allEntries, idOf, nameOf } from '../palette/entries.ts';
import { openMenu } from './menu-state.ts';
import { showBlueprint } from './open.ts';

/** What a tab's menu offers for its blueprint. */
const tabMenu = [
  ['blueprint.rename', 'blueprint.variant', 'blueprint.compare'],
  ['blueprint.add'],
  ['blueprint.moveLeft', 'blueprint.moveRight'],
  ['blueprint.delete'],
];

/** Opens the menu of a tab or of an entry of the palette. @returns whether it was one */
export function openElementMenu(element: Element, at: Point): boolean {
  const { language } = useWindow.getState().settings;
  const tab = element.closest<HTMLElement>('[role="tab"][data-key]');
  const blueprint = tab?.dataset.key;
  if (tab && blueprint !== undefined && documentStore.current().get(blueprint)?.type === 'blueprint') {
    showBlueprint(blueprint);
    openMenu({ at, about: named(documentStore.current(), blueprint).text, groups: tabMenu, back: tab });
    return true;
  }
  const button = element.closest<HTMLElement>('.palette-entry[data-entry]');
  const entry = allEntries.find((one) => idOf(one) === button?.dataset.entry);
  if (!button || !entry) return false;
  const add = { id: 'add', name: { word: 'action.addEntry' } as const, run: () => press(entry) };
  openMenu({ at, about: say(language, nameOf(entry)), groups: [[add]], back: button });
  return true;
}
