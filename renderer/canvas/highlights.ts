import type { Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { boxOf, type Spot } from './cell-walk.ts';
import { focusColours } from './focus-colours.ts';
import { markedOf } from './marked.ts';
import type { Highlights } from './paint.ts';

/** What of the window's state is to be seen on its sheet. */
export type OnSheet = Pick<Highlights, 'badges' | 'overlay' | 'ripple'> & {
  readonly focus: Spot | undefined;
  readonly selection: readonly RecordId[];
};

let latest: { readonly scene: Scene; readonly on: OnSheet; readonly highlights: Highlights } | undefined;

const parts = ['focus', 'selection', 'badges', 'overlay', 'ripple'] as const;

/** How the canvas shows that: the same as long as nothing of it is another, so that nothing is painted twice. */
export function highlightsOf(scene: Scene, on: OnSheet): Highlights {
  if (latest?.scene === scene && parts.every((part) => latest?.on[part] === on[part])) return latest.highlights;
  const { focus, selection, ...paints } = on;
  const highlights = {
    ...paints,
    focus: focus && boxOf(scene, focus),
    selected: markedOf(scene, selection),
    focusColour: focusColours[scene.theme],
    folds: true,
  };
  latest = { scene, on, highlights };
  return highlights;
}
