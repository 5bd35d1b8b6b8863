import type { Blueprint } from '../model/blueprint.ts';
import type { SheetBoard } from './board.ts';
import { type Board, sameBoard } from './routing/board.ts';
import { type Gutters, guttersFor } from './routing/gutters.ts';
import { type Route, route } from './routing/route.ts';
import { type SharedPort, sharedPorts } from './routing/trunks.ts';
import type { LayoutOptions } from './scene.ts';

/** What the router found, and for what: the board as it was asked first, and the heights it made cards grow to. */
export type Routed = {
  /** The sheet it is of: the same object for all answers for it. */
  readonly sheet: object;
  readonly asked: Board;
  readonly heights: ReadonlyMap<number, number>;
  readonly routes: readonly Route[];
  /** The ports that several routes share. */
  readonly ports: readonly SharedPort[];
  readonly gutters: Gutters;
};

/** The last answer for each blueprint, theme and language: most edits ask the router nothing new. */
const answers = new WeakMap<Blueprint, Map<string, Routed>>();

/**
 * Routes all connectors; where a card's sides have too little room for theirs, the card grows and all is routed again.
 * @param boardFor seats the cards, some of them higher than their texts need
 */
export function routedSheet(
  blueprint: Blueprint,
  { theme, language }: LayoutOptions,
  boardFor: (heights: ReadonlyMap<number, number>) => SheetBoard,
): { sheet: SheetBoard; routed: Routed } {
  const first = boardFor(new Map());
  const key = `${theme} ${language}`;
  const kept = answers.get(blueprint)?.get(key);
  if (kept && sameBoard(kept.asked, first.board)) {
    return { sheet: kept.heights.size === 0 ? first : boardFor(kept.heights), routed: kept };
  }
  const heights = new Map<number, number>();
  const barred = new Set<string>();
  for (let sheet = first; ; sheet = boardFor(heights)) {
    const result = route(sheet.board, barred);
    if ('routes' in result) {
      const { routes } = result;
      const ports = sharedPorts(sheet.board, routes);
      const gutters = guttersFor(sheet.board, routes, ports);
      const routed = { sheet: kept?.sheet ?? {}, asked: first.board, heights, routes, ports, gutters };
      const ofBlueprint = answers.get(blueprint) ?? new Map<string, Routed>();
      ofBlueprint.set(key, routed);
      answers.set(blueprint, ofBlueprint);
      return { sheet, routed };
    }
    for (const [seat, height] of result.tooLow) heights.set(seat, height);
  }
}
