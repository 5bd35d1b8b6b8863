import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenDocument } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Rec } from '#shared/model/record.ts';
import { openDocuments } from '../../../electron/documents/open-documents.ts';
import { openRecents } from '../../../electron/documents/recents.ts';
import { openSettings } from '../../../electron/documents/settings.ts';
import { templatesIn } from '../../../electron/documents/templates.ts';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { openProjectFile, writeProjectFile } from '../../../electron/storage/project-file.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { type Pane, workspaceOf } from '../../../electron/workspace.ts';
import { smallDocument } from '../storage/documents.ts';
import { unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';

const readers = nodeReaderHost();
const example = join(import.meta.dirname, '../../fixtures/examples/hotel-checkin.blueprint.json');
const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of running.splice(0)) await end();
});

/** The program without Electron: real storage in a folder, windows that only note what they are told. */
const start = async (folder: string) => {
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
      return () => void pauses.splice(pauses.indexOf(work), 1);
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
  const ask = {
    file: async () => answer,
    whereToSave: async (name: string) => {
      suggested.push(name);
      return answer;
    },
  };
  const templates = templatesIn(join(import.meta.dirname, '../../../resources/templates'));
  const workspace = workspaceOf({ documents, recents, settings, templates, ask, makePane, onChange: () => undefined });
  const end = async () => {
    await documents.closeAll();
    await Promise.all([settings.written(), recents.written()]);
    expect(bugs).toEqual([]);
  };
  running.push(end);
  return {
    workspace,
    documents,
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

const file = async (folder: string, name: string): Promise<string> => {
  const path = join(folder, name);
  unwrap(await writeProjectFile(path, smallDocument));
  return path;
};
const retitled = (open: OpenDocument, title: string): Transaction => {
  const project = open.records.find((record): record is Rec & { type: 'project' } => record.type === 'project');
  if (!project) throw new Error('no project');
  const change = { [project.id]: [project, { ...project, title }] as const };
  return { label: 'command.setText', at: '2026-03-01T12:00:00.000Z', kind: 'do', change };
};
const titleOnDisk = async (path: string): Promise<unknown> => {
  const { document } = unwrap(await openProjectFile(path, { host: readers }));
  return [...document.values()].find((record) => record.type === 'project')?.title;
};
const shownIn = async (program: Awaited<ReturnType<typeof start>>, window: number): Promise<OpenDocument> => {
  const { open } = await program.workspace.start(window);
  if (!open) throw new Error('the window shows nothing');
  return open;
};

describe('windows and documents', () => {
  it('a start screen is filled, a further document gets a window of its own', async () => {
    const folder = temporaryFolder();
    const [a, b] = [await file(folder, 'a.blueprint'), await file(folder, 'b.blueprint')];
    const program = await start(folder);
    await program.workspace.begin([]);
    expect(unwrap(await program.workspace.openPath(a, 1))?.fileName).toBe('a.blueprint');
    expect(unwrap(await program.workspace.openPath(b, 1))).toBeNull();
    expect([...program.titles.values()]).toEqual(['a.blueprint — Throughline', 'b.blueprint — Throughline']);
    expect((await shownIn(program, 2)).fileName).toBe('b.blueprint');
  });

  it('2.7 rows 19 and 21: a file has one window, by whatever name it is opened', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    symlinkSync(a, join(folder, 'soft.blueprint'));
    linkSync(a, join(folder, 'hard.blueprint'));
    const program = await start(folder);
    await program.workspace.begin([a]);
    for (const name of ['a.blueprint', 'soft.blueprint', 'hard.blueprint', './a.blueprint'])
      expect([name, unwrap(await program.workspace.openPath(join(folder, name)))]).toEqual([name, null]);
    expect(program.windowCount()).toBe(1);
    expect(program.forward.length).toBeGreaterThanOrEqual(4);
  });

  it('two openings of one file at once make one window', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([]);
    await Promise.all([program.workspace.openPath(a, 1), program.workspace.openPath(a), program.workspace.openPath(a)]);
    expect(program.windowCount()).toBe(1);
  });

  it('a second start without a file brings a window forward', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    await program.workspace.wake([]);
    expect([program.windowCount(), program.forward]).toEqual([1, [1]]);
  });

  it('what fails without the page having asked is said in its window, as soon as it listens', async () => {
    const folder = temporaryFolder();
    const bad = join(folder, 'bad.blueprint');
    writeFileSync(bad, 'not a database, but long enough to look at'.repeat(10));
    const program = await start(folder);
    await program.workspace.begin([bad]);
    const said = () => program.heard.filter(([, event]) => event === 'fault.shown');
    expect(said()).toEqual([]);
    await program.workspace.start(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(said()).toEqual([[1, 'fault.shown', [{ code: 'file.notDatabase', params: { name: 'bad.blueprint' } }]]]);
  });

  it('a chosen language reaches every window at once', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    expect(program.workspace.changeSettings({ language: 'zh' })).toEqual({ language: 'zh', theme: 'system' });
    expect(program.heard[0]).toEqual([1, 'settings.changed', { language: 'zh', theme: 'system' }]);
  });

  it('a document without a file is called by its title in the language chosen', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    unwrap(await program.workspace.openNew('hotel-checkin', 1));
    program.workspace.changeSettings({ language: 'zh' });
    expect(program.titles.get(1)).toBe('酒店入住 — Throughline');
    expect((await program.workspace.recent()).map(({ name }) => name)).toEqual(['酒店入住']);
  });
});

describe('keeping', () => {
  it('an edit is kept at once, and saved after a pause, and said so in that order', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([a]);
    const open = await shownIn(program, 1);
    expect(open.saved.state).toBe('saved');
    unwrap(program.documents.commit(open.document, retitled(open, 'Edited')));
    expect(await titleOnDisk(a)).toBe('Café');
    await program.wait();
    expect(await titleOnDisk(a)).toBe('Edited');
    const states = program.heard
      .filter(([, event]) => event === 'document.saved')
      .map(([, , payload]) => (payload as { saved: { state: string } }).saved.state);
    expect(states).toEqual(['kept', 'saving', 'saved']);
  });

  it('closing a window brings the file up to date and asks nothing', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([a]);
    const open = await shownIn(program, 1);
    unwrap(program.documents.commit(open.document, retitled(open, 'Edited')));
    program.workspace.closed(1);
    // Opening it again at once waits until it has been let go.
    expect(unwrap(await program.workspace.openPath(a))).toBeNull();
    expect(await titleOnDisk(a)).toBe('Edited');
    expect((await shownIn(program, 2)).records.find(({ type }) => type === 'project')).toMatchObject({
      title: 'Edited',
    });
  });

  it('2.7 row 9: a file that something else has changed is not overwritten; both are kept, and it is said', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([a]);
    const open = await shownIn(program, 1);
    const other = join(folder, 'other.tmp');
    unwrap(await writeProjectFile(other, new Map([...smallDocument].filter(([id]) => id !== 'n1'))));
    renameSync(other, a);
    const theirs = readFileSync(a);
    unwrap(program.documents.commit(open.document, retitled(open, 'Mine')));
    await program.wait();
    expect(readFileSync(a).equals(theirs)).toBe(true);
    const own = program.documents.pathOf(open.document) ?? '';
    expect(own).not.toBe(a);
    expect(await titleOnDisk(own)).toBe('Mine');
    const notices = program.heard.filter(([, event]) => event === 'fault.shown').flatMap(([, , payload]) => payload);
    expect(notices).toMatchObject([{ code: 'file.changedMeanwhile' }]);
    expect(JSON.stringify(program.heard)).not.toContain(folder);
  });

  it('2.7 row 7: a file that was removed is written again', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([a]);
    const open = await shownIn(program, 1);
    rmSync(a);
    unwrap(program.documents.commit(open.document, retitled(open, 'Again')));
    await program.wait();
    expect(await titleOnDisk(a)).toBe('Again');
  });

  it('a file that cannot be written is a problem in sight, and nothing is lost', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([a]);
    const open = await shownIn(program, 1);
    rmSync(a);
    mkdirSync(a);
    unwrap(program.documents.commit(open.document, retitled(open, 'Kept')));
    await program.wait();
    expect((await shownIn(program, 1)).saved.state).toBe('problem');
    program.workspace.closed(1);
    await program.documents.closeAll();
    expect(await program.workspace.recent()).toMatchObject([{ name: 'a.blueprint', unsaved: true }, {}]);
    rmSync(a, { recursive: true });
    const handle = (await program.workspace.recent())[0]?.handle ?? '';
    unwrap(await program.workspace.openHandle(handle));
    expect((await shownIn(program, 2)).records.find(({ type }) => type === 'project')).toMatchObject({ title: 'Kept' });
  });

  it('an imported blueprint is kept without a file, found again, and named once by Save', async () => {
    const folder = temporaryFolder();
    const json = join(folder, 'hotel.blueprint.json');
    copyFileSync(example, json);
    const first = await start(folder);
    await first.workspace.begin([json]);
    const open = await shownIn(first, 1);
    expect([open.fileName, open.saved.state]).toEqual([undefined, 'kept']);
    unwrap(first.documents.commit(open.document, retitled(open, 'My hotel')));
    expect(unwrap(await first.workspace.openPath(json))).toBeNull();
    first.workspace.closed(1);
    await first.documents.closeAll();

    const second = await start(folder);
    await second.workspace.begin([]);
    const [listed] = await second.workspace.recent();
    expect(listed).toMatchObject({ name: 'My hotel', unsaved: true });
    unwrap(await second.workspace.openHandle(listed?.handle ?? '', 1));
    expect(unwrap(await second.workspace.save(1))).toBeNull();
    const named = join(folder, 'My hotel.blueprint');
    second.answerWith(named);
    expect(unwrap(await second.workspace.save(1))).toEqual({ fileName: 'My hotel.blueprint' });
    expect(await titleOnDisk(named)).toBe('My hotel');
    expect(readFileSync(json).equals(readFileSync(example))).toBe(true);
    expect((await second.workspace.recent()).map(({ name, unsaved }) => [name, unsaved])).toEqual([
      ['My hotel.blueprint', false],
    ]);
  });

  it('Save does not write over a file that another window shows', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([a, example]);
    program.answerWith(a);
    expect(await program.workspace.save(2)).toMatchObject({ ok: false, faults: [{ code: 'openElsewhere' }] });
    expect(await titleOnDisk(a)).toBe('Café');
  });
});

const projectIn = (open: OpenDocument) => open.records.find((record) => record.type === 'project');
const listed = async (program: Awaited<ReturnType<typeof start>>) =>
  (await program.workspace.recent()).map(({ name, unsaved, discardedAt }) => [
    name,
    unsaved,
    discardedAt !== undefined,
  ]);

describe('new documents', () => {
  it('New fills a start screen and gets a window of its own beside a document', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    const first = unwrap(await program.workspace.openNew(undefined, 1));
    expect(first).toMatchObject({ saved: { state: 'kept' }, history: [] });
    expect(first?.fileName).toBeUndefined();
    const count = (type: string) => first?.records.filter((record) => record.type === type).length;
    expect(['blueprint', 'lane', 'phase', 'step', 'card'].map(count)).toEqual([1, 6, 1, 1, 0]);
    expect(unwrap(await program.workspace.openNew(undefined, 1))).toBeNull();
    expect([...program.titles.values()]).toEqual([
      'Untitled blueprint — Throughline',
      'Untitled blueprint 2 — Throughline',
    ]);
  });

  it('a template opens in the language of the program, each time as another document', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    program.workspace.changeSettings({ language: 'zh' });
    const one = unwrap(await program.workspace.openNew('hotel-checkin', 1));
    unwrap(await program.workspace.openNew('hotel-checkin', 1));
    const two = await shownIn(program, 2);
    expect(one && projectIn(one)).toMatchObject({
      title: '酒店入住',
      language: 'zh',
      translations: { title: 'Hotel check-in' },
    });
    const ids = new Set(one?.records.map(({ id }) => id));
    expect(two.records.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('a template that is not there is refused, whatever its name would lead to', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    for (const name of ['none', '../../test/fixtures/examples/hotel-checkin', ''])
      expect(await program.workspace.openNew(name, 1)).toEqual({ ok: false, faults: [{ code: 'templateMissing' }] });
    expect(program.workspace.documentIn(1)).toBeUndefined();
  });

  it('what was in no file when the program ended is open again at the next start, without a notice', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.workspace.begin([]);
    const open = unwrap(await first.workspace.openNew(undefined, 1)) as OpenDocument;
    unwrap(first.documents.commit(open.document, retitled(open, 'Begun')));
    first.workspace.closed(1);
    await first.documents.closeAll();

    const second = await start(folder);
    await second.workspace.begin([]);
    const again = await shownIn(second, 1);
    expect(projectIn(again)).toMatchObject({ title: 'Begun' });
    expect([again.history.length, again.recovered, again.saved.state]).toEqual([1, undefined, 'kept']);
    expect(await listed(second)).toEqual([['Begun', true, false]]);
  });

  it('several windows are open again when the program was ended as a whole', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.workspace.begin([]);
    for (const window of [1, 2]) {
      unwrap(await first.workspace.openNew(undefined, window));
      const open = await shownIn(first, window);
      unwrap(first.documents.commit(open.document, retitled(open, `Begun ${window}`)));
    }
    first.workspace.end();
    first.workspace.closed(1);
    first.workspace.closed(2);
    await first.documents.closeAll();
    const second = await start(folder);
    await second.workspace.begin([]);
    expect([...second.titles.values()].sort()).toEqual(['Begun 1 — Throughline', 'Begun 2 — Throughline']);
  });

  it('one closed beside others stays closed, under Unsaved', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.workspace.begin([await file(folder, 'a.blueprint')]);
    unwrap(await first.workspace.openNew(undefined, 1));
    const open = await shownIn(first, 2);
    unwrap(first.documents.commit(open.document, retitled(open, 'Put aside')));
    first.workspace.closed(2);
    await first.documents.closeAll();
    const second = await start(folder);
    await second.workspace.begin([]);
    expect([second.windowCount(), second.workspace.documentIn(1)]).toEqual([1, undefined]);
    expect((await listed(second))[0]).toEqual(['Put aside', true, false]);
  });

  it('one that nothing was done with leaves no trace', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.workspace.begin([]);
    unwrap(await first.workspace.openNew('hotel-checkin', 1));
    first.workspace.closed(1);
    await first.documents.closeAll();
    const second = await start(folder);
    await second.workspace.begin([]);
    expect(second.workspace.documentIn(1)).toBeUndefined();
    expect(await listed(second)).toEqual([]);
  });
});

describe('Save As', () => {
  it('goes on as another document under the new name; window and recent files follow, the old file stays', async () => {
    const folder = temporaryFolder();
    const [a, b] = [await file(folder, 'a.blueprint'), join(folder, 'b.blueprint')];
    const program = await start(folder);
    await program.workspace.begin([a]);
    const open = await shownIn(program, 1);
    program.answerWith(b);
    expect(unwrap(await program.workspace.saveAs(1))).toEqual({ fileName: 'b.blueprint' });
    expect(program.suggested).toEqual([a]);
    unwrap(program.documents.commit(open.document, retitled(open, 'Only in b')));
    await program.wait();
    expect([await titleOnDisk(a), await titleOnDisk(b)]).toEqual(['Café', 'Only in b']);
    const [idOfA, idOfB] = [a, b].map(
      async (path) => unwrap(await openProjectFile(path, { host: readers })).documentId,
    );
    expect(await idOfA).not.toBe(await idOfB);
    expect(program.titles.get(1)).toBe('b.blueprint — Throughline');
    expect((await listed(program)).map(([name]) => name)).toEqual(['b.blueprint', 'a.blueprint']);
  });

  it('suggests a name that a disk can take', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    const open = unwrap(await program.workspace.openNew(undefined, 1)) as OpenDocument;
    unwrap(program.documents.commit(open.document, retitled(open, '../A/B: “C”?\n.')));
    expect(unwrap(await program.workspace.save(1))).toBeNull();
    expect(program.suggested).toEqual(['A B “C”.blueprint']);
  });
});

describe('discarding', () => {
  it('asks nothing, closes the window, and can be taken back for 30 days', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.workspace.begin([]);
    const open = unwrap(await first.workspace.openNew(undefined, 1)) as OpenDocument;
    unwrap(first.documents.commit(open.document, retitled(open, 'Thrown away')));
    first.workspace.showStart();
    const [entry] = await first.workspace.recent();
    unwrap(await first.workspace.discard(entry?.handle ?? ''));
    expect(first.workspace.documentIn(1)).toBeUndefined();
    expect(await listed(first)).toEqual([['Thrown away', false, true]]);
    await first.documents.closeAll();

    const second = await start(folder);
    await second.workspace.begin([]);
    expect(second.workspace.documentIn(1)).toBeUndefined();
    expect(await listed(second)).toEqual([['Thrown away', false, true]]);
    unwrap(await second.workspace.restore((await second.workspace.recent())[0]?.handle ?? ''));
    expect(await listed(second)).toEqual([['Thrown away', true, false]]);
    const back = unwrap(
      await second.workspace.openHandle((await second.workspace.recent())[0]?.handle ?? '', 1),
    ) as OpenDocument;
    expect(projectIn(back)).toMatchObject({ title: 'Thrown away' });
    expect(back.history).toHaveLength(1);
  });

  it('is undone from the menu, and shown at once', async () => {
    const program = await start(temporaryFolder());
    await program.workspace.begin([]);
    const open = unwrap(await program.workspace.openNew(undefined, 1)) as OpenDocument;
    unwrap(program.documents.commit(open.document, retitled(open, 'Thrown away')));
    program.workspace.showStart();
    const [entry] = await program.workspace.recent();
    unwrap(await program.workspace.discard(entry?.handle ?? ''));
    await program.workspace.restoreFromMenu(entry?.handle ?? '', 2);
    expect(program.documents.nameOf(program.workspace.documentIn(2) ?? '')).toBe('Thrown away');
    expect(await listed(program)).toEqual([['Thrown away', true, false]]);
  });

  it('never touches what is in a file', async () => {
    const folder = temporaryFolder();
    const program = await start(folder);
    await program.workspace.begin([await file(folder, 'a.blueprint')]);
    for (const { handle } of await program.workspace.recent())
      expect(await program.workspace.discard(handle)).toMatchObject({ ok: false });
    expect(program.workspace.documentIn(1)).toBeDefined();
  });

  it('refuses what has been saved since it was listed', async () => {
    const folder = temporaryFolder();
    const program = await start(folder);
    await program.workspace.begin([]);
    unwrap(await program.workspace.openNew('hotel-checkin', 1));
    const [entry] = await program.workspace.recent();
    program.answerWith(join(folder, 'saved.blueprint'));
    unwrap(await program.workspace.save(1));
    expect(await program.workspace.discard(entry?.handle ?? '')).toMatchObject({ ok: false });
    expect(program.workspace.documentIn(1)).toBeDefined();
  });
});
