/** A promise, and what settles it. */
export function awaited<T = void>(): { readonly there: Promise<T>; readonly come: (value: T) => void } {
  let come: (value: T) => void = () => undefined;
  const there = new Promise<T>((done) => {
    come = done;
  });
  return { there, come };
}
