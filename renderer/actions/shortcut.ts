/** What of a key press says which shortcut it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/**
 * Whether a key press is a shortcut, written as `Mod+Shift+Z`: `Mod` is Command on a Mac and Ctrl elsewhere, `Ctrl` is Ctrl
 * everywhere. A letter is what is on the key; where the keyboard writes another script, what would be there in Latin.
 */
export function pressed(shortcut: string, press: Press, mac = isMac()): boolean {
  const parts = shortcut.split('+');
  const name = parts.at(-1) ?? '';
  const has = (part: string) => parts.includes(part);
  const meta = has('Mod') && mac;
  const ctrl = has('Ctrl') || (has('Mod') && !mac);
  return (
    press.metaKey === meta &&
    press.ctrlKey === ctrl &&
    press.altKey === has('Alt') &&
    press.shiftKey === has('Shift') &&
    keyOf(press) === name.toUpperCase()
  );
}

function keyOf({ key, code }: Press): string {
  const latin = /^[\x21-\x7e]+$/.test(key);
  return (latin ? key : code.replace(/^(Key|Digit)/, '')).toUpperCase();
}

/** Whether an input method has the key: nothing else may act on it then. */
export const composing = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229;
