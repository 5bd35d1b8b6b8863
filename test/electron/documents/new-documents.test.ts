import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenDocument } from '#shared/ipc.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { file, onDisk, retitled, shownIn, start, titleOnDisk } from './program-without-windows.ts';

const projectIn = (open: OpenDocument) => recordsOf(open.texts ?? []).find((record) => record.type === 'project');
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
    const count = (type: string) => recordsOf(first?.texts ?? []).filter((record) => record.type === type).length;
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
    const ids = new Set(recordsOf(one?.texts ?? []).map(({ id }) => id));
    expect(recordsOf(two.texts ?? []).filter(({ id }) => ids.has(id))).toEqual([]);
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
    const [idOfA, idOfB] = [a, b].map(async (path) => (await onDisk(path)).documentId);
    expect(await idOfA).not.toBe(await idOfB);
    expect(program.titles.get(1)).toBe('b.blueprint — Throughline');
    expect((await listed(program)).map(([name]) => name)).toEqual(['b.blueprint', 'a.blueprint']);
  });

  it('of two documents to one place at once writes one, and refuses the other', async () => {
    const folder = temporaryFolder();
    const program = await start(folder);
    await program.workspace.begin([]);
    unwrap(await program.workspace.openNew('hotel-checkin', 1));
    unwrap(await program.workspace.openNew(undefined, 1));
    const path = join(folder, 'one.blueprint');
    program.answerWith(path);
    const [first, second] = await Promise.all([program.workspace.save(1), program.workspace.save(2)]);
    const saved = first.ok ? 1 : 2;
    expect(first.ok ? second : first).toMatchObject({ ok: false, faults: [{ code: 'openElsewhere' }] });
    const project = projectIn(await shownIn(program, saved));
    expect(await titleOnDisk(path)).toBe(project?.type === 'project' ? project.title : undefined);
    expect((await shownIn(program, 3 - saved)).saved.state).toBe('kept');
    // Once it is written it is the place of that document, which may save there again.
    expect(unwrap(await program.workspace.save(saved))).toEqual({ fileName: 'one.blueprint' });
    program.answerWith(join(folder, 'other.blueprint'));
    expect(unwrap(await program.workspace.save(3 - saved))).toEqual({ fileName: 'other.blueprint' });
  });

  it('is waited for when the window closes meanwhile, so that the file has the last edits', async () => {
    const folder = temporaryFolder();
    const program = await start(folder);
    await program.workspace.begin([]);
    unwrap(await program.workspace.openNew('hotel-checkin', 1));
    const open = await shownIn(program, 1);
    const path = join(folder, 'hotel.blueprint');
    const saving = program.documents.save(open.document, path);
    // From here on the file is made of what the document was.
    while (readdirSync(folder).every((name) => name === 'user')) await new Promise((done) => setImmediate(done));
    unwrap(program.documents.commit(open.document, retitled(open, 'Edited meanwhile')));
    program.workspace.closed(1);
    unwrap(await saving);
    await program.documents.closeAll();
    expect(await titleOnDisk(path)).toBe('Edited meanwhile');
    expect(await program.documents.unsaved()).toEqual([]);
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
