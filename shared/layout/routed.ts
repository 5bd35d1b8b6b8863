import type { Blueprint } from '../model/blueprint.ts';
import type { SheetBoard } from './board.ts';
import type { Board } from './routing/board.ts';
import { type Change, changeOf } from './routing/change.ts';
import { decisionsAfter, routesAfter } from './routing/follow.ts';
import { type Gutters, guttersFor } from './routing/gutters.ts';
import { guttersAfter } from './routing/gutters-after.ts';
import { type Decisions, decide, heightsForLacking, heightsForPorts, type Route, routesBy } from './routing/route.ts';
import { type SharedPort, sharedPorts } from './routing/trunks.ts';
import type { LayoutOptions } from './scene.ts';

/** What the router found, and for what: the board as it was asked first, and the heights it made cards grow to. */
export type Routed = {
  /** The sheet it is of: the same object for all answers for it. */
  readonly sheet: object;
  readonly asked: Board;
  readonly heights: ReadonlyMap<number, number>;
  /** How it came about: one attempt, or more where cards had to grow. Empty where an edit cannot be followed. */
  readonly attempts: readonly Attempt[];
  readonly routes: readonly Route[];
  /** The ports that several routes share. */
  readonly ports: readonly SharedPort[];
  readonly gutters: Gutters;
};

/** One time that all ways were decided, and for what board; without routes where a link found no room. */
type Attempt = { readonly board: Board; readonly decisions: Decisions; readonly routes?: readonly Route[] };

/** Seats the cards, some of them higher than their texts need. */
type BoardFor = (heights: ReadonlyMap<number, number>) => SheetBoard;

type Answer = Pick<Routed, 'heights' | 'attempts' | 'routes'> & {
  readonly sheet: SheetBoard;
  readonly decisions: Decisions;
  /** Where an edit was followed: what it changed, and the links that may not be as they were. */
  readonly around?: { readonly change: Change; readonly links: readonly number[] };
};

/** The last answer for each blueprint, theme and language. */
const answers = new WeakMap<Blueprint, Map<string, Routed>>();

/**
 * Routes all connectors, after an edit only where that matters. Where a card's sides have too little room for its
 * connectors, it grows and all is routed again.
 */
export function routedSheet(
  blueprint: Blueprint,
  { theme, language }: LayoutOptions,
  boardFor: BoardFor,
): { sheet: SheetBoard; routed: Routed } {
  const first = boardFor(new Map());
  const ofBlueprint = answers.get(blueprint) ?? new Map<string, Routed>();
  answers.set(blueprint, ofBlueprint);
  const key = `${theme} ${language}`;
  const kept = ofBlueprint.get(key);
  if (kept && kept.asked === first.board && kept.heights.size === 0) return { sheet: first, routed: kept };
  const change = kept && changeOf(kept.asked, first.board);
  if (kept && change?.nothing) {
    return { sheet: kept.heights.size === 0 ? first : boardFor(kept.heights), routed: kept };
  }
  const followed = kept && change && routedAfter(kept.attempts, change, first, boardFor);
  const { sheet, decisions, around, ...answer } = followed ?? routedAnew(first, boardFor);
  const ports =
    kept && decisions.joints === kept.attempts.at(-1)?.decisions.joints ? kept.ports : sharedPorts(decisions.joints);
  const { board } = sheet;
  const gutters =
    kept && around
      ? guttersAfter(kept, board, answer.routes, ports, around.change, around.links)
      : guttersFor(board, answer.routes, ports);
  const routed = { sheet: kept?.sheet ?? {}, asked: first.board, ...answer, ports, gutters };
  ofBlueprint.set(key, routed);
  return { sheet, routed };
}

function routedAnew(first: SheetBoard, boardFor: BoardFor): Answer {
  const heights = new Map<number, number>();
  const barred = new Set<string>();
  const attempts: Attempt[] = [];
  for (let sheet = first; ; sheet = boardFor(heights)) {
    const { board } = sheet;
    const { decisions, slots } = decide(board, barred);
    if (decisions.lacking.size > 0) {
      attempts.push({ board, decisions });
      for (const [seat, height] of heightsForLacking(board, decisions)) heights.set(seat, height);
      continue;
    }
    const placed = routesBy(board, decisions, slots);
    if ('routes' in placed) {
      attempts.push({ board, decisions, routes: placed.routes });
      // What depends on barred sides is not followed.
      return { sheet, heights, attempts: barred.size > 0 ? [] : attempts, decisions, routes: placed.routes };
    }
    attempts.push({ board, decisions });
    for (const [seat, height] of heightsForPorts(board, decisions, placed.homeless, barred)) heights.set(seat, height);
  }
}

/** The same by way of what was found before an edit, attempt by attempt; nothing where that cannot be followed. */
function routedAfter(
  before: readonly Attempt[],
  change: Change,
  first: SheetBoard,
  boardFor: BoardFor,
): Answer | undefined {
  const heights = new Map<number, number>();
  const attempts: Attempt[] = [];
  let sheet = first;
  for (const last of before) {
    const { board } = sheet;
    const differs = last.board === before[0]?.board ? change : changeOf(last.board, board);
    const followed = differs && decisionsAfter(last.decisions, board, differs);
    if (!followed) return undefined;
    const { decisions } = followed;
    if (decisions.lacking.size === 0) {
      const placed = last.routes && routesAfter(last.routes, board, differs, followed);
      if (!placed || 'homeless' in placed) return undefined;
      const { routes } = placed;
      const around = { change: differs, links: followed.links };
      return { sheet, heights, attempts: [...attempts, { board, decisions, routes }], decisions, routes, around };
    }
    attempts.push({ board, decisions });
    for (const [seat, height] of heightsForLacking(board, decisions)) heights.set(seat, height);
    sheet = boardFor(heights);
  }
  return undefined;
}
