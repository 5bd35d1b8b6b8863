import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { stepWidthRange } from '../model/step.ts';
import { command, putting } from './command.ts';

/** Gives steps' columns a width in px of the sheet, kept within what a column may be; null is the theme's own. */
export const resizeSteps = command<{ readonly ids: readonly RecordId[]; readonly width: number | null }>(
  'command.resizeStep',
  (document, { ids, width }) =>
    putting(
      document,
      ids.map((id) => {
        const { width: _old, ...step } = get(document, 'step', id);
        if (width === null) return step;
        return { ...step, width: Math.min(Math.max(width, stepWidthRange.least), stepWidthRange.most) };
      }),
    ),
);
