import { historyFrom } from '#shared/commands/history.ts';
import type { OpenDocument } from '#shared/ipc.ts';
import { blueprints } from '#shared/model/queries.ts';
import { takeUpRemembered } from '../app/remembered.ts';
import { set } from '../app/window-state.ts';
import { rememberedFolds } from '../folding/remembered-folds.ts';
import { takeUpUnfinished } from '../inspector/fields/unfinished.ts';
import { forgetVersions } from '../past/versions.ts';
import { contentOf } from './content.ts';
import { documentStore } from './document-store.ts';
import { sheetFirst } from './sheet-first.tsx';

/** Shows a document in this window, in place of what it showed. */
export function show(open: OpenDocument): void {
  takeUpRemembered();
  sheetFirst(() => take(open));
}

function take(open: OpenDocument): void {
  const document = contentOf(open);
  documentStore.open(document, historyFrom(open.history));
  forgetVersions(open.versions);
  takeUpUnfinished(open.document, open.unfinished ?? {});
  set({
    file: { document: open.document, fileName: open.fileName, saved: open.saved },
    blueprint: blueprints(document)[0]?.id,
    focus: undefined,
    selection: [],
    collapsed: rememberedFolds(document),
    unkept: 0,
    refused: false,
    faults: open.notices ?? [],
    recovered: open.recovered ?? 0,
  });
}
