import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { killRounds } from './kill-rounds.ts';

const rounds = process.env.LONG ? 100 : 10;

test(`killed ${rounds} times while editing, nothing acknowledged is lost (short form 10 kills, long 100; seed 20265)`, async () => {
  let [seen, acknowledged] = [0, 0];
  for await (const round of killRounds(rounds, 20265, temporaryFolder())) {
    expect(round, JSON.stringify(round)).toMatchObject({ wrong: [], found: round.acknowledged });
    seen += 1;
    acknowledged += round.acknowledged;
  }
  expect(seen).toBe(rounds);
  expect(acknowledged).toBeGreaterThan(rounds);
}, 1_800_000);
