/** `npm run faults -- [ROUNDS] [SEED]`: the kill test as a table, one line a kill. Exit code 1 when anything is wrong. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds, type Round } from './kill-rounds.ts';

const [count = 100, seed = 20265] = process.argv.slice(2).map(Number);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-faults-')));

const columns: [heading: string, value: (round: Round) => string | number][] = [
  ['round', ({ round }) => round],
  ['killed after ms', ({ killedAfter, early }) => `${killedAfter}${early ? ' (start)' : ''}`],
  ['acknowledged', ({ acknowledged }) => acknowledged],
  ['found', ({ found }) => found],
  ['not yet told', ({ more }) => more],
  ['publishes', ({ publishes }) => publishes],
  ['recovered', ({ recovered }) => recovered],
  ['', ({ wrong }) => (wrong.length === 0 ? 'ok' : wrong.join('; '))],
];
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padStart((columns[index]?.[0].length ?? 0) + 2)).join('');

console.log(line(columns.map(([heading]) => heading)));
const rounds: Round[] = [];
try {
  for await (const round of killRounds(count, seed, folder)) {
    rounds.push(round);
    console.log(line(columns.map(([, value]) => value(round))));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const sum = (value: (round: Round) => number): number => rounds.reduce((total, round) => total + value(round), 0);
const bad = rounds.filter(({ wrong, found, acknowledged }) => wrong.length > 0 || found !== acknowledged);
console.log(
  `${rounds.length} kills, ${sum(({ acknowledged }) => acknowledged)} commits acknowledged, ` +
    `${sum(({ found }) => found)} of them found, ${sum(({ publishes }) => publishes)} publishes, ${bad.length} rounds wrong`,
);
process.exitCode = bad.length > 0 ? 1 : 0;
