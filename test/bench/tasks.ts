import { readFileSync, rmSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** Processor time of the window's main thread, in milliseconds: of its three longest tasks, and of all. */
export type Tasks = { readonly tasks: string; readonly total: number };

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
  const windows = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const times = traceEvents
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && windows.has(`${event.pid} ${event.tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
  const tasks = times.slice(0, 3).map(Math.round).join(' ');
  return { tasks, total: Math.round(times.reduce((sum, ms) => sum + ms, 0)) };
}
