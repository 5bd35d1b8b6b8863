import type { ElectronApplication } from '@playwright/test';

/** Seconds of processor time that all processes of a program have taken. */
export const cpuOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN), 0),
  );

const look = 300;
const patience = 30_000;

/** Waits until a program has nothing to do: all its processes together take less than a fifth of a processor. */
export async function quiet(app: ElectronApplication): Promise<void> {
  const end = Date.now() + patience;
  for (let before = await cpuOf(app); Date.now() < end; ) {
    await pause(look);
    const now = await cpuOf(app);
    if ((now - before) * 1000 < look / 5) return;
    before = now;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
