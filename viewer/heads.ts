import { type Box, groupsOf } from './parts.ts';
import type { Stage } from './stage.ts';

/** Heads that would take more of the frame than this are left where they are. */
const largestShare = 0.45;

/** A part of the drawing of its own, which stays at an edge of the frame while the sheet is moved below it. */
function strip(drawing: SVGSVGElement, name: string, box: Box, groups: readonly Element[]): HTMLElement {
  const svg = drawing.cloneNode(false) as SVGSVGElement;
  svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  svg.setAttribute('width', String(box.width));
  svg.setAttribute('height', String(box.height));
  svg.removeAttribute('role');
  svg.removeAttribute('aria-label');
  svg.append(...groups.map((group) => group.cloneNode(true)));
  const place = document.createElement('div');
  place.className = `heads ${name}`;
  place.setAttribute('aria-hidden', 'true');
  const drawn = document.createElement('div');
  drawn.className = 'drawing';
  drawn.append(svg);
  place.append(drawn);
  return place;
}

const tagKinds = ['failure', 'wait', 'mark', 'policy', 'metric', 'note'];

/** Keeps phases and steps at the top and lanes at the left while the sheet is moved. */
export function freezeHeads(frame: HTMLElement, holder: HTMLElement, drawing: SVGSVGElement, stage: Stage): void {
  const { grid, size } = stage;
  const layers = (...names: string[]) =>
    names.flatMap((name) => [...drawing.querySelectorAll(`g[data-layer="${name}"]`)]);
  const tags = tagKinds.flatMap((kind) => groupsOf(drawing, kind)).map((group) => ({ group, box: group.getBBox() }));
  const below = grid.y + grid.headHeight;
  const beside = grid.x + grid.headWidth;
  const onHeads = tags.filter(({ box }) => box.y >= grid.y && box.y + box.height <= below + 1 && box.x >= beside);
  const onLanes = tags.filter(({ box }) => box.y >= below && box.x + box.width <= beside + 1);
  const top = { x: 0, y: grid.y, width: size.width, height: grid.headHeight };
  const left = { x: 0, y: below, width: beside, height: grid.height - grid.headHeight };
  const boxes = [left, top, { ...top, width: beside }];
  const heads = [
    strip(drawing, 'left', left, [...layers('lanes', 'lines'), ...onLanes.map(({ group }) => group)]),
    strip(drawing, 'top', top, [...layers('phases'), ...onHeads.map(({ group }) => group)]),
    strip(drawing, 'corner', { ...top, width: beside }, []),
  ];
  holder.append(...heads);
  const [side, head, corner] = heads;
  stage.onZoom((zoom) => {
    for (const [at, { style, children }] of heads.entries()) {
      const box = boxes[at] ?? top;
      for (const drawing of children) (drawing as HTMLElement).style.transform = `scale(${zoom})`;
      style.marginLeft = `${box.x * zoom}px`;
      style.marginTop = `${box.y * zoom}px`;
      style.width = `${box.width * zoom}px`;
      style.height = `${box.height * zoom}px`;
    }
    const isWide = beside * zoom > frame.clientWidth * largestShare;
    const isHigh = grid.headHeight * zoom > frame.clientHeight * largestShare;
    side?.classList.toggle('away', isWide);
    head?.classList.toggle('away', isHigh);
    corner?.classList.toggle('away', isWide || isHigh);
  });
}
