import type { Box, CardBox, ConnectorLine, LaneBand, PhaseHead, Scene, StepHead, Tag } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { idsOf } from './by-id.ts';

/** What the selection shows as: each of its records where it is drawn. */
export type Marked = {
  readonly cards: readonly CardBox[];
  readonly connectors: readonly ConnectorLine[];
  readonly tags: readonly Tag[];
  readonly lanes: readonly LaneBand[];
  readonly steps: readonly StepHead[];
  readonly phases: readonly PhaseHead[];
};

export const nothingMarked: Marked = { cards: [], connectors: [], tags: [], lanes: [], steps: [], phases: [] };

const known = new WeakMap<Scene, { readonly selection: readonly RecordId[]; readonly marked: Marked }>();

/** What is selected, where it is drawn; for one selection of a scene it is made once. */
export function markedOf(scene: Scene, selection: readonly RecordId[]): Marked {
  if (selection.length === 0) return nothingMarked;
  const last = known.get(scene);
  if (last?.selection === selection) return last.marked;
  const marked = markIn(scene, selection);
  known.set(scene, { selection, marked });
  return marked;
}

/** Costs what is selected; only tags are looked for among all tags: one record's may be drawn at more than one place. */
function markIn(scene: Scene, selection: readonly RecordId[]): Marked {
  const { cards, connectors, lanes, steps, phases } = idsOf(scene);
  const drawn: (CardBox | ConnectorLine | LaneBand | StepHead | PhaseHead)[] = [];
  const others = new Set<RecordId>();
  for (const id of selection) {
    // A card with a mark of its own, as a decision, is not the mark.
    const one = cards.get(id) ?? lanes.get(id) ?? steps.get(id) ?? phases.get(id) ?? connectors.get(id);
    if (one) drawn.push(one);
    else others.add(id);
  }
  const of = <K extends (typeof drawn)[number]['kind']>(kind: K) =>
    drawn.filter((element): element is Extract<(typeof drawn)[number], { kind: K }> => element.kind === kind);
  return {
    cards: of('card'),
    connectors: of('connector'),
    tags: others.size === 0 ? [] : scene.tags.filter(({ id }) => others.has(id)),
    lanes: of('lane'),
    steps: of('step'),
    phases: of('phase'),
  };
}

/** What of the sheet is to be seen to see all of this: for a head, all that stands under it. */
export function boundsOf({ grid }: Scene, marked: Marked): Box | undefined {
  const boxes = [
    ...[...marked.cards, ...marked.connectors, ...marked.tags, ...marked.lanes].map(({ box }) => box),
    ...marked.steps.map(({ column }) => column),
    ...marked.phases.map(({ box }) => ({ ...box, height: grid.y + grid.height - box.y })),
  ];
  const [first] = boxes;
  if (!first) return undefined;
  let { x, y } = first;
  let right = x + first.width;
  let bottom = y + first.height;
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}
