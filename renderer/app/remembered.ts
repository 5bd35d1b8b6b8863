/** Small things of the view that the next start begins with, such as folded panels; never anything of a document. */
export const remembered = (key: string): string | undefined => {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    // A profile that cannot be written to must not keep the window from opening.
    return undefined;
  }
};

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // It holds for this window then.
  }
}
