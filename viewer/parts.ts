/** What a view has in it, found by name: the writer of the page put each there. */
export function part(view: ParentNode, name: string): HTMLElement {
  const found = view.querySelector<HTMLElement>(`[data-place="${name}"]`);
  if (!found) throw new Error(`The page has no ${name}`);
  return found;
}

export const deed = (view: ParentNode, name: string): HTMLElement | null =>
  view.querySelector<HTMLElement>(`[data-deed="${name}"]`);

export type Group = SVGGElement & { readonly dataset: DOMStringMap };

/** The groups of the drawing that stand for something: a card, a connector, a mark. */
export const groupsOf = (drawing: SVGSVGElement, kind: string): Group[] => [
  ...drawing.querySelectorAll<SVGGElement>(`g[data-kind="${kind}"]`),
];

/** What everybody calls a record, as part of a selector. */
export const recordSelector = (attribute: string, code: string): string => `[${attribute}="${CSS.escape(code)}"]`;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
