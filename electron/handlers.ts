import type { MenuState, Settings } from '#shared/ipc.ts';
import { fail, ok } from '#shared/model/result.ts';
import type { Bug } from './bugs.ts';
import type { CommitParts } from './documents/commit-parts.ts';
import type { OpenDocuments } from './documents/open-documents.ts';
import type { Templates } from './documents/templates.ts';
import type { WindowExports } from './export/window-exports.ts';
import { pastHandlers } from './past-handlers.ts';
import { readPictureFile } from './pictures/picture-file.ts';
import type { rasteriserOf } from './pictures/rasterise.ts';
import type { Handlers } from './requests.ts';
import type { WindowImports } from './tables/window-imports.ts';
import type { Workspace } from './workspace.ts';

export type HandlerParts = {
  readonly version: string;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly commitParts: CommitParts;
  readonly exporting: WindowExports;
  readonly importing: WindowImports;
  readonly drawSvg: ReturnType<typeof rasteriserOf>;
  readonly templates: Templates;
  readonly change: (part: Partial<Settings>) => Settings;
  readonly reload: (window: number) => void;
  readonly present: (window: number, on: boolean) => void;
  readonly menu: (window: number, state: MenuState) => void;
  /** Lets a page do what cut, copy and paste are there. */
  readonly clipboard: (window: number, what: 'cut' | 'copy' | 'paste') => void;
  /** Asks for the file of a picture; undefined when the person cancels. */
  readonly askForPicture: (window: number) => Promise<string | undefined>;
  readonly log: (bug: Bug) => void;
};

/** What each request of a page does. A page reaches the document its own window shows, and no other. */
export const handlersOf = ({
  version,
  workspace,
  documents,
  commitParts,
  exporting,
  importing,
  drawSvg,
  templates,
  change,
  reload,
  present,
  menu,
  clipboard,
  askForPicture,
  log,
}: HandlerParts): Handlers => ({
  'app.start': async (_nothing, window) => ok({ version, ...(await workspace.start(window)) }),
  'settings.change': async (part) => ok(change(part)),
  'document.open': (_nothing, window) => workspace.askAndOpen(window),
  'document.openRecent': ({ handle }, window) => workspace.openHandle(handle, window),
  'document.openDamaged': ({ handle }, window) => workspace.openDamaged(handle, window),
  'document.openDropped': ({ path }, window) => workspace.openPath(path, window),
  'document.commit': async ({ document, transaction, parts }, window) => {
    if (workspace.documentIn(window) !== document) return fail({ code: 'documentNotOpen' });
    const whole = commitParts.whole({ window, document }, transaction, parts ?? 0);
    return whole.ok ? documents.commit(document, whole.value) : whole;
  },
  'document.unfinished': async ({ document, texts }, window) => {
    if (workspace.documentIn(window) !== document) return fail({ code: 'documentNotOpen' });
    const kept = documents.keepUnfinished(document, texts);
    return kept.ok ? ok({}) : kept;
  },
  'document.commitPart': async ({ document, number, change }, window) =>
    workspace.documentIn(window) === document
      ? commitParts.add({ window, document }, number, change)
      : fail({ code: 'documentNotOpen' }),
  'document.save': async ({ document }, window) =>
    workspace.documentIn(window) === document ? workspace.save(window) : fail({ code: 'documentNotOpen' }),
  'document.saveAs': async ({ document }, window) =>
    workspace.documentIn(window) === document ? workspace.saveAs(window) : fail({ code: 'documentNotOpen' }),
  'document.saveData': async ({ document }, window) =>
    workspace.documentIn(window) === document ? workspace.saveData(window) : fail({ code: 'documentNotOpen' }),
  'document.saveCleanCopy': async ({ document }, window) =>
    workspace.documentIn(window) === document ? workspace.saveCleanCopy(window) : fail({ code: 'documentNotOpen' }),
  ...pastHandlers(workspace, documents),
  'document.new': ({ template }, window) => workspace.openNew(template, window),
  'document.discard': ({ handle }) => workspace.discard(handle),
  'document.restore': ({ handle }) => workspace.restore(handle),
  'templates.list': async () =>
    ok((await templates.list()).map(({ name, document }) => ({ template: name, records: [...document.values()] }))),
  'window.reload': async (_nothing, window) => {
    reload(window);
    return ok({});
  },
  'window.present': async ({ on }, window) => {
    present(window, on);
    return ok({});
  },
  'menu.state': async (state, window) => {
    menu(window, state);
    return ok({});
  },
  'clipboard.run': async ({ what }, window) => {
    clipboard(window, what);
    return ok({});
  },
  'picture.choose': async (_nothing, window) => {
    const path = await askForPicture(window);
    return path === undefined ? ok(null) : readPictureFile(path);
  },
  'table.choose': (_nothing, window) => workspace.askAndImport(window),
  'table.ofText': async ({ text }, window) => importing.text(text, window),
  'table.import': ({ table, sheet, mapping }, window) => importing.finish(window, table, { sheet, mapping }),
  'table.leave': async (_nothing, window) => {
    importing.drop(window);
    return ok({});
  },
  'export.begin': (wanted, window) => exporting.begin(wanted, window),
  'export.pack': (wanted, window) => exporting.pack(wanted, window),
  'export.cancel': async (_nothing, window) => {
    exporting.cancel(window);
    return ok({});
  },
  'export.show': ({ file }) => exporting.show(file),
  'export.copyPicture': (wanted, window) => exporting.copyPicture(wanted, window),
  'picture.draw': async (order) => {
    const drawn = await drawSvg(order);
    return drawn.ok ? ok({ png: new Uint8Array(drawn.value) }) : drawn;
  },
  'bug.report': async ({ name, frames }) => {
    log({ at: new Date().toISOString(), where: 'page', name, frames });
    return ok({});
  },
});
