import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Problem } from '#shared/rules/judge.ts';
import type { FoundAnew } from '#shared/rules/listed-after.ts';
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
    const card = cardOf(document, problem);
    if (card === undefined) continue;
    const there = onCards.get(card);
    if (there) there.push(problem);
    else onCards.set(card, [problem]);
  }
  return sameOnCards(before, onCards) ? before : onCards;
}

/** The card that a problem counts on; undefined for hints, what is waived, and what stands elsewhere. */
function cardOf(document: Document, { severity, at, waived }: Problem): RecordId | undefined {
  const rec = document.get(at[0] as RecordId);
  if (waived !== undefined || severity === 'info' || !rec) return undefined;
  return rec.type === 'card' ? rec.id : rec.type === 'wait' || rec.type === 'failure' ? rec.card : undefined;
}

/**
 * The same after a change, at the cost of what was found anew.
 * @param compare tells which of two problems is listed first
 * @returns undefined where it cannot be told from that alone
 */
export function onCardsAfter(
  document: Document,
  before: ProblemsOnCards,
  { gone, come }: FoundAnew,
  compare: (a: Problem, b: Problem) => number,
): ProblemsOnCards | undefined {
  const after = new Map<RecordId, Problem[]>();
  const left = (card: RecordId) => {
    const there = after.get(card) ?? before.get(card)?.filter((problem) => !gone.has(problem)) ?? [];
    after.set(card, there);
    return there;
  };
  for (const problem of gone) {
    const { severity, at, waived } = problem;
    if (waived !== undefined || severity === 'info') continue;
    // What it stood on may be gone with it; the card is named then, too.
    const named = at.filter((id) => before.get(id)?.includes(problem));
    if (named.length === 0 && !document.has(at[0] as RecordId)) return undefined;
    for (const card of [...named, cardOf(document, problem)]) if (card !== undefined) left(card);
  }
  for (const problem of come) {
    const card = cardOf(document, problem);
    if (card !== undefined) left(card).push(problem);
  }
  const altered = [...after].filter(([card, there]) => !sameList(before.get(card) ?? [], there.sort(compare)));
  if (altered.length === 0) return before;
  const now = new Map(before);
  for (const [card, there] of altered) {
    if (there.length > 0) now.set(card, there);
    else now.delete(card);
  }
  return now;
}

const sameList = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length && a.every((problem, at) => problem === b[at]);

function sameOnCards(a: ProblemsOnCards, b: ProblemsOnCards): boolean {
  if (a.size !== b.size) return false;
  for (const [card, problems] of b) {
    if (!sameList(a.get(card) ?? [], problems)) return false;
  }
  return true;
}

/** What is wrong on a card, as it is read out after its name; undefined where nothing is. */
export const saidOf = (onCards: ProblemsOnCards, card: RecordId, language: Language): string | undefined =>
  onCards
    .get(card)
    ?.map((problem) => problemSentence(language, problem))
    .join(' ');
