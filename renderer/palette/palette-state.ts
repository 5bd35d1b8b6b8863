import { create } from 'zustand';
import { remember, remembered } from '../app/remembered.ts';

/** How the palette is shown; the next start shows it the same. */
export type PaletteState = { readonly open: boolean; readonly allLanes: boolean };

const keys = { open: 'palette.open', allLanes: 'palette.allLanes' } as const;

export const usePalette = create<PaletteState>(() => ({
  open: remembered(keys.open) !== 'no',
  allLanes: remembered(keys.allLanes) === 'yes',
}));

export function setPalette(part: Partial<PaletteState>): void {
  usePalette.setState(part);
  const { open, allLanes } = usePalette.getState();
  remember(keys.open, open ? 'yes' : 'no');
  remember(keys.allLanes, allLanes ? 'yes' : 'no');
}
