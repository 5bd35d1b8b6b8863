import { create } from '../app/create-store.ts';
import { onRemembering, remember, remembered } from '../app/remembered.ts';

const memory = 'minimap';

export const useMinimap = create<{ readonly open: boolean }>(() => ({ open: false }));

onRemembering(() => useMinimap.setState({ open: remembered(memory) === 'open' }));

export function toggleMinimap(): void {
  const open = !useMinimap.getState().open;
  remember(memory, open ? 'open' : 'closed');
  useMinimap.setState({ open });
}
