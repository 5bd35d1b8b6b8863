import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EventPayload, RequestArgument } from '#shared/ipc.ts';
import type { Rec } from '#shared/model/record.ts';
import { textsOf } from '#shared/model/record-texts.ts';
import type { ExportMessage, ExportRequest } from '../../../electron/export/export-host.ts';
import { exportMemory } from '../../../electron/export/export-host.ts';
import { windowExports } from '../../../electron/export/window-exports.ts';
import { nodeWorkerHost } from '../../../electron/worker/node-worker.ts';
import { temporaryFolder } from '../storage/folder.ts';

const records: Rec[] = [
  { id: 'p', type: 'project', title: 'Project', language: 'en' },
  {
    id: 'b',
    type: 'blueprint',
    code: 'B1',
    order: 'a0',
    title: 'As-is: check/in?',
    state: 'current',
    translations: { title: '现状' },
  },
  { id: 'h', type: 'phase', blueprint: 'b', code: 'P1', order: 'a0', title: 'Phase' },
  { id: 's', type: 'step', blueprint: 'b', code: 'S1', order: 'a0', phase: 'h', title: 'Step' },
  { id: 'l', type: 'lane', blueprint: 'b', code: 'L1', order: 'a0', role: 'customer' },
] as Rec[];
const texts = textsOf(records.map((record) => JSON.stringify(record)));

const window = 1;
const wanted: RequestArgument<'export.begin'> = {
  document: 'd',
  blueprint: 'b',
  format: 'svg',
  language: 'en',
  noteTexts: false,
  pages: [],
};

/** Windows' exports where window 1 shows a document, and what was asked, shown and copied. */
const exportsOf = ({ answer, into }: { answer?: string | undefined; into?: string } = {}) => {
  const folder = temporaryFolder();
  const noted = {
    asked: [] as string[],
    shown: [] as string[],
    copied: [] as number[],
    stages: new Set<string>(),
    onFile: (_number: number): unknown => undefined,
  };
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const make = (wait = Promise.resolve()) =>
    windowExports({
      host: nodeWorkerHost<ExportRequest, ExportMessage>(
        fileURLToPath(new URL('../../../electron/export/export-process.ts', import.meta.url)),
        exportMemory,
      ),
      // The development packages have the fonts under other names; nothing here draws text with them.
      fonts: fileURLToPath(new URL('../../../out/renderer/fonts', import.meta.url)),
      scratch: folder,
      shownIn: (id) => (id === window ? { document: 'd', texts, path: join(folder, 'a.blueprint') } : undefined),
      ask: async (suggested) => {
        noted.asked.push(suggested);
        await wait;
        return answer === undefined ? undefined : join(folder, answer);
      },
      askForFolder: async (beginning) => {
        noted.asked.push(String(beginning));
        return into === undefined ? undefined : join(folder, into);
      },
      send: (_window, _name, payload) => {
        const { stage, file } = payload as EventPayload<'export.progress'>;
        noted.stages.add(stage);
        if (file) noted.onFile(file.number);
      },
      showInFolder: (path) => void noted.shown.push(path),
      toClipboard: async (png) => void noted.copied.push(png.length),
    });
  return { folder, noted, make, held, release };
};

describe('what windows export', () => {
  it('is suggested beside the file, under a title every system takes, in the language drawn', async () => {
    const { noted, make, folder } = exportsOf();
    const exporting = make();
    expect(await exporting.begin(wanted, window)).toEqual({ ok: true, value: null });
    await exporting.begin({ ...wanted, format: 'pdf', language: 'zh', noteTexts: false }, window);
    expect(noted.asked).toEqual([join(folder, 'As-is check in.svg'), join(folder, '现状.pdf')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gets the ending of its format, is told by its name, and shown by a handle only', async () => {
    const { noted, make, folder } = exportsOf({ answer: 'mine' });
    const exporting = make();
    const done = await exporting.begin(wanted, window);
    if (!done.ok || !done.value) throw new Error(JSON.stringify(done));
    expect(done.value.fileName).toBe('mine.svg');
    expect(JSON.stringify(done)).not.toContain(folder);
    expect([...noted.stages]).toEqual(['layout', 'drawing', 'writing']);
    expect(await exporting.show(done.value.file)).toEqual({ ok: true, value: {} });
    expect(noted.shown).toEqual([join(folder, 'mine.svg')]);
    expect((await exporting.show(join(folder, 'mine.svg'))).ok).toBe(false);
    expect(readFileSync(join(folder, 'mine.svg'), 'utf8')).toMatch(/^<\?xml/);
  });

  it('does not replace a file whose name was completed here', async () => {
    const { make, folder } = exportsOf({ answer: 'mine' });
    writeFileSync(join(folder, 'mine.svg'), 'before');
    expect(await make().begin(wanted, window)).toMatchObject({ faults: [{ code: 'export.file.exists' }] });
  });

  it('is what the asking window shows, and one thing at a time', async () => {
    const { make, held, release } = exportsOf({ answer: 'a.svg' });
    const exporting = make(held);
    expect(await exporting.begin(wanted, 2)).toMatchObject({ faults: [{ code: 'documentNotOpen' }] });
    expect(await exporting.begin({ ...wanted, document: 'x' }, window)).toMatchObject({ ok: false });
    expect(await exporting.begin({ ...wanted, blueprint: 'x' }, window)).toMatchObject({
      faults: [{ code: 'export.noBlueprint' }],
    });
    const first = exporting.begin(wanted, window);
    expect(await exporting.begin(wanted, window)).toMatchObject({ faults: [{ code: 'export.busy' }] });
    release();
    expect((await first).ok).toBe(true);
    expect((await exporting.begin(wanted, window)).ok).toBe(true);
  });

  it('can be several files in a folder: each told by its name and size, none in the place of another', async () => {
    const { noted, make, folder } = exportsOf({ into: 'out' });
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'As-is check in-en.svg'), 'mine');
    const { document, ...what } = wanted;
    const deliverables = [what, { ...what, language: 'both' as const }];
    const done = await make().pack({ document, deliverables }, window);
    if (!done.ok || !done.value) throw new Error(JSON.stringify(done));
    const names = ['As-is check in-en (2).svg', 'As-is check in-en-zh.svg'];
    expect(done.value).toMatchObject({ files: names.map((fileName) => ({ fileName })), failed: [], cancelled: false });
    expect(readdirSync(out).sort()).toEqual([...names, 'As-is check in-en.svg'].sort());
    expect(readFileSync(join(out, 'As-is check in-en.svg'), 'utf8')).toBe('mine');
    expect(done.value.files.map(({ bytes }) => bytes)).toEqual(names.map((name) => statSync(join(out, name)).size));
    expect(noted.asked).toEqual([folder]);
    expect(JSON.stringify(done)).not.toContain(folder);
  });

  it('keeps the files of a pack that are whole when it is cancelled, and says what could not be made', async () => {
    const { make, folder, noted } = exportsOf({ into: '.' });
    const exporting = make();
    const { document, ...what } = wanted;
    const gone = { ...what, slice: { start: 'gone', direction: 'upstream' as const } };
    noted.onFile = (number) => (number === 3 ? exporting.cancel(window) : undefined);
    const done = await exporting.pack({ document, deliverables: [what, gone, what] }, window);
    expect(done).toMatchObject({
      value: {
        files: [{ fileName: 'As-is check in-en.svg' }],
        failed: [{ format: 'svg', faults: [{ code: 'export.noSlice' }] }],
        cancelled: true,
      },
    });
    expect(readdirSync(folder)).toEqual(['As-is check in-en.svg']);
  });

  it('writes no pack without a folder', async () => {
    const { make, folder } = exportsOf();
    const { document, ...what } = wanted;
    expect(await make().pack({ document, deliverables: [what] }, window)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends when the program does', async () => {
    const { make, folder, held, release } = exportsOf({ answer: 'a.svg' });
    const exporting = make(held);
    const first = exporting.begin(wanted, window);
    const ended = exporting.endAll();
    release();
    await ended;
    expect(await first).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([]);
  });
});
