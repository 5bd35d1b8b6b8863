import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';
import { median, p95 } from '../statistics.ts';
import { type ColdStart, coldStart } from './one-start.ts';

/** One row: the middle of all rounds, by the clock also its 95th percentile, and its ratio to the empty page's. */
export type ColdStarts = readonly (ColdStart & {
  readonly start: string;
  readonly p95: number;
  readonly ratio: number;
})[];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bareWindow = fileURLToPath(new URL('../floor/bare-window.cjs', import.meta.url));
const emptyPage = '--page=data:text/html,<title>empty</title>';

/** Whether the largest canvas holds more than one colour: the sheet is on it. */
const sheetIsDrawn = `(() => {
  const area = ({ width, height }) => width * height;
  const [largest] = [...document.querySelectorAll('.canvas canvas')].sort((a, b) => area(b) - area(a));
  if (!largest || area(largest) === 0) return false;
  const small = new OffscreenCanvas(48, 30).getContext('2d');
  small.drawImage(largest, 0, 0, 48, 30);
  return new Set(new Uint32Array(small.getImageData(0, 0, 48, 30).data.buffer)).size > 8;
})()`;

/**
 * Starts an Electron with an empty page, and the program: with its start screen, until that can be used and until its
 * pictures are there too, and with the hotel example given to it; each in a folder of settings of its own, new or used
 * before. They take turns.
 * @param folder an empty one, which holds all this needs
 */
export async function coldStarts(folder: string, rounds: number): Promise<ColdStarts> {
  const file = path.join(folder, 'hotel.blueprint');
  const written = await writeProjectFile(file, exampleDocument('hotel-checkin'));
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const contenders = {
    'empty page': { args: [bareWindow, emptyPage], complete: 'true' },
    'start screen': { args: [root], complete: `document.querySelector('.start .beginning') !== null` },
    'start screen with pictures': {
      args: [root],
      complete: `document.querySelectorAll('.beginning canvas').length > 3`,
    },
    'with a file': { args: [root, file], complete: sheetIsDrawn },
  };
  const seen = new Map<string, ColdStart[]>();
  // The first two do not count: what Chromium keeps of a page it keeps when it sees it again.
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, contender] of Object.entries(contenders)) {
      for (const used of [false, true]) {
        const userData = path.join(folder, used ? name : `${name} ${round}`);
        mkdirSync(userData, { recursive: true });
        const start = `${name}, ${used ? 'used' : 'new'} folder`;
        const took = await coldStart({ ...contender, userData });
        if (round >= 0) seen.set(start, [...(seen.get(start) ?? []), took]);
      }
    }
  }
  const all = (start: string, of: keyof ColdStart) => (seen.get(start) ?? []).map((one) => one[of]);
  const middle = (start: string, of: keyof ColdStart) => median(all(start, of));
  return [...seen.keys()].map((start) => {
    const beside = `empty page, ${start.endsWith('used folder') ? 'used' : 'new'} folder`;
    const ratio = Math.round((100 * middle(start, 'clock')) / middle(beside, 'clock')) / 100;
    return {
      start,
      clock: Math.round(middle(start, 'clock')),
      p95: Math.round(p95(all(start, 'clock'))),
      processor: middle(start, 'processor'),
      ratio,
    };
  });
}
