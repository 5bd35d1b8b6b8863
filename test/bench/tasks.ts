import { readFileSync, rmSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** Processor time in milliseconds: of the window's main thread, and of the main process's. */
export type Tasks = {
  /** The three longest tasks of the window. */
  readonly tasks: string;
  readonly longest: number;
  readonly total: number;
  readonly inMain: number;
  readonly longestInMain: number;
};

type Event = {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** The tasks of every thread of a name, the longest first, in milliseconds. */
function tasksOf(events: readonly Event[], thread: 'CrRendererMain' | 'CrBrowserMain'): number[] {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === thread)
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && threads.has(`${event.pid} ${event.tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}

const sum = (times: readonly number[]) => Math.round(times.reduce((all, ms) => all + ms, 0) * 10) / 10;

/**
 * Traces the program while something is done. Processor time, not time on the clock: on a machine that has other work it
 * still tells how long a task would hold up a frame.
 */
export async function tasksWhile(app: ElectronApplication, work: () => Promise<void>): Promise<Tasks> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  );
  await work();
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: Event[] };
  rmSync(file);
  const times = tasksOf(traceEvents, 'CrRendererMain');
  const ofMain = tasksOf(traceEvents, 'CrBrowserMain');
  return {
    tasks: times.slice(0, 3).map(Math.round).join(' '),
    longest: times[0] ?? 0,
    total: sum(times),
    inMain: sum(ofMain),
    longestInMain: ofMain[0] ?? 0,
  };
}
