import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { laneHeightRange } from '../model/lane.ts';
import { command, putting } from './command.ts';

/** Gives lanes a least height in px of the sheet, kept within what it may be; null is what their cells need. */
export const resizeLanes = command<{ readonly ids: readonly RecordId[]; readonly height: number | null }>(
  'command.resizeLane',
  (document, { ids, height }) =>
    putting(
      document,
      ids.map((id) => {
        const { height: _old, ...lane } = get(document, 'lane', id);
        if (height === null) return lane;
        return { ...lane, height: Math.min(Math.max(height, laneHeightRange.least), laneHeightRange.most) };
      }),
    ),
);
