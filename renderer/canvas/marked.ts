import type { Box, CardBox, ConnectorLine, LaneBand, PhaseHead, Scene, StepHead, Tag } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';

/** What the selection shows as: each of its records where it is drawn. */
export type Marked = {
  readonly cards: readonly CardBox[];
  readonly connectors: readonly ConnectorLine[];
  readonly tags: readonly Tag[];
  readonly lanes: readonly LaneBand[];
  readonly steps: readonly StepHead[];
  readonly phases: readonly PhaseHead[];
};

type Selectable = CardBox | ConnectorLine | Tag | LaneBand | StepHead | PhaseHead;

export const nothingMarked: Marked = { cards: [], connectors: [], tags: [], lanes: [], steps: [], phases: [] };

const known = new WeakMap<Scene, ReadonlyMap<RecordId, readonly Selectable[]>>();

/** Where each record is drawn, made once a scene: a wait or a metric may be drawn at more than one place. */
function byRecord(scene: Scene): ReadonlyMap<RecordId, readonly Selectable[]> {
  const there = known.get(scene);
  if (there) return there;
  const made = new Map<RecordId, Selectable[]>();
  for (const list of [scene.cards, scene.connectors, scene.tags, scene.lanes, scene.steps, scene.phases])
    for (const element of list) {
      const drawn = made.get(element.id);
      if (drawn) drawn.push(element);
      else made.set(element.id, [element]);
    }
  known.set(scene, made);
  return made;
}

export function markedOf(scene: Scene, selection: readonly RecordId[]): Marked {
  if (selection.length === 0) return nothingMarked;
  const places = byRecord(scene);
  const all = selection.flatMap((id) => {
    const drawn = places.get(id) ?? [];
    // A card with a mark of its own, as a decision, is not the mark.
    const card = drawn.find(({ kind }) => kind !== 'tag');
    return card ? [card] : drawn;
  });
  const of = <K extends Selectable['kind']>(kind: K) =>
    all.filter((element): element is Extract<Selectable, { kind: K }> => element.kind === kind);
  return {
    cards: of('card'),
    connectors: of('connector'),
    tags: of('tag'),
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
