/** What goes with a sheet on pages of its own, in this order. */
export const pageKinds = ['quality', 'failures', 'figures'] as const;
export type PageKind = (typeof pageKinds)[number];
