import type { RecordId } from '../model/fields.ts';
import type { CardBox, CellText, Scene, SceneElement, Tag } from './scene.ts';

/**
 * Everything on a sheet, each once, from back to front and with its texts in reading order: the title, the phases, the
 * steps, the lanes' grounds and heads, curves, connectors and dividing lines, then step by step and in a step lane by
 * lane what stands in the cells, each card followed by its tags, the legend, the texts of notes, the foot, and
 * the pages below the sheet.
 */
export function drawingOrder(scene: Scene): SceneElement[] {
  const tagsOn = tagsByPlace(scene);
  const order: SceneElement[] = [scene.title];
  const add = (elements: readonly SceneElement[] = []): void => {
    for (const element of elements) order.push(element);
  };
  add(tagsOn.get(scene.blueprint));
  add(scene.phases);
  for (const elements of [scene.steps, scene.lanes])
    for (const element of elements) {
      order.push(element);
      add(tagsOn.get(element.id));
    }
  for (const elements of [scene.guides, scene.curves, scene.connectors, scene.lines, scene.standIns]) add(elements);
  for (const cell of inCells(scene))
    for (const element of cell) {
      order.push(element);
      if (element.kind === 'card') add(tagsOn.get(element.id));
    }
  add(scene.legend);
  if (scene.notes) {
    order.push(scene.notes);
    add(scene.notes.notes);
  }
  if (scene.foot) order.push(scene.foot);
  add(scene.pages);
  return order;
}

/** The tags that stand on something, by its id. */
function tagsByPlace({ tags }: Scene): Map<RecordId, Tag[]> {
  const found = new Map<RecordId, Tag[]>();
  for (const tag of tags) {
    if (tag.cell) continue;
    const others = found.get(tag.on);
    if (others) others.push(tag);
    else found.set(tag.on, [tag]);
  }
  return found;
}

type InCell = CardBox | CellText | Tag;

/** What stands in the cells: step by step, in a step lane by lane, in a cell top down. */
function inCells(scene: Scene): InCell[][] {
  const steps = new Map(scene.steps.map((step, at) => [step.id, at]));
  const lanes = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const cells = new Array<InCell[] | undefined>(Math.max(1, steps.size * lanes.size)).fill(undefined);
  const put = (element: InCell, step: RecordId, lane: RecordId): void => {
    const at = (steps.get(step) ?? 0) * lanes.size + (lanes.get(lane) ?? 0);
    const others = cells[at];
    if (others) others.push(element);
    else cells[at] = [element];
  };
  for (const card of scene.cards) put(card, card.step, card.lane);
  for (const text of scene.cells) put(text, text.step, text.lane);
  for (const tag of scene.tags) if (tag.cell) put(tag, tag.cell.step, tag.cell.lane);
  const filled = cells.filter((cell) => cell !== undefined);
  for (const cell of filled) if (cell.length > 1) cell.sort((a, b) => a.box.y - b.box.y);
  return filled;
}
