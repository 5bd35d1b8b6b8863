import type { Point } from '#shared/layout/scene.ts';
import type { Choice } from '../actions/action.ts';
import { create } from '../app/create-store.ts';

/** An entry of a menu: the id of an action, or a choice that belongs to this menu alone. */
export type MenuEntry = string | Choice;

/** A menu that is open: what it is about, its entries in groups, and where its corner stands in the window. */
export type OpenMenu = {
  readonly at: Point;
  readonly about: string;
  readonly groups: readonly (readonly MenuEntry[])[];
  /** What has the keyboard again afterwards; the sheet if nothing is given. */
  readonly back?: HTMLElement | undefined;
};

export const useOpenMenu = create<{ readonly menu: OpenMenu | undefined }>(() => ({ menu: undefined }));

export const openMenu = (menu: OpenMenu): void => useOpenMenu.setState({ menu });
export const closeMenu = (): void => useOpenMenu.setState({ menu: undefined });
