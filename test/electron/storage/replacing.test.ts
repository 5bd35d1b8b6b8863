import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../../electron/storage/replace-file.ts';
import { replacing } from '../../../electron/storage/replacing.ts';
import { outcome } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const signIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith('.throughline-turn')) ?? 'none');

test('2.7 row 20: while one writer looks and replaces, another can do neither', async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  const events: string[] = [];
  let second: Promise<unknown> = Promise.resolve();
  const first = replaceFile(path, bytes('first'), {
    mayReplace: async (target) => {
      second = replaceFile(path, bytes('second'), {
        mayReplace: async () => {
          events.push(`second sees ${existsSync(target) ? readFileSync(target, 'utf8') : 'nothing'}`);
          return { ok: true, value: undefined };
        },
      });
      // The other has written its part, and has had every chance to go on.
      while (readdirSync(join(path, '..')).length < 3) await new Promise(setImmediate);
      for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
      return { ok: true, value: undefined };
    },
  });
  expect([outcome(await first), await second]).toMatchObject(['ok', { ok: true }]);
  expect(events).toEqual(['second sees first']);
  expect([readdirSync(join(path, '..')), readFileSync(path, 'utf8')]).toEqual([['plan.blueprint'], 'second']);
});

test('the sign of a writer that was killed is known by its process, and of another computer by its age', async () => {
  const folder = temporaryFolder();
  const [target, part] = [join(folder, 'plan.blueprint'), join(folder, 'x.part')];
  const here = { host: 'here', pid: process.pid };
  const left = async (words: string, secondsAgo: number): Promise<string> => {
    let sign = '';
    await replacing(target, part, here, async () => {
      sign = signIn(folder);
    });
    writeFileSync(part, '');
    writeFileSync(sign, words);
    const then = Date.now() / 1000 - secondsAgo;
    utimesSync(sign, then, then);
    return sign;
  };
  const taken = (): Promise<string> => replacing(target, part, here, async () => readFileSync(signIn(folder), 'utf8'));

  // The highest process number there can be belongs to nobody.
  await left('here 4194304 abc', 0);
  expect(await taken()).toMatch(`here ${process.pid} `);
  await left('there 1 abc', 31);
  expect(await taken()).toMatch(`here ${process.pid} `);
  // A process whose number is in use may be another by now.
  await left(`here ${process.pid} abc`, 121);
  expect(await taken()).toMatch(`here ${process.pid} `);
  expect(readdirSync(folder)).toEqual(['x.part']);

  await left('', 0);
  expect(await taken()).toMatch(`here ${process.pid} `);
  const sign = await left('there 1 abc', 1);
  await expect(taken()).rejects.toMatchObject({ code: 'EBUSY' });
  expect(readFileSync(sign, 'utf8')).toBe('there 1 abc');
});
