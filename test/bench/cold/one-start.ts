import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type Devtools, devtoolsAt } from './devtools.ts';
import { processorTime } from './processor-time.ts';

/** What a start took until its window answered a press, in milliseconds: by the clock, and of processors in all processes. */
export type ColdStart = { readonly clock: number; readonly processor: number };

export type Start = {
  /** What Electron is given: an application, and what that is given. */
  readonly args: readonly string[];
  readonly userData: string;
  /** An expression of the page that is true when all of its first picture is there. */
  readonly complete: string;
};

// The package of Electron is the path of its program.
const electron = createRequire(import.meta.url)('electron') as string;
// As root Chromium runs without a sandbox or not at all.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const flags = [...asRoot, '--disable-gpu', '--disable-dev-shm-usage', '--lang=en-US', '--remote-debugging-port=0'];
/** How long a program may take to end after it was told to, in milliseconds. */
const longestEnd = 20_000;

/**
 * In the page: when what is looked for had been painted, and when a press after that was heard, in milliseconds since the
 * epoch; 0 until then. Asked again and again, for a window that just gets its page does not always answer.
 */
const seenIn = (complete: string) => `(() => {
  const isThere = document.readyState === 'complete' && document.visibilityState === 'visible' && (${complete});
  if (isThere && !window.seen) {
    const now = () => performance.timeOrigin + performance.now();
    window.seen = { painted: 0, heard: 0 };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.seen.painted = now();
      addEventListener('pointerdown', () => { window.seen.heard ||= now(); }, { capture: true });
    };
    // What the callbacks of a frame do is painted with it: the task after it is its end.
    requestAnimationFrame(() => port2.postMessage(0));
  }
  return window.seen ?? { painted: 0, heard: 0 };
})()`;

type Seen = { readonly painted: number; readonly heard: number };

/** How often a page is looked at, how long its answer is waited for, and after how long it is pressed again, in milliseconds. */
const [glance, longestGlance, patience] = [10, 500, 500];

async function untilSeen({ send, page }: Devtools, complete: string, what: keyof Seen): Promise<number> {
  const asked = { expression: seenIn(complete), returnByValue: true };
  for (;;) {
    const looked = send<{ result: { value?: Seen } }>('Runtime.evaluate', asked, await page).catch(() => undefined);
    const seen = await Promise.race([looked, setTimeout(longestGlance, undefined)]);
    const at = seen?.result.value?.[what] ?? 0;
    if (at > 0) return at;
    await setTimeout(glance);
  }
}

async function press({ send, page }: Devtools): Promise<void> {
  for (const type of ['mousePressed', 'mouseReleased'])
    await send('Input.dispatchMouseEvent', { type, x: 2, y: 2, button: 'left', clickCount: 1 }, await page);
}

/**
 * Where Chromium says that it listens.
 * @param gone tells how the program ended
 */
async function addressIn(said: Readable, gone: Promise<string>): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: said })) {
    lines.push(line);
    const [address] = /ws:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error([`the program ended before it listened: ${await gone}`, ...lines].join('\n'));
}

/** Starts a program, waits until its first window shows all it is to show and answers a press, and ends it. */
export async function coldStart({ args, userData, complete }: Start): Promise<ColdStart> {
  const from = Date.now();
  const program = spawn(electron, [...flags, `--user-data-dir=${userData}`, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<string>((done) =>
    program.once('exit', (code, signal) => done(`code ${code}, signal ${signal}`)),
  );
  try {
    const devtools = await devtoolsAt(await addressIn(program.stderr, gone));
    await untilSeen(devtools, complete, 'painted');
    const again = setInterval(() => void press(devtools), patience);
    await press(devtools);
    const clock = (await untilSeen(devtools, complete, 'heard').finally(() => clearInterval(again))) - from;
    const processor = processorTime(program.pid ?? 0);
    devtools.close();
    return { clock, processor };
  } finally {
    program.kill();
    const watchdog = globalThis.setTimeout(() => program.kill('SIGKILL'), longestEnd);
    await gone;
    clearTimeout(watchdog);
  }
}
