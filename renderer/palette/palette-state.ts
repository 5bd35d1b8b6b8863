import { create } from '../app/create-store.ts';
import { onRemembering, remember, remembered } from '../app/remembered.ts';

/** How the palette is shown; the next start shows it the same. */
export type PaletteState = {
  readonly open: boolean;
  readonly allLanes: boolean;
  /** Whether it was put away or brought back in this window: the keyboard stays on the button that did it. */
  readonly toggled: boolean;
};

const keys = { open: 'palette.open', allLanes: 'palette.allLanes' } as const;

export const usePalette = create<PaletteState>(() => ({
  open: true,
  allLanes: false,
  toggled: false,
}));

onRemembering(() =>
  usePalette.setState({ open: remembered(keys.open) !== 'no', allLanes: remembered(keys.allLanes) === 'yes' }),
);

export function setPalette(part: Partial<Omit<PaletteState, 'toggled'>>): void {
  usePalette.setState({ ...part, ...(part.open !== undefined && { toggled: true }) });
  const { open, allLanes } = usePalette.getState();
  remember(keys.open, open ? 'yes' : 'no');
  remember(keys.allLanes, allLanes ? 'yes' : 'no');
}
