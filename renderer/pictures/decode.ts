import type { Decoded } from './decode-worker.ts';
import workerAddress from './decode-worker.ts?worker&url';

/** Longer no picture within the limits takes on a slow computer; what does is made to hang, in milliseconds. */
const patience = 30_000;

type Policies = {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): string };
};

/** The page may only start scripts whose address a policy has made: this one makes one address. */
const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy('picture-worker', { createScriptURL: () => workerAddress });

let last: Promise<unknown> = Promise.resolve();

/**
 * Decodes a picture and encodes it anew, apart from the page; undefined where it cannot be decoded. One after the other:
 * each may take as much memory as all its pixels.
 */
export function decode(file: Blob): Promise<Decoded | undefined> {
  const mine = last.then(() => decodeNow(file));
  last = mine;
  return mine;
}

function decodeNow(file: Blob): Promise<Decoded | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module' });
    const settle = (decoded: Decoded | undefined) => {
      clearTimeout(watchdog);
      worker.terminate();
      resolve(decoded);
    };
    const watchdog = setTimeout(settle, patience);
    worker.addEventListener('message', ({ data }: MessageEvent<Decoded | 'damaged'>) =>
      settle(data === 'damaged' ? undefined : data),
    );
    worker.addEventListener('error', () => settle(undefined));
    worker.postMessage(file);
  });
}
