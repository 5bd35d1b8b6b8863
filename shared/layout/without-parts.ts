import { moved } from './moved.ts';
import type { Scene } from './scene.ts';

/** A sheet without its title block or its legend; what stood below moves up. */
export function withoutParts(scene: Scene, parts: { readonly title: boolean; readonly legend: boolean }): Scene {
  const headless = parts.title ? withoutTitle(scene) : scene;
  return parts.legend ? withoutLegend(headless) : headless;
}

function withoutTitle(scene: Scene): Scene {
  const { blueprint, title, grid, size, tags } = scene;
  const up = title.box.y - grid.y;
  const rest = moved({ ...scene, tags: tags.filter((tag) => tag.on !== blueprint) }, 0, up);
  const box = { ...title.box, width: 0, height: 0 };
  return { ...rest, size: { ...size, height: size.height + up }, title: { kind: 'title', box, texts: [] } };
}

function withoutLegend(scene: Scene): Scene {
  const { grid, legend, size, notes, foot } = scene;
  const bottom = grid.y + grid.height;
  const lowest = Math.max(bottom, ...legend.map(({ box }) => box.y + box.height));
  const up = bottom - lowest;
  return {
    ...scene,
    legend: [],
    size: { ...size, height: size.height + up },
    ...(notes && { notes: moved(notes, 0, up) }),
    ...(foot && { foot: moved(foot, 0, up) }),
  };
}
