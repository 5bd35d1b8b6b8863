import type { PictureSize } from '#shared/export/picture-size.ts';
import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Fault } from '#shared/model/result.ts';
import type { WorkerHost } from '../worker/worker.ts';
import type { Wanted } from './material.ts';

/** What will probably be drawn, so that it is laid out when it is. */
export type ExportPreparation = { readonly asks: 'preparation'; readonly texts: RecordTexts; readonly wanted: Wanted };

/** What is to be drawn, of what, and where it goes. */
export type ExportOrder = {
  readonly asks: 'export';
  /** Absent where it is what the process was prepared with. */
  readonly texts?: RecordTexts;
  readonly wanted: Wanted;
  readonly fonts?: string;
  /** A folder of this order's own, which is removed when its process is gone. */
  readonly scratch: string;
  /** The file to write; without it the bytes themselves are handed over. */
  readonly to?: { readonly path: string; readonly onlyNew: boolean };
};

/**
 * Asked with an order, which may have a preparation before it; then, when the file is written but not in its place yet,
 * told to put it there.
 */
export type ExportRequest = ExportPreparation | ExportOrder | 'place it';

export const exportStages = ['layout', 'drawing', 'writing'] as const;
export type ExportStage = (typeof exportStages)[number];

export type ExportMessage =
  | { readonly says: 'stage'; readonly stage: ExportStage; readonly share: number }
  /** All is written and flushed under a name of its own: nothing is seen of it until it is told to place it. */
  | { readonly says: 'ready' }
  | { readonly says: 'done'; readonly picture?: PictureSize; readonly bytes?: Uint8Array }
  | { readonly says: 'refused'; readonly faults: readonly Fault[] }
  /** The program made a mistake. */
  | { readonly says: 'broken'; readonly name: string; readonly stack: string };

export type ExportHost = WorkerHost<ExportRequest, ExportMessage>;

/** The most JavaScript memory an export may take, in megabytes; the pictures' own pixels come on top. */
export const exportMemory = ['--max-old-space-size=4096'];
