import type { RecordId } from '#shared/model/fields.ts';
import type { Spot } from './cell-walk.ts';

/** What menus, keys and the status bar ask of the canvas that is shown. */
export type CanvasCommands = {
  readonly showAll: () => void;
  /** Zooms to what is selected; to the whole sheet when nothing is. */
  readonly showSelection: () => void;
  /** Zooms to these records. */
  readonly show: (ids: readonly RecordId[]) => void;
  /** Brings what is selected into sight by the least pan that does. */
  readonly reveal: () => void;
  readonly actualSize: () => void;
  /** To the next stop in (`1`) or out (`-1`), about the middle of the window. */
  readonly zoomStep: (direction: 1 | -1) => void;
  /** Puts the keyboard on a spot and brings it into sight; selects its card, or what is given. */
  readonly goTo: (spot: Spot, selection?: readonly RecordId[]) => void;
};
