import type { Bounds } from './window-bounds.ts';

/** How a window was left. */
export type WindowState = { readonly bounds?: Bounds | undefined; readonly maximized: boolean };

const isBounds = (value: unknown): value is Bounds => {
  const { x, y, width, height } = (value ?? {}) as { readonly [K in keyof Bounds]?: unknown };
  if (![x, y, width, height].every(Number.isInteger)) return false;
  return (width as number) > 0 && (height as number) > 0;
};

/** What was kept of it; what is damaged is as if it had not been kept. */
export const windowStateOf = (kept: unknown): WindowState => {
  const { bounds, maximized } = (kept ?? {}) as { readonly [K in keyof WindowState]?: unknown };
  return { ...(isBounds(bounds) && { bounds }), maximized: maximized === true };
};
