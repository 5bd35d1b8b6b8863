import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RequestName, requests } from '#shared/ipc.ts';
import { fail, ok } from '#shared/model/result.ts';
import { handlersOf } from '../../../electron/handlers.ts';
import { maxRequestSize, withinLimits } from '../../../electron/request-limits.ts';
import { answer, type Handlers, type Sender } from '../../../electron/requests.ts';
import { fitting } from './fitting-messages.ts';

const names = Object.keys(requests) as RequestName[];
const page: Sender = { window: 1, isMainFrame: true, address: 'app://bundle/index.html' };

/** Handlers that only note that they were reached. */
const noting = () => {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        reached.push(name);
        return ok({});
      },
    ]),
  ) as unknown as Handlers;
  return { handlers, reached };
};
const never = (bug: unknown): void => {
  throw bug;
};

describe('the contract', () => {
  it('has one handler a request, and none besides', () => {
    const parts = { version: '1', workspace: {}, documents: {}, change: never, menu: never, log: never };
    expect(Object.keys(handlersOf(parts as never)).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s: what fits reaches its handler', async (name) => {
    const { handlers, reached } = noting();
    expect(await answer(handlers, never, name, page, fitting[name])).toEqual(ok({}));
    expect(reached).toEqual([name]);
  });

  const malformed = [
    undefined,
    null,
    1,
    'x',
    [],
    [{}],
    { surplus: 1 },
    new Map(),
    () => 1,
    { document: 'd', path: '../x' },
  ];
  it.each(names)('3.2 row 6: %s refuses what does not fit, without effect', async (name) => {
    const { handlers, reached } = noting();
    for (const message of [...malformed, { ...(fitting[name] as object), surplus: 1 }]) {
      const refused = await answer(handlers, never, name, page, message);
      expect([message, refused.ok]).toEqual([message, false]);
    }
    expect(reached).toEqual([]);
  });

  it.each<[string, Sender]>([
    ['an unknown window', { ...page, window: undefined }],
    ['a frame within the page', { ...page, isMainFrame: false }],
    ['another origin', { ...page, address: 'app://elsewhere/index.html' }],
    ['the web', { ...page, address: 'https://example.org/' }],
    ['an empty page', { ...page, address: 'about:blank' }],
    ['a frame that is gone', { ...page, address: '' }],
  ])('3.2 row 6: %s is refused by every request', async (_what, sender) => {
    const { handlers, reached } = noting();
    for (const name of names)
      expect(await answer(handlers, never, name, sender, fitting[name])).toEqual(fail({ code: 'requestRefused' }));
    expect(reached).toEqual([]);
  });

  it('3.2 row 6: 10,000 random messages do nothing and crash nothing, seed 6', async () => {
    const { handlers, reached } = noting();
    const bugs: unknown[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        async (name, message) => {
          const fits = requests[name].argument.safeParse(message).success;
          const before = reached.length;
          const result = await answer(handlers, (bug) => bugs.push(bug), name, page, message);
          if (!fits) expect([result.ok, reached.length]).toEqual([false, before]);
        },
      ),
      { seed: 6, numRuns: 10_000 },
    );
    expect(bugs).toEqual([]);
  });

  it('an exception is a bug: reported once, answered as a fault', async () => {
    const { handlers } = noting();
    const bug = new Error('boom');
    const failing: Handlers = { ...handlers, 'document.open': () => Promise.reject(bug) };
    const reports: unknown[] = [];
    const result = await answer(failing, (...args) => reports.push(args), 'document.open', page, {});
    expect(result).toEqual(fail({ code: 'bug' }));
    expect(reports).toEqual([[bug, 'document.open']]);
  });
});

describe('the limits of a message', () => {
  it('8 MB of text pass no further', async () => {
    expect(withinLimits({ text: 'x'.repeat(maxRequestSize - 1000) })).toBe(true);
    expect(withinLimits({ text: 'x'.repeat(maxRequestSize) })).toBe(false);
    const { handlers, reached } = noting();
    const huge = { name: 'x'.repeat(maxRequestSize), frames: [] };
    expect(await answer(handlers, never, 'bug.report', page, huge)).toEqual(fail({ code: 'requestTooLarge' }));
    expect(reached).toEqual([]);
  });
  it('many small things add up', () => {
    expect(withinLimits(Array.from({ length: 2_000_000 }, () => 0))).toBe(false);
  });
  it('3.2 row 18: neither deep nests nor __proto__ keys pass', () => {
    let nest: unknown = 1;
    for (let depth = 0; depth < 30; depth++) nest = { nest };
    expect(withinLimits(nest)).toBe(false);
    expect(withinLimits(JSON.parse('{"change":{"__proto__":{"x":1}}}'))).toBe(false);
    expect(withinLimits({ constructor: 1, prototype: 2 })).toBe(true);
  });
  it('a message that holds itself is refused', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(withinLimits(loop)).toBe(false);
  });
});
