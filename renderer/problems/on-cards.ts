import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Problem } from '#shared/rules/judge.ts';
import { problemSentence } from '#shared/rules/sentence.ts';

/** What counts as wrong on each card, the worst first; hints and what is waived are left to the panel. */
export type ProblemsOnCards = ReadonlyMap<RecordId, readonly Problem[]>;

/** How many problems are looked at before a breath. */
const portion = 2000;

/**
 * Finds the cards that problems stand on, themselves or by their waits and failures.
 * @param problems the worst first
 * @param before what was found last: the same again where nothing else is found
 */
export function* findingOnCards(
  document: Document,
  problems: readonly Problem[],
  before: ProblemsOnCards,
): Generator<void, ProblemsOnCards> {
  const onCards = new Map<RecordId, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    if (index % portion === portion - 1) yield;
    const { severity, at, waived } = problem;
    const rec = document.get(at[0] as RecordId);
    if (waived !== undefined || severity === 'info' || !rec) continue;
    const card = rec.type === 'card' ? rec.id : rec.type === 'wait' || rec.type === 'failure' ? rec.card : undefined;
    if (card === undefined) continue;
    const there = onCards.get(card);
    if (there) there.push(problem);
    else onCards.set(card, [problem]);
  }
  return sameOnCards(before, onCards) ? before : onCards;
}

function sameOnCards(a: ProblemsOnCards, b: ProblemsOnCards): boolean {
  if (a.size !== b.size) return false;
  for (const [card, problems] of b) {
    const before = a.get(card);
    if (before?.length !== problems.length || problems.some((problem, at) => problem !== before[at])) return false;
  }
  return true;
}

/** What is wrong on a card, as it is read out after its name; undefined where nothing is. */
export const saidOf = (onCards: ProblemsOnCards, card: RecordId, language: Language): string | undefined =>
  onCards
    .get(card)
    ?.map((problem) => problemSentence(language, problem))
    .join(' ');
