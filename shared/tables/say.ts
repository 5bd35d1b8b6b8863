import { plainName } from '../clipboard/lane-names.ts';
import { say } from '../words/words.ts';
import type { Said } from './about.ts';
import type { Draft } from './draft.ts';
import { dateOf } from './values.ts';

const states = ['current', 'future', 'pilot', 'live'] as const;
const otherStates: Readonly<Record<string, readonly string[]>> = {
  current: ['as is', 'current state', '当前', '当前状态'],
  future: ['to be', 'future state', '目标状态', '未来状态'],
};

const stateOf = (text: string) =>
  states.find((state) =>
    [state, say('en', `sheet.state.${state}`), say('zh', `sheet.state.${state}`), ...(otherStates[state] ?? [])].some(
      (name) => plainName(name) === plainName(text),
    ),
  );

export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** A text as a sentence quotes it. */
export const quoted = (text: string): string => {
  const characters = [...oneLine(text)];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
};

/** A text with the name it goes by. */
export const withName = (name: string, text: string): string => (name === '' ? text : `${name}: ${text}`);

/**
 * Puts what is said of the whole blueprint where it belongs; what has no field, or does not fit it, becomes a note.
 * @returns the note, if it became one
 */
export function sayOfBlueprint({ about, add }: Draft, { field, name, text }: Said): string | undefined {
  const asNote = (): string => {
    const note = withName(name, text);
    add('note', { text: note });
    return note;
  };
  // The first thing said, if it is no more than a line, is what it is called.
  const into = field ?? (name === '' && about.title === undefined && !text.includes('\n') ? 'title' : undefined);
  if (into === undefined) return asNote();
  if (into === 'service' || into === 'channel' || into === 'customer') {
    const scenario = (about.scenario ?? {}) as Record<string, string>;
    if (scenario[into] !== undefined) return asNote();
    about.scenario = { ...scenario, [into]: text };
    return undefined;
  }
  const read = { date: dateOf, state: stateOf, title: oneLine } as const;
  const value = into in read ? read[into as keyof typeof read](text) : text;
  if (value === undefined || about[into] !== undefined) return asNote();
  about[into] = value;
  return undefined;
}
