// npm run check: formatting and lint, the types of the five rooms, and the directions of imports.
import { inPackage, root } from './places.mjs';
import { prepareNode } from './prepare.mjs';
import { quietly } from './run.mjs';
import { say, verb } from './say.mjs';
import { vitest } from './vitest.mjs';

const steps = [
  ['formatting and lint', inPackage('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings']],
  ...['shared', 'electron', 'renderer', 'viewer', 'test'].map((room) => [
    `types of ${room}`,
    inPackage('typescript', 'bin/tsc'),
    ['-p', room],
  ]),
];

/** Runs each step, shows what a failing one wrote, and gives how many passed and failed, and which. */
export async function check({ node, env }) {
  const counts = { passed: 0, failed: 0, failures: [] };
  for (const [what, tool, args] of steps) {
    const { code, output } = await quietly(node, [tool, ...args], { cwd: root, env });
    say(`${code === 0 ? '✓' : '✗'} ${what}`);
    counts[code === 0 ? 'passed' : 'failed']++;
    if (code === 0) continue;
    say(output);
    counts.failures.push(what);
  }
  return counts;
}

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    const prepared = await prepareNode();
    const { failed } = await check(prepared);
    const rooms = await vitest(prepared, ['test/rooms.test.ts']);
    return failed ? 1 : rooms;
  });
