import type { Audience } from '../model/deliverable.ts';

/** Everybody who does not get all. */
export type Narrowed = Exclude<Audience, 'full'>;
