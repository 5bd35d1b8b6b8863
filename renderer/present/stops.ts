import type { Box, LaneBand, PhaseHead, Scene, StepHead } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { covered } from '../canvas/frozen-heads.ts';
import { boundsOf, markedOf } from '../canvas/marked.ts';
import { clampZoom, fitted, fittedBeside, type Size, type View } from '../canvas/view.ts';

/** One thing a room is shown: the whole sheet, a phase, or a step; a tall step is several, none of them too small. */
export type Stop = {
  readonly view: View;
  /** The phase or step it shows; undefined for the whole sheet. */
  readonly head: PhaseHead | StepHead | undefined;
  /** The column that is looked at: what lies beside it steps back. */
  readonly column: Box | undefined;
  /** The lanes that are shown one after the other when lanes are revealed, top down; never none. */
  readonly lanes: readonly LaneBand[];
};

/** The least height of type, as a share of the screen's: 24 px of 1080, read from four heights away. */
const leastType = 24 / 1080;
const edge = 32;
/** What the mark of progress takes at the bottom, in CSS px. */
const below = (height: number): number => Math.max(56, Math.round(height / 18));

/** The scale at which cards, and the heads beside them, can be read in a room. */
export const readableScale = ({ theme }: Scene, { height }: Size): number =>
  (leastType * height) / themes[theme].metrics.cardSize;

/** Everything a presentation goes through, in order. */
export function stopsOf(scene: Scene, size: Size): readonly Stop[] {
  const room = { width: size.width, height: size.height - below(size.height) };
  const readable = readableScale(scene, size);
  const sheet = { x: 0, y: 0, ...scene.size };
  const whole: Stop = {
    view: fitted(sheet, room, edge, mostOf(readable)),
    head: undefined,
    column: undefined,
    lanes: scene.lanes,
  };
  return [
    whole,
    ...scene.phases.flatMap((phase) => [
      phaseStop(scene, room, phase, readable),
      ...scene.steps
        .filter((step) => step.phase === phase.id)
        .flatMap((step) => stepStops(scene, room, step, readable)),
    ]),
  ];
}

/** What fits easily is not blown up beyond what is read well from afar. */
const mostOf = (readable: number): number => Math.max(2, 1.6 * readable);

function phaseStop(scene: Scene, room: Size, phase: PhaseHead, readable: number): Stop {
  const box = boundsOf(scene, markedOf(scene, [phase.id])) ?? phase.box;
  const view = fittedBeside(box, room, covered(scene, readable, readable), mostOf(readable));
  const x = Math.min(view.x, leftEdge(scene, view.zoom));
  return { view: { ...view, x }, head: phase, column: undefined, lanes: scene.lanes };
}

/** Where the sheet begins when all of its left is in sight: what stands in the middle does not leave room beside it. */
const leftEdge = (scene: Scene, zoom: number): number => edge - scene.grid.x * zoom;

function stepStops(scene: Scene, room: Size, step: StepHead, readable: number): Stop[] {
  const { column } = step;
  const { left, top } = covered(scene, readable, readable);
  const free = { width: room.width - left - 2 * edge, height: room.height - top - edge };
  const body = scene.grid.y + scene.grid.height - (scene.grid.y + scene.headHeight);
  // As large as the whole column allows, but neither too small to be read nor larger than the room is wide.
  const wide = free.width / column.width;
  const zoom = clampZoom(Math.min(wide, Math.max(readable, Math.min(free.height / body, 1.6 * readable))));
  return pages(scene, step.id, free.height / zoom).map((lanes) => ({
    view: {
      zoom,
      x: Math.min(left + (room.width - left) / 2 - (column.x + column.width / 2) * zoom, leftEdge(scene, zoom)),
      y: top - (lanes[0]?.box.y ?? 0) * zoom,
    },
    head: step,
    column,
    lanes,
  }));
}

/** The lanes in which a step has something, together as long as they fit; the whole sheet's lanes where it has nothing. */
function pages(scene: Scene, step: RecordId, height: number): LaneBand[][] {
  const taken = new Set(scene.cards.filter((card) => card.step === step).map(({ lane }) => lane));
  const lanes = scene.lanes.filter(({ id }) => taken.has(id));
  const [first] = lanes.length > 0 ? lanes : scene.lanes;
  if (!first) return [[]];
  const made: LaneBand[][] = [[first]];
  for (const lane of lanes.slice(1)) {
    const page = made.at(-1) ?? [];
    const top = page[0]?.box.y ?? 0;
    if (lane.box.y + lane.box.height - top <= height) page.push(lane);
    else made.push([lane]);
  }
  return made;
}
