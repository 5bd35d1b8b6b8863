import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventPayload } from '#shared/ipc.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { beyondMending } from '../../beyond-mending.ts';
import { smallDocument } from '../storage/documents.ts';
import { unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { alter } from '../storage/foreign-database.ts';
import { example, file, retitled, shownIn, start, titleOnDisk } from './program-without-windows.ts';

/** What a window was sent ahead: how many records, and what is to become of them. */
const comingTo = ({ heard }: Awaited<ReturnType<typeof start>>, window: number): (number | 'whole' | 'nothing')[] => {
  const told: (number | 'whole' | 'nothing')[] = [];
  for (const [to, event, payload] of heard) {
    if (to !== window || event !== 'document.coming') continue;
    const coming = payload as EventPayload<'document.coming'>;
    if (coming.says !== 'more') told.push(coming.says);
    else told.push(recordsOf([coming.text]).length + (typeof told.at(-1) === 'number' ? Number(told.pop()) : 0));
  }
  return told;
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

  it('a page that was shown a start screen first hears the rest: settings, lists, its document, what went wrong', async () => {
    const folder = temporaryFolder();
    const program = await start(folder);
    await program.workspace.begin([await file(folder, 'a.blueprint'), join(folder, 'gone.blueprint')]);
    const heardBefore = program.heard.length;
    await program.workspace.catchUp(1);
    const told = program.heard.slice(heardBefore);
    const last = (name: string) => told.findLast(([window, event]) => window === 1 && event === name)?.[2];
    expect(last('settings.changed')).toMatchObject({ language: 'en' });
    expect(last('recent.changed')).toMatchObject([{ name: 'a.blueprint' }]);
    const notices = [{ code: 'file.missing' }];
    expect(last('document.opened')).toMatchObject({ fileName: 'a.blueprint', texts: expect.anything(), notices });
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
    const said = { code: 'file.notDatabase', params: { name: 'bad.blueprint' } };
    expect((await program.workspace.start(1)).faults).toEqual([said]);
    // Once is enough, also for a page that starts again.
    expect((await program.workspace.start(1)).faults).toBeUndefined();
    expect(program.heard.filter(([, event]) => event === 'fault.shown')).toEqual([]);
  });

  it('what is to be said of a document comes with it, so that nothing can overtake it', async () => {
    const folder = temporaryFolder();
    const torn = await file(folder, 'torn.blueprint');
    writeFileSync(torn, beyondMending(readFileSync(torn)));
    const program = await start(folder);
    await program.workspace.begin([]);
    const refused = await program.workspace.openPath(torn, 1);
    const handle = refused.ok ? undefined : refused.faults[0]?.params?.salvage;
    const opened = unwrap(await program.workspace.openDamaged(String(handle), 1));
    expect(opened?.notices).toMatchObject([{ code: expect.stringMatching(/^file\.salvaged/) }]);
    expect(program.heard.filter(([, event]) => event === 'fault.shown')).toEqual([]);
  });

  it('what was read of a file is in its window before it is open, and is sent once', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([]);
    await program.workspace.start(1);
    const opened = unwrap(await program.workspace.openPath(a, 1));
    expect(opened).toMatchObject({ fileName: 'a.blueprint' });
    expect(opened?.texts).toBeUndefined();
    expect(comingTo(program, 1)).toEqual([smallDocument.size, 'whole']);
    // A page that begins anew has nothing of it.
    expect(recordsOf((await shownIn(program, 1)).texts ?? [])).toHaveLength(smallDocument.size);
    // Beside a document a window of its own is made, whose page asks for all of it.
    await program.workspace.openPath(await file(folder, 'b.blueprint'), 1);
    expect(comingTo(program, 1)).toHaveLength(2);
    expect(recordsOf((await shownIn(program, 2)).texts ?? [])).toHaveLength(smallDocument.size);
  });

  it('a file that could be read but not taken up is shown nowhere, and what was sent of it is taken back', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const first = await start(folder);
    await first.workspace.begin([a]);
    const second = await start(folder);
    await second.workspace.begin([]);
    await second.workspace.start(1);
    const refused = await second.workspace.openPath(a, 1);
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'session.inUse' }] });
    expect(comingTo(second, 1)).toEqual([smallDocument.size, 'whole', 'nothing']);
    expect(second.workspace.documentIn(1)).toBeUndefined();
    // The next file that is opened there is sent like any other.
    unwrap(await second.workspace.openPath(await file(folder, 'b.blueprint'), 1));
    expect(comingTo(second, 1).slice(3)).toEqual([smallDocument.size, 'whole']);
  });

  it('what was read of a file that is refused in the end is never called whole, and is taken back', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    alter(a, "UPDATE cards SET text = 'somebody else wrote this' WHERE id = 'c1'");
    const program = await start(folder);
    await program.workspace.begin([]);
    await program.workspace.start(1);
    const refused = await program.workspace.openPath(a, 1);
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'file.damaged' }] });
    expect(comingTo(program, 1)).toEqual([smallDocument.size, 'nothing']);
    expect(program.workspace.documentIn(1)).toBeUndefined();
  });

  it('changes that are in no file come with the document, whatever was sent ahead of its file', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const killed = await start(folder);
    await killed.workspace.begin([a]);
    const open = await shownIn(killed, 1);
    unwrap(killed.documents.commit(open.document, retitled(open, 'In no file')));
    const left = temporaryFolder();
    cpSync(join(folder, 'user'), join(left, 'user'), { recursive: true });
    const program = await start(left);
    program.workspace.showStart();
    await program.workspace.start(1);
    const opened = unwrap(await program.workspace.openPath(a, 1));
    expect(comingTo(program, 1)).toHaveLength(2);
    expect(recordsOf(opened?.texts ?? []).find(({ type }) => type === 'project')).toMatchObject({
      title: 'In no file',
    });
  });

  it('a file that is still being opened when the program is asked to end keeps it going, and stays open', async () => {
    const folder = temporaryFolder();
    const a = await file(folder, 'a.blueprint');
    const program = await start(folder);
    await program.workspace.begin([]);
    const opening = program.workspace.openPath(a, 1);
    program.workspace.end();
    program.workspace.closed(1);
    await Promise.all([opening, program.workspace.closeAll()]);
    expect((await shownIn(program, 2)).fileName).toBe('a.blueprint');
    program.workspace.closed(2);
    await program.workspace.closeAll();
    expect(program.documents.pathOf(program.workspace.documentIn(2) ?? '')).toBeUndefined();
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
    expect(recordsOf((await shownIn(program, 2)).texts ?? []).find(({ type }) => type === 'project')).toMatchObject({
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
    expect(recordsOf((await shownIn(program, 2)).texts ?? []).find(({ type }) => type === 'project')).toMatchObject({
      title: 'Kept',
    });
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
