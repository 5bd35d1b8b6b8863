import type { z } from 'zod';
import { type RequestName, type RequestResult, requests } from '#shared/ipc.ts';
import { fail, type Result } from '#shared/model/result.ts';
import { withinLimits } from './request-limits.ts';
import { isOurs } from './security/origin.ts';

/** Where a message came from, as Electron tells it. */
export type Sender = {
  /** The number of the window it came from, if it is one of ours. */
  readonly window: number | undefined;
  readonly isMainFrame: boolean;
  readonly address: string;
};

type Parsed<N extends RequestName> = z.output<(typeof requests)[N]['argument']>;

/** One function a request: the whole of what a page can ask of the main process. */
export type Handlers = {
  readonly [N in RequestName]: (argument: Parsed<N>, window: number) => Promise<Result<RequestResult<N>>>;
};

/**
 * Answers one request of a page. A message from elsewhere, one too large and one that does not fit the contract are
 * refused without effect; an exception is a bug and goes to `report`.
 * @param mayAsk whether a window has not asked too often
 */
export const answer = async <N extends RequestName>(
  handlers: Handlers,
  report: (bug: unknown, where: string) => void,
  name: N,
  sender: Sender,
  message: unknown,
  mayAsk: (window: number) => boolean = () => true,
): Promise<Result<RequestResult<N>>> => {
  if (sender.window === undefined || !sender.isMainFrame || !isOurs(sender.address))
    return fail({ code: 'requestRefused' });
  if (!mayAsk(sender.window)) return fail({ code: 'requestTooOften' });
  if (!withinLimits(message)) return fail({ code: 'requestTooLarge' });
  const parsed = requests[name].argument.safeParse(message);
  if (!parsed.success) return fail({ code: 'requestMalformed', at: parsed.error.issues[0]?.path.join('.') ?? '' });
  try {
    return await handlers[name](parsed.data as Parsed<N>, sender.window);
  } catch (bug) {
    report(bug, name);
    return fail({ code: 'bug' });
  }
};
