import { expect, test } from 'vitest';
import type { EventPayload } from '#shared/ipc.ts';
import { sendingAhead } from '../../../electron/sent-ahead.ts';

test('of two files that are read for one window at a time it never has records of both', () => {
  let there: string[] = [];
  const pane = {
    id: 1,
    send: (_name: string, payload: unknown) => {
      const coming = payload as EventPayload<'document.coming'>;
      if (coming.says === 'more') there.push(coming.text);
      if (coming.says === 'nothing') there = [];
    },
    bringForward() {},
    entitle() {},
    close() {},
  };
  const ahead = sendingAhead(() => pane);
  const one = ['1a'];
  const other = ['2a'];
  ahead.more(1, one);
  ahead.more(1, other);
  expect(there).toEqual(['2a']);
  one.push('1b');
  ahead.whole(1, one);
  expect([there, ahead.arrived(1, one)]).toEqual([['1a', '1b'], true]);
  ahead.whole(1, other);
  ahead.more(1, one);
  expect(ahead.arrived(1, other)).toBe(false);
});
