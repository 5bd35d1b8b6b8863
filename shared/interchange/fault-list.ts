import type { Fault } from '../model/result.ts';
import type { contentWords } from '../words/faults.ts';

/** What can be wrong inside a file: each has its sentence in both languages. */
export type ContentCode = keyof typeof contentWords extends infer K
  ? K extends `fault.${infer C}`
    ? C
    : never
  : never;

/** As many faults as one reading lists: the rest follow from a second reading. */
export const mostFaults = 100;

/** Collects faults while a file is read on, up to `mostFaults`. */
export class FaultList {
  readonly faults: Fault[] = [];

  get full(): boolean {
    return this.faults.length >= mostFaults;
  }

  add(at: string, code: ContentCode, params: Fault['params'] = {}): void {
    if (!this.full) this.faults.push({ code, params, at });
  }
}

const plainName = /^[A-Za-z_$][\w$]*$/;
const longestShown = 80;

/** Text from a file as it may stand in a sentence: never longer than a line. */
export const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown).replace(/\p{Surrogate}$/u, '')}…` : text;

/** The path of a field or an array element: `blueprints[0].cards[12].lane`. */
export const within = (at: string, key: string | number): string => {
  if (typeof key === 'number') return `${at}[${key}]`;
  if (!plainName.test(key) || key.length > longestShown) return `${at}[${JSON.stringify(shown(key))}]`;
  return at === '' ? key : `${at}.${key}`;
};
