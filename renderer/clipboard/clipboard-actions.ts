import { type Action, chosen, type Situation } from '../actions/action.ts';
import { program } from '../program.ts';

/**
 * The window asks for what its own keys would do, so that there is one way. The keys themselves are the system's: the page
 * hears of them as events.
 */
const asking = (what: 'cut' | 'copy' | 'paste', enabled: Action['enabled']): Action => ({
  id: `edit.${what}`,
  word: `action.${what}`,
  keys: [],
  menuKeys: [`Mod+${{ cut: 'X', copy: 'C', paste: 'V' }[what]}`],
  onCanvas: true,
  enabled,
  run: () => void program().request('clipboard.run', { what }),
});

const copyable = new Set(['card', 'lane', 'step', 'phase']);
const canCopy = (at: Situation): boolean =>
  at.blueprint !== undefined && chosen(at).some((id) => copyable.has(at.document.get(id)?.type ?? ''));

export const clipboardActions: readonly Action[] = [
  asking('cut', canCopy),
  asking('copy', canCopy),
  asking('paste', ({ blueprint }) => blueprint !== undefined),
];
