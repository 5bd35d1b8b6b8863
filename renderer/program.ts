import type {
  EventName,
  EventPayload,
  OpenDocument,
  RequestArgument,
  RequestName,
  RequestResult,
} from '#shared/ipc.ts';
import type { Result } from '#shared/model/result.ts';

/** The main process as a page sees it, and all a page sees of it: what the preload script puts into the window. */
export type Program = {
  request<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<Result<RequestResult<N>>>;
  /**
   * What this window is to show at first: known already where the main process could tell it before the page's code was
   * here. Events come only when this has been asked for, and after it.
   */
  start(): Result<RequestResult<'app.start'>> | Promise<Result<RequestResult<'app.start'>>>;
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** The preload script finds the path of the file; the page never learns it. */
  openDropped(file: File): Promise<Result<OpenDocument | null>>;
};

declare global {
  interface Window {
    readonly throughline: Program;
  }
}

export const program = (): Program => window.throughline;
