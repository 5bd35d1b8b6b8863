import { describe, expect, test } from 'vitest';
import { spareWorkerHost } from '../../../electron/worker/spare-worker.ts';
import type { Worker } from '../../../electron/worker/worker.ts';

type Fake = Worker<string, string> & { readonly number: number; readonly asked: string[]; end(): void };

/** Hosts whose processes are numbered in the order they were started, and what waits for its time. */
function begun() {
  const started: Fake[] = [];
  const waiting: (() => void)[] = [];
  const host = {
    start: () => {
      const gone: (() => void)[] = [];
      const asked: string[] = [];
      const worker: Fake = {
        number: started.length,
        asked,
        ask: (request) => void asked.push(request),
        onMessage: () => undefined,
        onGone: (listener) => void gone.push(listener),
        kill: () => undefined,
        end: () => gone.forEach((tell) => void tell()),
      };
      started.push(worker);
      return worker;
    },
  };
  const spare = spareWorkerHost(host, (start) => void waiting.push(start));
  const startedOf = (worker: Worker<string, string>) => (worker as Fake).number;
  return { spare, started, startedOf, later: () => waiting.splice(0).forEach((start) => void start()) };
}

describe('a process in reserve', () => {
  test('is none until it is wanted', () => {
    const { spare, started, startedOf } = begun();
    expect(startedOf(spare.start())).toBe(0);
    expect(started).toHaveLength(1);
  });

  test('is handed out first, and never twice; the next is started when there is time', () => {
    const { spare, started, startedOf, later } = begun();
    spare.ready();
    expect(started).toHaveLength(1);
    expect(startedOf(spare.start())).toBe(0);
    expect(startedOf(spare.start())).toBe(1);
    later();
    expect(started).toHaveLength(3);
    expect(startedOf(spare.start())).toBe(2);
  });

  test('that ended while it waited is not handed out', () => {
    const { spare, started, startedOf } = begun();
    spare.ready();
    started[0]?.end();
    expect(startedOf(spare.start())).toBe(1);
  });
});
