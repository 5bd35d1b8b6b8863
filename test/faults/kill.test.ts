import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { killRounds } from './kill-rounds.ts';

const rounds = process.env.LONG ? 1000 : 10;

test(`2.7 row 1: killed ${rounds} times while editing, nothing acknowledged is lost (short form 10 kills, long 1,000; seed 20265)`, async () => {
  let [seen, acknowledged, publishes] = [0, 0, 0];
  for await (const round of killRounds(rounds, 20265, temporaryFolder())) {
    expect(round, JSON.stringify(round)).toMatchObject({ wrong: [], found: round.acknowledged });
    seen += 1;
    acknowledged += round.acknowledged;
    publishes += round.publishes;
  }
  expect(seen).toBe(rounds);
  expect(acknowledged).toBeGreaterThan(rounds);
  console.log(`${seen} kills: ${acknowledged} acknowledged edits and ${publishes} saves, 0 lost, 0 damaged`);
}, 7_200_000);
