import type { TableLayout } from '#shared/tables/mapping.ts';
import {
  isMark,
  isOfCard,
  isOfFailure,
  isOfStep,
  isOfWait,
  type Meaning,
  meanings,
  roleOfMeaning,
} from '#shared/tables/meaning.ts';
import type { WordKey } from '#shared/words/words.ts';
import type { Say } from '../app/use-words.ts';

/** What a line holds, as a person reads it. */
export function meaningName(words: Say, meaning: Meaning): string {
  const role = roleOfMeaning(meaning);
  return words(role ? `role.${role}` : (`import.as.${meaning}` as WordKey));
}

export type MeaningGroup = { readonly word: WordKey; readonly meanings: readonly Meaning[] };

const groupOf = (meaning: Meaning): WordKey => {
  if (roleOfMeaning(meaning)) return 'import.group.lanes';
  if (isOfStep(meaning)) return 'import.group.step';
  if (isOfCard(meaning) || isOfWait(meaning)) return 'import.group.card';
  if (isOfFailure(meaning)) return 'import.group.failure';
  if (isMark(meaning) || meaning === 'policy' || meaning === 'metric') return 'import.group.marks';
  return meaning === 'note' || meaning === 'line' || meaning === 'about' || meaning === 'ignore'
    ? 'import.group.other'
    : 'import.group.way';
};
const groups: readonly WordKey[] = [
  'import.group.way',
  'import.group.lanes',
  'import.group.step',
  'import.group.card',
  'import.group.marks',
  'import.group.failure',
  'import.group.other',
];

/** What a line may hold in a layout, in groups: cards of a list have lanes in a column, those of the others do not. */
export const meaningGroups = (layout: TableLayout): readonly MeaningGroup[] => {
  const fits = (meaning: Meaning): boolean =>
    layout === 'list'
      ? meaning !== 'line'
      : meaning !== 'lane' && (layout === 'matrix' ? meaning !== 'text' : meaning !== 'line');
  return groups.map((word) => ({ word, meanings: meanings.filter((one) => groupOf(one) === word && fits(one)) }));
};

/** What only one line of a table can be. */
const alone: readonly Meaning[] = ['phase', 'step', 'lane', 'text'];

/** The lines with one of them understood otherwise; what can only be there once leaves its old place. */
export function withMeaning(lines: readonly Meaning[], line: number, meaning: Meaning): Meaning[] {
  const length = Math.max(lines.length, line + 1);
  return Array.from({ length }, (_, index) => {
    const before = lines[index] ?? 'ignore';
    if (index === line) return meaning;
    return before === meaning && alone.includes(meaning) ? 'note' : before;
  });
}
