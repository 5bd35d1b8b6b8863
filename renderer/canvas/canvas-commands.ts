/** What menus, keys and the status bar ask of the canvas that is shown. */
export type CanvasCommands = {
  readonly showAll: () => void;
  readonly actualSize: () => void;
  /** To the next stop in (`1`) or out (`-1`), about the middle of the window. */
  readonly zoomStep: (direction: 1 | -1) => void;
};
