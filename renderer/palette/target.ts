import type { RecordId } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';

/** Where something from the palette goes. `before` is the sibling that will follow it; null is the end. */
export type Target =
  | { readonly to: 'cell'; readonly lane: RecordId; readonly step: RecordId; readonly before: RecordId | null }
  /** Without `before`, where the lane's role belongs. */
  | { readonly to: 'lanes'; readonly before?: RecordId | null }
  | { readonly to: 'steps'; readonly phase: RecordId; readonly before: RecordId | null }
  | { readonly to: 'phases'; readonly before: RecordId | null }
  /** For marks: one for each card. */
  | { readonly to: 'cards'; readonly cards: readonly [RecordId, ...RecordId[]] }
  | { readonly to: 'step'; readonly step: RecordId }
  /** For notes, which may also stand in a cell or on a lane. */
  | { readonly to: 'remark'; readonly step?: RecordId; readonly lane?: RecordId }
  | { readonly to: 'nowhere'; readonly because: Fault };

export const nowhere = (code: string): Target => ({ to: 'nowhere', because: { code: `palette.${code}` } });
