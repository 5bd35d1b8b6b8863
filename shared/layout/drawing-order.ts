import type { Scene, SceneElement, Tag } from './scene.ts';

/**
 * Everything on a sheet, each once, from back to front and with its texts in reading order: the title; phases and
 * steps; the lanes' grounds and heads; dividing lines and curves; connectors; the cards step by step and in a step lane
 * by lane, each followed by its tags; what derived lanes hold; the legend.
 */
export function drawingOrder(scene: Scene): SceneElement[] {
  const tagsOn = new Map<string, Tag[]>();
  for (const tag of scene.tags) {
    const list = tagsOn.get(tag.on);
    if (list) list.push(tag);
    else tagsOn.set(tag.on, [tag]);
  }
  const withTags = <T extends SceneElement & { readonly id: string }>(element: T): SceneElement[] => {
    const tags = tagsOn.get(element.id) ?? [];
    tagsOn.delete(element.id);
    return [element, ...tags];
  };
  const lanes = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const steps = new Map(scene.steps.map((step, at) => [step.id, at]));
  const stepsOf = new Map(
    scene.phases.map((phase) => [phase.id, scene.steps.filter((step) => step.phase === phase.id)]),
  );
  const rank = (id: string, of: Map<string, number>) => of.get(id) ?? 0;
  const cards = scene.cards
    .map((card, at) => ({ card, at }))
    .sort(
      (a, b) =>
        rank(a.card.step, steps) - rank(b.card.step, steps) ||
        rank(a.card.lane, lanes) - rank(b.card.lane, lanes) ||
        a.at - b.at,
    )
    .map(({ card }) => card);
  const elements: SceneElement[] = [
    scene.title,
    ...(tagsOn.get(scene.blueprint) ?? []),
    ...scene.phases.flatMap((phase) => [phase, ...(stepsOf.get(phase.id) ?? []).flatMap(withTags)]),
    ...scene.lanes.flatMap(withTags),
    ...scene.guides,
    ...scene.curves,
    ...scene.connectors,
    ...scene.lines,
    ...cards.flatMap(withTags),
    ...scene.cells,
  ];
  tagsOn.delete(scene.blueprint);
  // What is left stands in lanes of its own kind or in empty cells: in the order the layout gave it.
  for (const tags of tagsOn.values()) elements.push(...tags);
  return [...elements, ...scene.legend];
}
