import { type CardMove, moveCards } from '#shared/commands/move-cards.ts';
import type { CardBox, Scene } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { cellGrid, type Direction } from '../canvas/cell-walk.ts';
import { documentStore, sceneOf } from '../document/document-store.ts';
import { edit } from '../editing/edit.ts';
import { cardMoves } from '../gestures/card-moves.ts';
import { chooseConnection } from '../table/choosing.ts';
import { addBelow, editAt, targetAtFocus } from '../text-editor/typing.ts';
import { type Action, chosenCards, situation } from './action.ts';
import { startConnecting } from './connecting.ts';
import { headChosen, moveHead } from './head-moves.ts';
import { chooseMark } from './mark-choice.ts';
import { goToCard } from './spots.ts';

/** What keys do to cards: edit, add below, move, mark, connect. */
export const cardActions: readonly Action[] = [
  {
    id: 'text.edit',
    word: 'action.editText',
    keys: ['F2', 'Enter'],
    onCanvas: true,
    enabled: () => targetAtFocus() !== undefined,
    run: () => {
      const target = targetAtFocus();
      if (target) editAt(target);
    },
  },
  {
    id: 'card.addBelow',
    word: 'action.addBelow',
    keys: ['Mod+Enter'],
    onCanvas: true,
    enabled: ({ document, focus }) => {
      const role = focus && find(document, 'lane', focus.lane)?.role;
      return role !== undefined && hasFlow(role);
    },
    run: addBelow,
  },
  moving('move.up', 'action.moveUp', 'up', 'ArrowUp'),
  moving('move.down', 'action.moveDown', 'down', 'ArrowDown'),
  moving('move.left', 'action.moveLeft', 'left', 'ArrowLeft'),
  moving('move.right', 'action.moveRight', 'right', 'ArrowRight'),
  {
    id: 'mark.choose',
    word: 'action.mark',
    keys: ['Ctrl+M'],
    onCanvas: true,
    enabled: (at) => chosenCards(at).length > 0,
    run: chooseMark,
  },
  {
    id: 'connect.start',
    word: 'action.connect',
    keys: ['Ctrl+L'],
    onCanvas: true,
    enabled: (at) => chosenCards(at).length > 0,
    run: () => {
      const at = situation();
      const card = chosenCards(at).at(-1);
      if (card === undefined) return;
      // Where no line can be seen, the other card is chosen by its name.
      if (at.view !== 'blueprint') chooseConnection(card);
      else startConnecting(card);
    },
  },
];

function moving(id: string, word: Action['word'], direction: Direction, key: string): Action {
  return {
    id,
    word,
    keys: [`Alt+${key}`],
    onCanvas: true,
    enabled: (at) => chosenCards(at).length > 0 || headChosen(at) !== undefined,
    run: () => {
      const at = situation();
      const head = headChosen(at);
      if (head === undefined) move(direction);
      else moveHead(at, head, direction);
    },
  };
}

/** The layout of the blueprint shown: that of the canvas, or, where no canvas is, the same made for the purpose. */
function shownScene(): Scene | undefined {
  const state = useWindow.getState();
  const { blueprint, settings } = state;
  if (blueprint === undefined) return undefined;
  return sceneOf(documentStore.current(), {
    blueprint,
    theme: themeOf(state),
    language: settings.language,
    numbered: true,
  });
}

function move(direction: Direction): void {
  const scene = shownScene();
  const chosen = new Set(chosenCards(situation()));
  const { focus } = useWindow.getState();
  if (!scene) return;
  const cards = scene.cards.filter(({ id }) => chosen.has(id)).sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
  const leader = cards.find(({ id }) => id === focus?.card) ?? cards[0];
  const moves = leader && movesTowards(scene, leader, cards, direction);
  if (moves && edit(moveCards, { moves })) goToCard(leader.id, [...chosen]);
}

/**
 * Where cards go by one press of Alt and an arrow: up and down within their stack first, then into the next lane that
 * takes cards; left and right into the next step, at the same height. Nowhere at the grid's edge.
 */
export function movesTowards(
  scene: Scene,
  leader: CardBox,
  cards: readonly CardBox[],
  direction: Direction,
): CardMove[] | undefined {
  const { lanes, steps } = scene;
  const grid = cellGrid(scene);
  const stack = grid.stack(leader.lane, leader.step);
  const together = cards.every(({ lane, step }) => lane === leader.lane && step === leader.step);
  const taken = new Set(cards.map(({ id }) => id));
  const others = stack.filter(({ id }) => !taken.has(id));
  const first = stack.findIndex(({ id }) => taken.has(id));
  const above = others.filter((card) => stack.indexOf(card) < first);
  const ids = stack.filter(({ id }) => taken.has(id)).map(({ id }) => id);
  const here = (before: string | null): CardMove[] => [{ ids, lane: leader.lane, step: leader.step, before }];

  if (direction === 'up' || direction === 'down') {
    if (together && direction === 'up' && above.length > 0) return here(above.at(-1)?.id ?? null);
    const below = others.slice(above.length);
    if (together && direction === 'down' && below.length > 0) return here(below[1]?.id ?? null);
    const flowing = lanes.filter(({ role, collapsed }) => hasFlow(role) && !collapsed);
    const lane = flowing[flowing.findIndex(({ id }) => id === leader.lane) + (direction === 'up' ? -1 : 1)];
    const step = steps.find(({ id }) => id === leader.step);
    if (!lane || !step) return undefined;
    const top = grid.stack(lane.id, step.id).find(({ id }) => !taken.has(id));
    return cardMoves(scene, leader, cards, { lane, step, before: direction === 'up' ? null : (top?.id ?? null) });
  }
  const step = steps[steps.findIndex(({ id }) => id === leader.step) + (direction === 'left' ? -1 : 1)];
  const lane = lanes.find(({ id }) => id === leader.lane);
  if (!lane || !step) return undefined;
  const beside = grid.stack(lane.id, step.id).filter(({ id }) => !taken.has(id));
  return cardMoves(scene, leader, cards, { lane, step, before: beside[above.length]?.id ?? null });
}
