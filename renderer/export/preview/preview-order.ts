import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Rec } from '#shared/model/record.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Preview } from './preview.ts';

/** What the worker is asked; the records come only when they are others than before. */
export type PreviewOrder = {
  readonly number: number;
  readonly records?: readonly Rec[];
  readonly wanted: Deliverable;
  readonly today: string;
};

/** What it answers to the order of that number. */
export type PreviewNews = { readonly number: number } & (
  | { readonly preview: Preview }
  | { readonly faults: readonly Fault[] }
);
