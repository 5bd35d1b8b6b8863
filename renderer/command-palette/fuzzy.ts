const wordStart = /[\s\-–/·：:，,（(“"]/;

/**
 * How well a name answers what was typed: its letters must all be in the name, in order. What is there as it was typed
 * comes before all else; then beginnings of words and letters that follow each other count, and short names.
 *
 * @param typed folded (`fold`), without spaces at its ends
 * @param name folded
 * @returns a number, the higher the better; undefined where a letter is missing
 */
export function score(typed: string, name: string): number | undefined {
  const whole = name.indexOf(typed);
  if (whole >= 0) return 1000 - name.length + (whole === 0 ? 500 : beginsWord(name, whole) ? 250 : 0);
  let points = 0;
  let at = -1;
  for (const letter of typed) {
    if (letter === ' ') continue;
    const next = nextPlace(name, letter, at);
    if (next < 0) return undefined;
    points += next === at + 1 ? 8 : beginsWord(name, next) ? 6 : 1;
    at = next;
  }
  return points - name.length / 100;
}

const beginsWord = (name: string, at: number): boolean => wordStart.test(name[at - 1] ?? ' ');

/** Where the next letter is taken: beside the last, else at the beginning of a word, else the first there is. */
function nextPlace(name: string, letter: string, after: number): number {
  if (name[after + 1] === letter) return after + 1;
  for (let at = name.indexOf(letter, after + 1); at >= 0; at = name.indexOf(letter, at + 1))
    if (beginsWord(name, at)) return at;
  return name.indexOf(letter, after + 1);
}

/** The things whose names answer best, best first; those that answer alike stay in the order given. */
export function best<T>(
  typed: string,
  things: readonly T[],
  names: (thing: T) => readonly string[],
  most: number,
): T[] {
  if (typed === '') return things.slice(0, most);
  const found: { thing: T; points: number }[] = [];
  for (const thing of things) {
    let points: number | undefined;
    for (const name of names(thing)) {
      const here = score(typed, name);
      if (here !== undefined && (points === undefined || here > points)) points = here;
    }
    if (points !== undefined) found.push({ thing, points });
  }
  return found
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ thing }) => thing);
}
