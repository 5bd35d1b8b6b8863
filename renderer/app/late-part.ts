/** A part of the window whose code comes later, and what is asked of it before. */
export type LatePart<T> = {
  /** It, if it is here. */
  here(): T | undefined;
  /** Has it loaded, if that has not begun. */
  load(): void;
  /** Does something with it: at once if it is here, else in its turn when it comes. */
  ask(deed: (part: T) => void): void;
  /** Does something that does not need it: at once, or behind what is held, if that was asked for before. */
  inTurn(deed: () => void): void;
};

type Told<T> = {
  /** It is here; what is held is done next. */
  readonly onHere: (part: T) => void;
  /** It will not come: nothing of what is held can be done. */
  readonly onFailed: (bug: unknown) => void;
  /** What one deed does wrong does not keep the others from being done. */
  readonly onBug: (bug: unknown) => void;
};

/**
 * Nothing that is asked of a late part is lost or done in another order: it is held, and done when the part is here.
 * @param load brings it; called once, when it is first needed
 */
export function latePart<T>(load: () => Promise<T>, { onHere, onFailed, onBug }: Told<T>): LatePart<T> {
  let here: T | undefined;
  let loading = false;
  const held: ((part: T) => void)[] = [];

  async function bring(): Promise<void> {
    try {
      const part = await load();
      here = part;
      onHere(part);
      for (const deed of held.splice(0)) {
        try {
          deed(part);
        } catch (bug) {
          onBug(bug);
        }
      }
    } catch (bug) {
      onFailed(bug);
    }
  }

  const begin = (): void => {
    if (loading) return;
    loading = true;
    void bring();
  };

  return {
    here: () => here,
    load: begin,
    ask(deed) {
      if (here !== undefined) return deed(here);
      held.push(deed);
      begin();
    },
    inTurn(deed) {
      if (held.length > 0) held.push(() => deed());
      else deed();
    },
  };
}
