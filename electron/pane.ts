import type { EventName, EventPayload } from '#shared/ipc.ts';

/** A window as the workspace sees it. */
export type Pane = {
  readonly id: number;
  send<N extends EventName>(name: N, payload: EventPayload<N>): void;
  bringForward(): void;
  /** `path` is the file behind it, for systems that show one in the title bar. */
  entitle(title: string, path: string | undefined): void;
  close(): void;
};
