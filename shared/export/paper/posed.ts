import type { PaperPage, PaperPlan } from './page.ts';

/** Points a px of a sheet in life size. */
export const lifeSize = 0.75;

/** A page before its running lines; `footFrom` is where the line at its foot begins, beside what stands there already. */
export type Draft = PaperPage & { readonly footFrom?: number };

/** A sheet on paper that lies in one way, before running lines and marks. */
export type Posed = Pick<PaperPlan, 'scale' | 'ratio'> & { readonly pages: readonly Draft[] };
