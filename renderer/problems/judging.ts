import type { Change } from '#shared/model/change.ts';
import { dayOf } from '#shared/model/day.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprints } from '#shared/model/queries.ts';
import { Judge, type Problem } from '#shared/rules/judge.ts';
import { asListed, type FoundAnew, keepsPlaces, listedAfter } from '#shared/rules/listed-after.ts';
import { sortingProblems } from '#shared/rules/problems.ts';
import { create } from '../app/create-store.ts';
import { useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { onceSheetIsSeen } from '../document/sheet-first.tsx';
import { betweenFrames } from '../editing/between-frames.ts';
import { marksInSight } from './in-sight.ts';
import { findingOnCards, onCardsAfter, type ProblemsOnCards } from './on-cards.ts';

type Judged = {
  /** The worst first, what is waived at the end. */
  readonly problems: readonly Problem[];
  /** The errors and warnings that stand on a card, and on what stands on it, by the card. */
  readonly onCards: ProblemsOnCards;
};

const none: Judged = { problems: [], onCards: new Map() };

/** What is wrong with the blueprint shown, as last judged. */
export const useProblems = create<Judged>(() => none);

/** Longest that judging waits for a quiet moment, in milliseconds. */
const longestWait = 300;

let judge: { readonly of: RecordId; readonly judge: Judge } | undefined;
/** Changes that no judge has heard of yet. */
let news: (readonly [Document, Change])[] = [];
/** What is shown as judged, as its judge counts what it finds; absent where something may now be read in another order. */
let shown: { readonly by: Judge; readonly verdicts: number } | undefined;
let going: Iterator<unknown, void> | undefined;
/** The blueprint whose cards in sight were marked before it was judged. */
let glimpsed: RecordId | undefined;

const shownBlueprint = (): RecordId | undefined => {
  const { file, blueprint } = useWindow.getState();
  const document = documentStore.current();
  if (!file) return undefined;
  return blueprint !== undefined && document.has(blueprint) ? blueprint : blueprints(document)[0]?.id;
};

/** Judges what the changes touched, in portions: the window answers between. */
function* judging(): Generator<void, void> {
  const document = documentStore.current();
  const blueprint = shownBlueprint();
  if (blueprint === undefined) {
    judge = undefined;
    shown = undefined;
    useProblems.setState(none);
    return;
  }
  const isNew = judge?.of !== blueprint;
  if (judge?.of !== blueprint) judge = { of: blueprint, judge: new Judge(document, blueprint, dayOf(new Date())) };
  else for (const [after, change] of news) judge.judge.follow(after, change);
  news = [];
  if (isNew && markInSight()) yield;
  const now = judge.judge;
  while (now.judgeNext()) yield;
  const { verdicts } = now;
  if (shown?.by === now && shown.verdicts === verdicts) return;
  // Nothing comes in between: what was taken is shown.
  const followed = shown?.by === now ? followedBy(document, blueprint, now.takeFound()) : undefined;
  if (followed) {
    shown = { by: now, verdicts };
    useProblems.setState(followed);
    return;
  }
  shown = undefined;
  now.takeFound();
  const sorted = yield* sortingProblems(document, blueprint, now.problems());
  const isWaived = ({ waived }: Problem) => waived !== undefined;
  const problems = [...sorted.filter((one) => !isWaived(one)), ...sorted.filter(isWaived)];
  const onCards = yield* findingOnCards(document, problems, useProblems.getState().onCards);
  shown = { by: now, verdicts };
  useProblems.setState({ problems, onCards });
}

/** What is shown, with what was found anew put in its place. */
function followedBy(document: Document, blueprint: RecordId, found: FoundAnew): Judged | undefined {
  const before = useProblems.getState();
  const problems = listedAfter(document, blueprint, before.problems, found);
  const onCards = problems && onCardsAfter(document, before.onCards, found, asListed(document, blueprint));
  return onCards && { problems, onCards };
}

/** When the window has nothing else to do: what is typed comes first. */
function plan(): void {
  const mine = judging();
  going = mine;
  const go = () => {
    if (going !== mine) return;
    void betweenFrames(
      mine,
      () => {},
      () => going !== mine,
    );
  };
  window.requestIdleCallback(go, { timeout: longestWait });
}

/**
 * Marks what is in sight of a blueprint that is shown anew, as soon as it has been laid out: its whole is judged when the
 * window has nothing else to do.
 * @returns whether that has altered what is seen on the sheet
 */
function markInSight(): boolean {
  const blueprint = shownBlueprint();
  if (blueprint === undefined || glimpsed === blueprint) return false;
  if (judge?.of === blueprint && shown) return false;
  try {
    const onCards = marksInSight(documentStore.current(), blueprint);
    if (!onCards) return false;
    glimpsed = blueprint;
    shown = undefined;
    useProblems.setState({ onCards });
    return onCards.size > 0;
  } catch {
    // A rule that fails says so when all is judged; the sheet is shown.
    return false;
  }
}

/** Keeps what is shown judged, from now on. */
export function keepJudging(): void {
  documentStore.subscribe((transaction) => {
    if (transaction) {
      news.push([documentStore.current(), transaction.change]);
      if (!keepsPlaces(transaction.change)) shown = undefined;
    } else {
      judge = undefined;
      glimpsed = undefined;
      news = [];
    }
    plan();
  });

  useWindow.subscribe(({ blueprint, file }, before) => {
    if (blueprint !== before.blueprint || (file === undefined) !== (before.file === undefined)) {
      markInSight();
      plan();
    }
  });
  onceSheetIsSeen(markInSight);
  plan();
}
