import type { Direction } from './cell-walk.ts';

export type CanvasKey = Direction | 'in' | 'out' | 'leave' | 'first' | 'last';

const keys: { readonly [key: string]: CanvasKey } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  Escape: 'leave',
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key means on the canvas. Nothing while an input method is composing, and nothing with keys menus use. */
export function canvasKey(press: KeyPress): CanvasKey | undefined {
  const composing = press.isComposing || press.keyCode === 229;
  return composing || press.ctrlKey || press.metaKey || press.altKey ? undefined : keys[press.key];
}
