import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PictureSize } from '#shared/export/picture-size.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { sweep } from '../storage/replace-file.ts';
import type { ExportHost, ExportOrder, ExportStage } from './export-host.ts';

export type Exported = {
  /** How large the picture is, where it is one. */
  readonly picture?: PictureSize;
  /** Present where no file was asked for. */
  readonly bytes?: Uint8Array;
};

export type ExportParts = {
  readonly host: ExportHost;
  /** Where each export makes a folder of its own while it works. */
  readonly scratch: string;
  readonly onStage: (stage: ExportStage, share: number) => void;
  /** Ends the process at once, up to the moment at which the file takes its place. */
  readonly cancel: AbortSignal;
};

/**
 * Has a blueprint drawn in a process of its own.
 * @returns null when it was cancelled: then no file was written or replaced, and nothing is left beside it
 */
export async function exportDrawing(
  order: Omit<ExportOrder, 'asks' | 'scratch'>,
  { host, scratch, onStage, cancel }: ExportParts,
): Promise<Result<Exported | null>> {
  const own = await mkdtemp(join(scratch, 'throughline-export-'));
  try {
    return await watched({ asks: 'export', ...order, scratch: own }, { host, onStage, cancel });
  } finally {
    await rm(own, { recursive: true, force: true });
    if (order.to) await sweep(dirname(order.to.path));
  }
}

/** Settles when the process is gone, so that whoever clears up after it has nothing to fear from it. */
function watched(
  order: ExportOrder,
  { host, onStage, cancel }: Omit<ExportParts, 'scratch'>,
): Promise<Result<Exported | null>> {
  return new Promise((resolve, reject) => {
    const worker = host.start();
    let placing = false;
    let end = (): void => resolve(cancel.aborted ? ok(null) : fail({ code: 'export.stopped' }));
    const endWith = (how: () => void): void => {
      end = how;
      worker.kill();
    };
    const stop = (): void => {
      if (!placing) worker.kill();
    };
    cancel.addEventListener('abort', stop);
    worker.onGone(() => {
      cancel.removeEventListener('abort', stop);
      end();
    });
    worker.onMessage((message) => {
      switch (message.says) {
        case 'stage':
          if (!cancel.aborted) onStage(message.stage, message.share);
          return;
        case 'ready':
          if (cancel.aborted) return;
          placing = true;
          worker.ask('place it');
          return;
        case 'done': {
          const { says: _, ...exported } = message;
          return endWith(() => resolve(ok(exported)));
        }
        case 'refused':
          return endWith(() => resolve({ ok: false, faults: named(message.faults, order.to?.path) }));
        case 'broken': {
          const bug = Object.assign(new Error('an export failed'), { name: message.name, stack: message.stack });
          return endWith(() => reject(bug));
        }
      }
    });
    if (cancel.aborted) worker.kill();
    else worker.ask(order);
  });
}

/** The storage's sentences speak of a person's work, which is not in question here: a drawing can be made again. */
const named = (faults: readonly Fault[], path: string | undefined): Fault[] =>
  faults.map(({ code, params, at }) => ({
    code: code.startsWith('file.') ? `export.${code}` : code,
    params: { ...(path !== undefined && { name: basename(path) }), ...params },
    ...(at !== undefined && { at }),
  }));
