import type { ElectronApplication } from '@playwright/test';
import { inMain } from '../in-main.ts';

/** From now on an export stands still once it has said how far it is, to be looked at for as long as one likes. */
export const holdExports = (app: ElectronApplication): Promise<void> =>
  inMain(
    app,
    ({ utilityProcess }) => {
      const state = globalThis as { forkAsEver?: typeof utilityProcess.fork; held?: number[] };
      if (state.forkAsEver) return;
      state.forkAsEver = utilityProcess.fork.bind(utilityProcess);
      const fork = state.forkAsEver;
      utilityProcess.fork = (...given) => {
        const child = fork(...given);
        child.once('message', () => {
          if (child.pid === undefined) return;
          state.held = [...(state.held ?? []), child.pid];
          process.kill(child.pid, 'SIGSTOP');
        });
        return child;
      };
    },
    undefined,
  );

/** Lets the export that stands still go on, and all after it. */
export const releaseExports = (app: ElectronApplication): Promise<void> =>
  inMain(
    app,
    ({ utilityProcess }) => {
      const state = globalThis as { forkAsEver?: typeof utilityProcess.fork; held?: number[] };
      if (state.forkAsEver) utilityProcess.fork = state.forkAsEver;
      for (const pid of state.held ?? []) process.kill(pid, 'SIGCONT');
      delete state.forkAsEver;
      delete state.held;
    },
    undefined,
  );
