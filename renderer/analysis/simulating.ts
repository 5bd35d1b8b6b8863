import type { Simulated } from '#shared/analysis/simulation.ts';
import { create } from '../app/create-store.ts';
import type { SimulationNews, SimulationOrder } from './simulation-order.ts';
import workerAddress from './simulation-worker.ts?worker&url';

type Policies = {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): string };
};

/** The page may only start scripts whose address a policy has made: this one makes one address. */
const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy('simulation-worker', { createScriptURL: () => workerAddress });

type Simulating = {
  /** What runs now, and which share of it is done. */
  readonly running: { readonly order: SimulationOrder; readonly share: number } | undefined;
  /** What came of the last order that came to its end. */
  readonly last: { readonly order: SimulationOrder; readonly simulated: Simulated } | undefined;
  /** How the last one ended, where it did not come to its end. */
  readonly ended: 'cancelled' | 'failed' | undefined;
};

export const useSimulating = create<Simulating>(() => ({ running: undefined, last: undefined, ended: undefined }));
const put = (part: Partial<Simulating>): void => useSimulating.setState(part);

let worker: Worker | undefined;

/** Simulates apart from the window; what ran before ends. */
export function startSimulation(order: SimulationOrder): void {
  worker?.terminate();
  const mine = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module' });
  worker = mine;
  put({ running: { order, share: 0 }, ended: undefined });
  mine.addEventListener('message', ({ data }: MessageEvent<SimulationNews>) => {
    if (worker !== mine) return;
    if (data.says === 'progress') return put({ running: { order, share: data.done / order.runs } });
    end({ last: { order, simulated: data.simulated } });
  });
  mine.addEventListener('error', () => worker === mine && end({ ended: 'failed' }));
  mine.postMessage(order);
}

export function cancelSimulation(): void {
  if (worker) end({ ended: 'cancelled' });
}

function end(part: Partial<Simulating>): void {
  worker?.terminate();
  worker = undefined;
  put({ running: undefined, ...part });
}
