import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bugOf, logBug } from '../../../electron/bugs.ts';
import { temporaryFolder } from '../storage/folder.ts';

const now = new Date('2026-03-01T12:00:00Z');

describe('3.2 row 25: bugs', () => {
  it('are kept by kind and place, never with a message or a folder', () => {
    const bug = Object.assign(new TypeError('canary: what a person typed\n    at canary (second line)'), {
      code: 'ENOSPC',
    });
    bug.stack = `${bug.name}: ${bug.message}\n    at commit (/home/canary/app/out/main.cjs:10:5)\n    at file:///home/canary/x.mjs:3:1`;
    const kept = bugOf(bug, 'document.commit', now);
    expect(kept).toMatchObject({ at: now.toISOString(), where: 'document.commit', name: 'TypeError ENOSPC' });
    expect(kept.frames).toEqual(['at commit (main.cjs:10:5)', 'at x.mjs:3:1']);
    expect(JSON.stringify(kept)).not.toContain('canary');
  });
  it('may be anything that was thrown', () => {
    for (const thrown of ['canary', 7, null, undefined, { canary: 1 }])
      expect(JSON.stringify(bugOf(thrown, 'x', now))).not.toContain('canary');
  });
  it('add up in one file that begins anew when it has grown large', () => {
    const file = join(temporaryFolder(), 'logs', 'bugs.log');
    logBug(file, bugOf(new Error('x'), 'a', now));
    logBug(file, bugOf(new Error('x'), 'b', now));
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).where)).toEqual(['a', 'b']);
    writeFileSync(file, 'x'.repeat(2_000_000));
    logBug(file, bugOf(new Error('x'), 'c', now));
    expect(statSync(file).size).toBeLessThan(10_000);
  });
  it('do not become two when the log cannot be written', () => {
    const file = join(temporaryFolder(), 'a file');
    writeFileSync(file, '');
    expect(() => logBug(join(file, 'bugs.log'), bugOf(new Error('x'), 'a', now))).not.toThrow();
  });
});
