import { choose } from '../actions/registry.ts';
import { create } from '../app/create-store.ts';
import { remember, remembered } from '../app/remembered.ts';
import { goToRecord } from '../find/go-to-record.ts';
import type { Choice } from './choices.ts';

export const useCommandPalette = create<{ readonly open: boolean }>(() => ({ open: false }));

export const openCommandPalette = (): void => useCommandPalette.setState({ open: true });
export const closeCommandPalette = (): void => useCommandPalette.setState({ open: false });

const memory = 'commands.recent';
const mostRemembered = 8;

/** The ids of the actions chosen in the palette last, the latest first. */
export const recentActions = (): readonly string[] => (remembered(memory) ?? '').split(' ').filter((id) => id !== '');

export function rememberAction(id: string): void {
  remember(memory, [id, ...recentActions().filter((other) => other !== id)].slice(0, mostRemembered).join(' '));
}

/** Closes the palette and does what was chosen, once the keyboard is back where it was. */
export function take(choice: Choice): void {
  if (choice.kind === 'action' && !choice.enabled) return;
  closeCommandPalette();
  if (choice.kind === 'action') rememberAction(choice.action.id);
  const run = () => {
    if (choice.kind === 'action') choose(choice.action.id);
    else if (choice.kind === 'option') choice.option.run();
    else goToRecord(choice.id);
  };
  // The dialog gives the keyboard back in the next frame.
  window.requestAnimationFrame(() => window.requestAnimationFrame(run));
}
