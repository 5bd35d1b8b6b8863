import { blueprints } from '#shared/model/queries.ts';
import { makeReady } from '../editing/make-ready.ts';
import { rememberedFolds } from '../folding/remembered-folds.ts';
import { wholeComing } from './content.ts';

/**
 * Lays out what is on its way to this window, as it will be shown. Nothing of it is shown before it is open: until then
 * its working copy may still fail, and with it the opening.
 */
export function layOutComing(): void {
  const document = wholeComing();
  const [first] = document ? blueprints(document) : [];
  if (!document || !first) return;
  const steps = makeReady(document, { blueprint: first.id, collapsed: rememberedFolds(document) });
  try {
    while (!steps.next().done);
  } catch {
    // What cannot be laid out says so in its place, once it is shown.
  }
}
