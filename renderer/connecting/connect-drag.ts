import { addConnector } from '#shared/commands/add-connector.ts';
import { reattachConnector } from '#shared/commands/reattach-connector.ts';
import type { CardBox, Point, Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';
import { set } from '../app/window-state.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { newId } from '../editing/edit.ts';
import { type Deed, deed } from '../gestures/deed.ts';
import type { Gesture } from '../gestures/gesture.ts';
import { type Hit, handlesOf, type Side } from '../gestures/hit.ts';
import type { Press } from '../gestures/presses.ts';
import { preview } from '../gestures/preview.ts';
import { type Pointer, stage } from '../gestures/stage.ts';
import { rubberWay } from './ways.ts';

/** A press on a card's edge draws a connector to another card. */
export const connectPress: Press = ({ hit }) => {
  const scene = stage()?.screen.sheet.scene;
  if (!scene || hit.kind !== 'card' || !hit.edge) return undefined;
  const { card, edge } = hit;
  const from = handlesOf(card.box)[edge];
  const id = newId();
  return lineDrag({
    scene,
    rubber: (to) => rubberWay(from, edge, to),
    // On the card it begins at, the line is not on its way to anywhere yet.
    apart: card.id,
    deed: (target) => deed(addConnector, { id, from: card.id, to: target.id }),
    dropped: () => set({ selection: [id], focus: undefined }),
  });
};

/** A press on an end of a selected connector puts that end on another card. */
export const reattachPress: Press = ({ hit }) => {
  const scene = stage()?.screen.sheet.scene;
  if (!scene || hit.kind !== 'connector-end') return undefined;
  const { connector, end } = hit;
  const fixed = end === 'from' ? connector.to : connector.from;
  const start = end === 'from' ? connector.points.at(-1) : connector.points[0];
  const card = cellGrid(scene).card(fixed.id);
  if (!start || !card) return undefined;
  const side = sideAt(card, start);
  return lineDrag({
    scene,
    rubber: (to) => rubberWay(start, side, to),
    apart: connector[end].id,
    deed: (target) => deed(reattachConnector, { id: connector.id, end, card: target.id }),
    dropped: () => set({ selection: [connector.id], focus: undefined }),
  });
};

type LineDrag = {
  readonly scene: Scene;
  readonly rubber: (to: Point) => Point[];
  /** The card where a drop does nothing. */
  readonly apart: RecordId;
  readonly deed: (target: CardBox) => Deed;
  readonly dropped: () => void;
};

const noCard: Fault = { code: 'drop.onCard' };

/** A line that follows the pointer to a card; released anywhere else it is forgotten. */
function lineDrag({ scene, rubber, apart, deed, dropped }: LineDrag): Gesture {
  let asked: RecordId | undefined;
  let refusal: Fault | undefined;
  const look = ({ hit, over }: Pointer): CardBox | undefined => {
    const card = over ? cardUnder(scene, hit) : undefined;
    const target = card?.id === apart ? undefined : card;
    if (target?.id !== asked) {
      asked = target?.id;
      refusal = target && deed(target).refused();
    }
    return target;
  };
  return {
    move(at) {
      const target = look(at);
      // On the way through cells nothing is said; outside of them it leads nowhere.
      const fault = refusal ?? (at.over && at.hit.kind === 'nothing' ? noCard : undefined);
      preview({
        rubber: rubber(at.sheet),
        insertion: target && { kind: 'box', box: target.box },
        refusal: fault && { at: at.sheet, fault },
      });
    },
    drop(at) {
      const target = look(at);
      if (target && !refusal && deed(target).run()) dropped();
    },
    cancel() {},
  };
}

/** The card a line would reach here: marks on a card are part of it. */
function cardUnder(scene: Scene, hit: Hit): CardBox | undefined {
  const { card } = cellGrid(scene);
  if (hit.kind === 'card') return hit.card;
  if (hit.kind === 'tag') return card(hit.tag.on);
  // The end of a selected connector lies on its card.
  return hit.kind === 'connector-end' ? card(hit.connector[hit.end].id) : undefined;
}

/** The side of a card that a connector's end lies on. */
export function sideAt({ box }: CardBox, { x, y }: Point): Side {
  const away: readonly [Side, number][] = [
    ['top', Math.abs(y - box.y)],
    ['right', Math.abs(x - box.x - box.width)],
    ['bottom', Math.abs(y - box.y - box.height)],
    ['left', Math.abs(x - box.x)],
  ];
  return [...away].sort(([, a], [, b]) => a - b)[0]?.[0] ?? 'right';
}
