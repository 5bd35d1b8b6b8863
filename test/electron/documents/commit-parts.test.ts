import { expect, test } from 'vitest';
import type { Change, Transaction } from '#shared/model/change.ts';
import { commitParts } from '../../../electron/documents/commit-parts.ts';

const from = { window: 1, document: 'd' };
const part = (...ids: string[]): Change => Object.fromEntries(ids.map((id) => [id, [null, null]]));
const end: Transaction = { label: 'command.paste', at: '2026-11-22T10:00:00.000Z', kind: 'do', change: part('z') };

test('a change that comes in parts is whole with its end, and only then', () => {
  const parts = commitParts();
  expect(parts.add(from, 0, part('a', 'b'))).toMatchObject({ ok: true });
  expect(parts.add({ ...from, window: 2 }, 0, part('x'))).toMatchObject({ ok: true });
  expect(parts.add(from, 1, part('c'))).toMatchObject({ ok: true });
  const whole = parts.whole(from, end, 2);
  expect(whole.ok && Object.keys(whole.value.change)).toEqual(['a', 'b', 'c', 'z']);
  expect(parts.whole(from, end, 2), 'nothing is done twice').toMatchObject({ ok: false });
});

test('a part that is missing, doubled or of another document is refused; beginning anew is not', () => {
  const parts = commitParts();
  expect(parts.add(from, 1, part('a'))).toMatchObject({ ok: false });
  parts.add(from, 0, part('a'));
  expect(parts.add(from, 2, part('b'))).toMatchObject({ ok: false });
  expect(parts.add({ ...from, document: 'e' }, 1, part('b'))).toMatchObject({ ok: false });
  expect(parts.whole(from, end, 2)).toMatchObject({ ok: false });
  parts.add(from, 0, part('a'));
  parts.add(from, 0, part('b'));
  const whole = parts.whole(from, end, 1);
  expect(whole.ok && Object.keys(whole.value.change)).toEqual(['b', 'z']);
  const alone = parts.whole(from, end, 0);
  expect(alone.ok && alone.value).toBe(end);
});
