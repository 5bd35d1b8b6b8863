import type { Box, Scene } from '#shared/layout/scene.ts';
import { shapeWidth } from '#shared/layout/tags.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { newId } from '../editing/edit.ts';
import { dropping } from '../gestures/dropping.ts';
import type { Gesture } from '../gestures/gesture.ts';
import type { Ghost } from '../gestures/preview.ts';
import { type Pointer, stage } from '../gestures/stage.ts';
import { chosen, goOn, goOnAtSheet } from './adding.ts';
import { type Addition, additionOf } from './addition.ts';
import type { Entry } from './entries.ts';
import { elsewhere, type Landing, landing } from './landing.ts';
import { markAround } from './swatches.ts';

/**
 * Drags an entry out of the palette to where it is to be.
 * @param at where the pointer took hold of it
 * @param label what it is called while it moves
 */
export function entryDrag(entry: Entry, blueprint: RecordId, at: Pointer, label: string): Gesture | undefined {
  const scene = stage()?.screen.sheet.scene;
  if (!scene) return undefined;
  let addition: Addition | undefined;
  return dropping<Landing>({
    from: at.sheet,
    ghosts: [ghostOf(entry, scene, at, label)],
    copies: () => true,
    // What was being typed when the drag began may have made the sheet anew since.
    place: (at) => landing(entry, stage()?.screen.sheet.scene ?? scene, at),
    elsewhere: () => elsewhere(entry),
    key: ({ target }) => JSON.stringify(target),
    deed: ({ target }) => {
      addition = additionOf(entry, target, blueprint, newId);
      return addition.deed;
    },
    dropped: () => {
      if (!addition) return;
      goOnAtSheet();
      chosen(addition);
      goOn();
    },
  });
}

function ghostOf(entry: Entry, scene: Scene, { sheet }: Pointer, label: string): Ghost {
  const { width, height, left } = ghostSize(entry, scene);
  const box: Box = { x: sheet.x - left, y: sheet.y - height / 2, width, height };
  const tag = entry.kind === 'mark' ? entry.tag : entry.kind === 'note' ? 'note' : undefined;
  return tag ? { box, shapes: markAround(tag, sheet, themes[scene.theme]) } : { box, label };
}

/** About as large as it will be, held a little inside its left edge. */
function ghostSize(entry: Entry, scene: Scene) {
  const { metrics } = themes[scene.theme];
  const { columnWidth, cardHeight, laneHeadWidth, tagSize } = metrics;
  switch (entry.kind) {
    case 'lane':
      return { width: laneHeadWidth, height: 44, left: laneHeadWidth / 2 };
    case 'card':
      return { width: columnWidth, height: cardHeight, left: columnWidth / 2 };
    case 'mark':
      return { width: shapeWidth(entry.tag, metrics), height: tagSize, left: tagSize / 2 };
    case 'note':
      return { width: tagSize, height: tagSize, left: tagSize / 2 };
    case 'phase':
    case 'step':
      return { width: columnWidth, height: 30, left: columnWidth / 2 };
  }
}
