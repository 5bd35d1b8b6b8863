import type { Box, Point, Scene } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Fault } from '#shared/model/result.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { type Hit, laneAt, onHead, stepAt } from '../gestures/hit.ts';
import {
  cardPlace,
  type Insertion,
  type Lifted,
  lanePlace,
  noCell,
  phasePlace,
  type Room,
  stepPlace,
} from '../gestures/places.ts';
import { type Entry, laneOf, type MarkEntry, standsOnSteps } from './entries.ts';
import { nowhere, type Target } from './target.ts';

/** Where a drop would go, and how that is shown. */
export type Landing = { readonly target: Target; readonly insertion: Insertion; readonly room?: Room };

/** A point of the sheet, and what is drawn there. */
type Over = { readonly sheet: Point; readonly hit: Hit };

/** Where an entry dropped at a point of the sheet, on what is drawn there, would go; nothing where there is no place. */
export function landing(entry: Entry, scene: Scene, at: Over): Landing | undefined {
  switch (entry.kind) {
    case 'lane': {
      const { before, insertion } = lanePlace(scene, at.sheet.y);
      return { target: { to: 'lanes', before }, insertion };
    }
    case 'card': {
      const place = onHead(at.hit) ? undefined : cardPlace(scene, at.sheet, newCard(scene));
      if (!place) return undefined;
      const { lane, step, before, insertion, room } = place;
      return { target: { to: 'cell', lane: lane.id, step: step.id, before }, insertion, ...(room && { room }) };
    }
    case 'step': {
      const place = stepPlace(scene, at.sheet.x);
      if (!place) return undefined;
      return { target: { to: 'steps', phase: place.phase, before: place.before }, insertion: place.insertion };
    }
    case 'phase': {
      const { before, insertion } = phasePlace(scene, at.sheet.x);
      return { target: { to: 'phases', before }, insertion };
    }
    case 'note':
      return onThing(scene, at.hit, true) ?? remark(grounded(scene, at));
    case 'mark': {
      const onSteps = standsOnSteps(entry);
      const ground = grounded(scene, at);
      return onThing(scene, at.hit, onSteps) ?? inOwnLane(entry, ground) ?? forbidden(ground, onSteps);
    }
  }
}

/** A card that comes from elsewhere, as high as one with a short text. */
const newCard = ({ theme }: Scene): Lifted => ({ cards: [], height: themes[theme].metrics.cardHeight });

/** Why an entry cannot go where there is no place for it. */
export function elsewhere(entry: Entry): Fault | undefined {
  if (entry.kind === 'card') return noCell;
  if (entry.kind === 'note') return { code: 'palette.onlyOnSomething' };
  if (entry.kind !== 'mark') return undefined;
  return { code: standsOnSteps(entry) ? 'palette.onlyOnCardsAndSteps' : 'palette.onlyOnCards' };
}

const filled = (box: Box): Insertion => ({ kind: 'box', box });

/** On a card, also where its marks cover it, or on a step's head. */
function onThing(scene: Scene, hit: Hit, onSteps: boolean): Landing | undefined {
  const card = hit.kind === 'card' ? hit.card : hit.kind === 'tag' ? cellGrid(scene).card(hit.tag.on) : undefined;
  if (card) return { target: { to: 'cards', cards: [card.id] }, insertion: filled(card.box) };
  const step = onSteps ? stepOf(scene, hit) : undefined;
  return step && { target: { to: 'step', step: step.id }, insertion: filled(step.box) };
}

const stepOf = ({ steps }: Scene, hit: Hit) =>
  hit.kind === 'step-head' || hit.kind === 'column-edge'
    ? hit.step
    : hit.kind === 'tag'
      ? steps.find(({ id }) => id === hit.tag.on)
      : undefined;

/** In the lane that gathers marks of its kind, a mark belongs to the step. */
function inOwnLane(entry: MarkEntry, hit: Hit): Landing | undefined {
  if (hit.kind !== 'cell' || hit.lane.role !== laneOf(entry)) return undefined;
  return { target: { to: 'step', step: hit.step.id }, insertion: filled(cellBox(hit)) };
}

/** What lies under connectors, which nothing can be put on. */
function grounded(scene: Scene, { sheet, hit }: Over): Hit {
  if (hit.kind !== 'connector' && hit.kind !== 'connector-end') return hit;
  const lane = laneAt(scene, sheet.y);
  const step = stepAt(scene, sheet.x);
  return lane && step ? { kind: 'cell', lane, step, index: 0 } : { kind: 'nothing' };
}

/** Where only a note can stand. */
function remark(hit: Hit): Landing | undefined {
  if (hit.kind === 'cell')
    return { target: { to: 'remark', lane: hit.lane.id, step: hit.step.id }, insertion: filled(cellBox(hit)) };
  if (hit.kind === 'lane-head')
    return { target: { to: 'remark', lane: hit.lane.id }, insertion: filled(hit.lane.head) };
  return undefined;
}

function forbidden(hit: Hit, onSteps: boolean): Landing | undefined {
  const target = nowhere(onSteps ? 'onlyOnCardsAndSteps' : 'onlyOnCards');
  if (hit.kind === 'cell') return { target, insertion: filled(cellBox(hit)) };
  if (hit.kind === 'step-head' || hit.kind === 'column-edge') return { target, insertion: filled(hit.step.box) };
  if (hit.kind === 'lane-head') return { target, insertion: filled(hit.lane.head) };
  return hit.kind === 'phase-head' ? { target, insertion: filled(hit.phase.box) } : undefined;
}

const cellBox = ({ lane, step }: Extract<Hit, { kind: 'cell' }>): Box => ({
  x: step.column.x + 4,
  y: lane.box.y + 4,
  width: step.column.width - 8,
  height: lane.box.height - 8,
});
