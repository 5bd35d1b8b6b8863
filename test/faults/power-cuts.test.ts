import { expect } from 'vitest';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { loop, testWhere } from './needs.ts';
import { powerCuts } from './power-cuts.ts';

const cuts = process.env.LONG ? 200 : 5;

testWhere(
  loop,
  `2.7 row 3: after ${cuts} power cuts nothing acknowledged is lost and no file is damaged (Linux, root; short form 5 cuts, long 200; seed 20271)`,
  async () => {
    let [seen, acknowledged, published, recovered] = [0, 0, 0, 0];
    for await (const cut of powerCuts(cuts, 20271, temporaryFolder())) {
      expect(cut.state.wrong, `cut ${cut.cut}`).toEqual([]);
      seen += 1;
      acknowledged += cut.acknowledged;
      published += cut.published;
      if (cut.state.recovered > 0) recovered += 1;
    }
    expect(seen).toBe(cuts);
    expect(acknowledged).toBeGreaterThan(cuts);
    console.log(
      `${seen} power cuts: ${acknowledged} acknowledged edits and ${published} saves looked for, 0 lost, 0 damaged; ${recovered} came up with changes that no file had`,
    );
  },
  7_200_000,
);
