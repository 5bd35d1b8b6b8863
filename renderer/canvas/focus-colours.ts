import type { ThemeName } from '#shared/layout/scene.ts';

/** The ring around what the keyboard is on: at least 3:1 on every tint and card of its theme. */
export const focusColours: { readonly [name in ThemeName]: string } = {
  light: '#0b5cc4',
  dark: '#7ab8ff',
  projector: '#0b5cc4',
  print: '#0b5cc4',
};
