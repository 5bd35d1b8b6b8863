import { describe, expect, it } from 'vitest';
import { silenceWatch } from '../../../electron/worker/silence.ts';

/** Keeps this process from hearing anything. */
const standStill = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe('a silence', () => {
  it('is too long when nothing was heard', async () => {
    await new Promise<void>((tooLong) => silenceWatch(tooLong).heard(20));
  });

  it('is not blamed on others when this process stood still itself: what was said meanwhile is heard first', async () => {
    let called = false;
    const silence = silenceWatch(() => {
      called = true;
    });
    silence.heard(20);
    const said = new Promise((heard) => setImmediate(heard));
    standStill(100);
    // All timers that ran out meanwhile come before it.
    await new Promise((timers) => setTimeout(timers));
    await said;
    silence.stop();
    expect(called).toBe(false);
  });

  it('begins anew with everything heard', async () => {
    let called = false;
    const silence = silenceWatch(() => {
      called = true;
    });
    silence.heard(10);
    silence.heard(600_000);
    await new Promise((passed) => setTimeout(passed, 50));
    silence.stop();
    expect(called).toBe(false);
  });
});
