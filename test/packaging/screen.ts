import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** A display of its own whose picture can be read: what a person would see of a program that lets nobody in. */
export interface Screen {
  display: string;
  /** How many pixels of the screen have each colour; the empty screen has one colour. */
  colours(): Map<number, number>;
  close(): Promise<void>;
}

export async function openScreen(): Promise<Screen> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-screen-'));
  const args = ['-displayfd', '3', '-fbdir', folder, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let number = '';
  for await (const chunk of server.stdio[3] as Readable) {
    number += String(chunk);
    if (number.includes('\n')) break;
  }
  return {
    display: `:${number.trim()}`,
    colours: () => coloursOf(readFileSync(path.join(folder, 'Xvfb_screen0'))),
    close: async () => {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Xvfb keeps its picture as an X window dump (XWDFile.h, version 7): a header of big-endian words, colours, pixels. */
function coloursOf(dump: Buffer): Map<number, number> {
  const word = (index: number): number => dump.readUInt32BE(index * 4);
  const [headerSize, width, height, bytesPerLine, colourEntries] = [word(0), word(4), word(5), word(12), word(19)];
  const pixels = headerSize + colourEntries * 12;
  const colours = new Map<number, number>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = dump.readUInt32LE(pixels + y * bytesPerLine + x * 4) & 0xffffff;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
  return colours;
}
