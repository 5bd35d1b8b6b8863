import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Scene } from '../../../shared/layout/scene.ts';
import { builtPage } from '../built-page.ts';
import { showPage } from '../floor/show-page.ts';

/** What of a sheet a diagram library knows: boxes with texts, and lines from one to another. */
export type PeerSheet = {
  readonly size: Scene['size'];
  readonly boxes: readonly object[];
  readonly lines: readonly { readonly from: string; readonly to: string }[];
};

const textOf = ({ lines }: { readonly lines: readonly { readonly text: string }[] }) =>
  lines.map(({ text }) => text).join(' ');

/** A Scene's lanes, heads, cards and connectors, where they stand in it. */
export function peerSheetOf(scene: Scene): PeerSheet {
  const text = { size: 14 };
  return {
    size: scene.size,
    boxes: [
      ...scene.lanes.map(({ id, box, text: own }) => ({ id, ...box, ...text, fill: '#f8fafc', text: textOf(own) })),
      ...scene.phases.map(({ id, box, text: own }) => ({ id, ...box, ...text, fill: '#e2e8f0', text: textOf(own) })),
      ...scene.steps.map(({ id, box, text: own }) => ({ id, ...box, ...text, text: textOf(own) })),
      ...scene.cards.map(({ id, box, text: own }) => ({
        id,
        ...box,
        ...text,
        fill: '#ffffff',
        stroke: '#cbd5e1',
        text: textOf(own),
      })),
    ],
    lines: scene.connectors.map(({ from, to }) => ({ from: from.id, to: to.id })),
  };
}

/** The page with the library in it, as one file. @param folder in whose `node_modules` the library was installed */
async function pageIn(folder: string): Promise<string> {
  const library = createRequire(path.join(folder, 'package.json')).resolve('@maxgraph/core');
  // The module that browsers take lies beside the one that Node's `require` finds.
  const alias = { '@maxgraph/core': library.replace(/([\\/])cjs([\\/])/, '$1esm$2') };
  return builtPage(fileURLToPath(new URL('page.js', import.meta.url)), alias);
}

export type Peer = {
  /** How many bytes the export has. */
  png(sheet: PeerSheet): Promise<number>;
  pdf(sheet: PeerSheet): Promise<number>;
  /** Seconds of processor time that all its processes have taken. */
  cpu(): Promise<number>;
  close(): Promise<void>;
};

type PeerWindow = Window & { peer: { png(sheet: PeerSheet): Promise<number>; show(sheet: PeerSheet): void } };

/** The peer in an Electron of its own, the same that the program runs in. */
export async function startPeer(folder: string): Promise<Peer> {
  const app: ElectronApplication = await showPage(await pageIn(folder));
  const page: Page = await app.firstWindow();
  await page.waitForFunction(() => 'peer' in window);
  return {
    png: (sheet) => page.evaluate((given) => (window as unknown as PeerWindow).peer.png(given), sheet),
    async pdf(sheet) {
      await page.evaluate((given) => (window as unknown as PeerWindow).peer.show(given), sheet);
      const inches = { width: sheet.size.width / 96, height: sheet.size.height / 96 };
      return app.evaluate(async ({ BrowserWindow }, pageSize) => {
        const [window] = BrowserWindow.getAllWindows();
        const margins = { top: 0, bottom: 0, left: 0, right: 0 };
        const bytes = await window?.webContents.printToPDF({ pageSize, margins, printBackground: true });
        return bytes?.length ?? 0;
      }, inches);
    },
    cpu: () =>
      app.evaluate(({ app: electron }) =>
        electron.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN), 0),
      ),
    close: () => app.close(),
  };
}
