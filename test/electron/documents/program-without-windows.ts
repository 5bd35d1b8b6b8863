import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { OpenDocument } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Rec } from '#shared/model/record.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { openDocuments } from '../../../electron/documents/open-documents.ts';
import { openRecents } from '../../../electron/documents/recents.ts';
import { openSettings } from '../../../electron/documents/settings.ts';
import { templatesIn } from '../../../electron/documents/templates.ts';
import type { Pane } from '../../../electron/pane.ts';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { openProjectFile, writeProjectFile } from '../../../electron/storage/project-file.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { windowImports } from '../../../electron/tables/window-imports.ts';
import { workspaceOf } from '../../../electron/workspace.ts';
import { smallDocument } from '../storage/documents.ts';
import { unwrap } from '../storage/expect-result.ts';

const readers = nodeReaderHost();
export const example = join(import.meta.dirname, '../../fixtures/examples/hotel-checkin.blueprint.json');
const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of running.splice(0)) await end();
});

/** The program without Electron: real storage in a folder, windows that only note what they are told. */
export const start = async (folder: string) => {
  const heard: [window: number, event: string, payload: unknown][] = [];
  const forward: number[] = [];
  const titles = new Map<number, string>();
  const pauses: (() => Promise<void>)[] = [];
  const bugs: unknown[] = [];
  let windows = 0;
  let answer: string | undefined;
  const settings = await openSettings(join(folder, 'user', 'settings.json'), ['en']);
  const documents = openDocuments({
    sessions: sessionsIn(join(folder, 'user', 'sessions')),
    readers,
    language: () => settings.current().language,
    schedule: (_pause, work) => {
      pauses.push(work);
      return () => {
        const waiting = pauses.indexOf(work);
        if (waiting >= 0) pauses.splice(waiting, 1);
      };
    },
    now: () => new Date('2026-03-01T12:00:00Z'),
    onSaved: (document, saved) => workspace.saved(document, saved),
    onNotice: (document, fault) => workspace.notice(document, fault),
    report: (bug) => bugs.push(bug),
  });
  const makePane = (): Pane => {
    const id = ++windows;
    return {
      id,
      send: (name, payload) => heard.push([id, name, payload]),
      bringForward: () => forward.push(id),
      entitle: (title) => titles.set(id, title),
      close: () => workspace.closed(id),
    };
  };
  const recents = await openRecents(join(folder, 'user', 'recent.json'), { home: folder, now: () => new Date() });
  const suggested: string[] = [];
  const whereTo = async (name: string) => {
    suggested.push(name);
    return answer;
  };
  const ask = {
    file: async () => answer,
    fileToImport: async () => answer,
    whereToSave: whereTo,
    whereToSaveData: whereTo,
  };
  const templates = templatesIn(join(import.meta.dirname, '../../../resources/templates'));
  const workspace = workspaceOf({
    documents,
    recents,
    settings,
    templates,
    ask,
    importTable: (path, window) => importing.file(path, window),
    makePane,
    onChange: () => undefined,
  });
  const importing = windowImports({
    readers,
    language: () => settings.current().language,
    open: workspace.openMade,
    show: (window, table) => workspace.tell(window, 'table.read', table),
  });
  const end = async () => {
    await documents.closeAll();
    await Promise.all([settings.written(), recents.written()]);
    expect(bugs).toEqual([]);
  };
  running.push(end);
  return {
    workspace,
    documents,
    importing,
    heard,
    forward,
    titles,
    suggested,
    windowCount: () => windows,
    answerWith: (path: string | undefined) => {
      answer = path;
    },
    /** Time passes: every pause is over. */
    wait: () => Promise.all(pauses.splice(0).map((work) => work())),
  };
};

export const file = async (folder: string, name: string): Promise<string> => {
  const path = join(folder, name);
  unwrap(await writeProjectFile(path, smallDocument));
  return path;
};
export const retitled = (open: OpenDocument, title: string): Transaction => {
  const project = recordsOf(open.texts ?? []).find(
    (record): record is Rec & { type: 'project' } => record.type === 'project',
  );
  if (!project) throw new Error('no project');
  const change = { [project.id]: [project, { ...project, title }] as const };
  return { label: 'command.setText', at: '2026-03-01T12:00:00.000Z', kind: 'do', change };
};
export const onDisk = async (path: string) => unwrap(await openProjectFile(path, { host: readers }));
export const titleOnDisk = async (path: string): Promise<unknown> => {
  const { document } = await onDisk(path);
  return [...document.values()].find((record) => record.type === 'project')?.title;
};
export const shownIn = async (program: Awaited<ReturnType<typeof start>>, window: number): Promise<OpenDocument> => {
  const { open } = await program.workspace.start(window);
  if (!open) throw new Error('the window shows nothing');
  return open;
};
