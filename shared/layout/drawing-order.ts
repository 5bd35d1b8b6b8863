import type { RecordId } from '../model/fields.ts';
import type { Scene, SceneElement, Tag } from './scene.ts';

/**
 * Everything on a sheet, each once, from back to front and with its texts in reading order: the title, the phases, the
 * steps, the lanes' grounds and heads, curves, connectors and dividing lines, then step by step and in a step lane by
 * lane what stands in the cells, each card followed by its tags, the legend, the texts of notes, the foot, and
 * the pages below the sheet.
 */
export function drawingOrder(scene: Scene): SceneElement[] {
  const tagsOn = new Map<RecordId, Tag[]>();
  for (const tag of scene.tags) {
    if (!tag.cell) push(tagsOn, tag.on, tag);
  }
  const withTags = <T extends SceneElement & { readonly id: RecordId }>(element: T): SceneElement[] => {
    const tags = tagsOn.get(element.id);
    return tags ? [element, ...tags] : [element];
  };
  return [
    scene.title,
    ...(tagsOn.get(scene.blueprint) ?? []),
    ...scene.phases,
    ...scene.steps.flatMap(withTags),
    ...scene.lanes.flatMap(withTags),
    ...scene.guides,
    ...scene.curves,
    ...scene.connectors,
    ...scene.lines,
    ...scene.standIns,
    ...inCells(scene).flatMap((element) => (element.kind === 'card' ? withTags(element) : [element])),
    ...scene.legend,
    ...(scene.notes ? [scene.notes, ...scene.notes.notes] : []),
    ...(scene.foot ? [scene.foot] : []),
    ...(scene.pages ?? []),
  ];
}

/** What stands in the cells: step by step, in a step lane by lane, in a cell top down. */
function inCells(scene: Scene) {
  const steps = new Map(scene.steps.map((step, at) => [step.id, at]));
  const lanes = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const place = (cell: { readonly step: RecordId; readonly lane: RecordId }): number =>
    (steps.get(cell.step) ?? 0) * lanes.size + (lanes.get(cell.lane) ?? 0);
  const standing = scene.tags.filter((tag) => tag.cell !== undefined);
  const all = [
    ...scene.cards.map((card) => ({ element: card, at: place(card) })),
    ...scene.cells.map((text) => ({ element: text, at: place(text) })),
    ...standing.map((tag) => ({ element: tag, at: tag.cell ? place(tag.cell) : 0 })),
  ];
  return all.sort((a, b) => a.at - b.at || a.element.box.y - b.element.box.y).map(({ element }) => element);
}

function push<T>(map: Map<RecordId, T[]>, key: RecordId, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
