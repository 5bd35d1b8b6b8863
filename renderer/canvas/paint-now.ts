import type { LayoutOptions } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { themeOf, useWindow, type WindowState } from '../app/window-state.ts';
import { documentStore, sceneOf } from '../document/document-store.ts';
import { useOverlay } from '../overlays/overlay-state.ts';
import { overlayIn, overlayPaint } from '../overlays/use-overlay.ts';
import { useProblems } from '../problems/judging.ts';
import { sliceIn, useRipple } from '../ripple/ripple-state.ts';
import { highlightsOf } from './highlights.ts';
import type { Screen } from './screen.ts';
import { sheetOf } from './sheet.ts';

/** How the window shows a blueprint as it is drawn. */
export const optionsOf = (state: WindowState, blueprint: RecordId): LayoutOptions => ({
  blueprint,
  theme: themeOf(state),
  language: state.settings.language,
  numbered: true,
  collapsed: state.collapsed,
});

/**
 * Paints a blueprint as the stores have it now, without React: what it draws with its next turn is the same.
 * @returns whether that is what the window shows
 */
export function paintNow(screen: Screen, blueprint: RecordId): boolean {
  const state = useWindow.getState();
  const document = documentStore.current();
  if (state.blueprint !== blueprint || !document.has(blueprint)) return false;
  const options = optionsOf(state, blueprint);
  const scene = sceneOf(document, options);
  const over = overlayIn(document, blueprint, state.settings.language, useOverlay.getState().shown);
  screen.show(
    sheetOf(scene),
    highlightsOf(scene, {
      focus: state.focus,
      selection: state.selection,
      badges: useProblems.getState().onCards,
      overlay: overlayPaint(over, scene.theme),
      ripple: sliceIn(document, blueprint, useRipple.getState().at),
    }),
  );
  return true;
}
