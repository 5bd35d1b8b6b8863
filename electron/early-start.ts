/**
 * A page's start, asked for before the page's code is there: the answer is back sooner than the code. All that is said to
 * the page meanwhile is kept for it, in order, behind that answer.
 * @param ask asks for the start; called at once
 * @param later runs something when the page is through with what it does now
 */
export function earlyStart<Answer>(ask: () => Promise<Answer>, later: (deed: () => void) => void) {
  let asked: Promise<Answer> | undefined = ask();
  let answer: { readonly is: Answer } | undefined;
  asked.then(
    (is) => {
      if (asked !== undefined) answer = { is };
    },
    // Whoever takes it hears of that.
    () => undefined,
  );

  const held: (() => void)[] = [];
  let listens = false;
  const tellHeld = (): void => {
    for (const deed of held.splice(0)) {
      try {
        deed();
      } catch (bug) {
        // What one listener does wrong keeps no other from hearing.
        later(() => {
          throw bug;
        });
      }
    }
    listens = true;
  };

  return {
    /** Tells the page something: at once, or after its start if it has not taken that yet. */
    tell(deed: () => void): void {
      if (listens) deed();
      else held.push(deed);
    },

    /** What the page starts with: itself if it is here already, else the promise of it. Nothing of it is kept; asked again, it is asked for anew. */
    take(): Answer | Promise<Answer> {
      const [own, here] = [asked ?? ask(), answer];
      [asked, answer] = [undefined, undefined];
      if (here !== undefined) {
        later(tellHeld);
        return here.is;
      }
      return own.finally(() => later(tellHeld));
    },
  };
}
