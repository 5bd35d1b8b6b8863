/** Small things of the view that the next start begins with, such as folded panels; never anything of a document. */
export const remembered = (key: string): string | undefined => {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    // A profile that cannot be written to must not keep the window from opening.
    return undefined;
  }
};

const waiting: (() => void)[] = [];

/**
 * Calls back once, before the first document is shown in this window: what is remembered lies with another process, which
 * is asked and waited for, and a start screen shows nothing of it.
 */
export function onRemembering(takeUp: () => void): void {
  waiting.push(takeUp);
}

/** Has all of it taken up, the first time. */
export function takeUpRemembered(): void {
  for (const takeUp of waiting.splice(0)) takeUp();
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // It holds for this window then.
  }
}
