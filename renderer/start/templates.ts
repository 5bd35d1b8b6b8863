import type { Document } from '#shared/model/document.ts';
import { create } from '../app/create-store.ts';

/** A blueprint to begin with, as the gallery shows it. */
export type Template = { readonly name: string; readonly document: Document };

/** Undefined until they have arrived. */
export const useTemplates = create<{ readonly templates: readonly Template[] | undefined }>(() => ({
  templates: undefined,
}));
