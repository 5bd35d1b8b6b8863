import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { textsOf } from '#shared/model/record-texts.ts';
import { draw } from '../../../electron/export/draw.ts';
import { exportDrawing } from '../../../electron/export/export-drawing.ts';
import type { ExportHost, ExportMessage, ExportRequest, ExportStage } from '../../../electron/export/export-host.ts';
import { exportMemory } from '../../../electron/export/export-host.ts';
import type { Wanted } from '../../../electron/export/material.ts';
import { prepareExport } from '../../../electron/export/prepare-export.ts';
import { nodeWorkerHost } from '../../../electron/worker/node-worker.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { decodePng } from './png-pixels.ts';

const host: ExportHost = nodeWorkerHost<ExportRequest, ExportMessage>(
  fileURLToPath(new URL('../../../electron/export/export-process.ts', import.meta.url)),
  exportMemory,
);

const hotel = (): Document => {
  const file = new URL('../../fixtures/examples/hotel-checkin.blueprint.json', import.meta.url);
  let ids = 0;
  const read = readInterchange(JSON.parse(readFileSync(file, 'utf8')), { language: 'en', newId: () => `r${++ids}` });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};

const firstOf = (document: Document) => {
  const [blueprint] = blueprints(document);
  if (!blueprint) throw new Error('no blueprint');
  return blueprint;
};

/** An export into a folder of the test's own, and what was said and left behind. */
const exporting = (document = hotel()) => {
  const folder = temporaryFolder();
  const scratch = join(folder, 'scratch');
  const out = join(folder, 'out');
  mkdirSync(scratch);
  mkdirSync(out);
  const stages: ExportStage[] = [];
  const shares: number[] = [];
  const cancel = new AbortController();
  const texts = textsOf([...document.values()].map((record) => JSON.stringify(record)));
  const run = (
    wanted: Pick<Wanted, 'format'> & Partial<Wanted>,
    file: string | undefined,
    { onlyNew = false, on = host, cancelAt }: { onlyNew?: boolean; on?: ExportHost; cancelAt?: ExportStage } = {},
  ) =>
    exportDrawing(
      {
        texts,
        wanted: { blueprint: firstOf(document).id, language: 'en', ...wanted },
        ...(file !== undefined && { to: { path: join(out, file), onlyNew } }),
      },
      {
        host: on,
        scratch,
        cancel: cancel.signal,
        onStage: (stage, share) => {
          stages.push(stage);
          shares.push(share);
          if (stage === cancelAt) cancel.abort();
        },
      },
    );
  const left = () => ({ scratch: readdirSync(scratch), out: readdirSync(out) });
  return { run, out, texts, stages, shares, left, cancel };
};

describe('a drawing made in a process of its own', () => {
  it.each(['svg', 'png', 'pdf'] as const)('%s: the file is there, and nothing else', async (format) => {
    const { run, out, stages, left } = exporting();
    expect(await run({ format }, `a.${format}`)).toMatchObject({
      ok: true,
      value: format === 'png' ? { picture: { scale: 1 } } : {},
    });
    expect([...new Set(stages)]).toEqual(['layout', 'drawing', 'writing']);
    expect(left()).toEqual({ scratch: [], out: [`a.${format}`] });
    const start = { svg: '<?xml', png: '\u0089PNG', pdf: '%PDF-' }[format];
    expect(readFileSync(join(out, `a.${format}`), 'latin1').startsWith(start)).toBe(true);
  });

  it('a process that was prepared while a place was chosen writes the same file, also in another language', async () => {
    const document = hotel();
    const { run, out, texts, left } = exporting(document);
    const wanted = { blueprint: firstOf(document).id, format: 'svg', language: 'en' } as const;
    for (const language of ['en', 'zh'] as const) {
      const on = prepareExport(host, texts, wanted).host;
      expect((await run({ ...wanted, language }, 'a.svg', { on })).ok).toBe(true);
      const drawn = await draw(document, { ...wanted, language });
      if (!drawn.ok) throw new Error(JSON.stringify(drawn));
      expect(readFileSync(join(out, 'a.svg')).equals(drawn.value.bytes)).toBe(true);
    }
    expect(left()).toEqual({ scratch: [], out: ['a.svg'] });
  });

  it('a picture tells how far it is, and is handed over where no file is asked for', async () => {
    const { run, shares, left } = exporting();
    const drawn = await run({ format: 'png', picture: { clipboard: 2 } }, undefined);
    if (!drawn.ok || !drawn.value?.bytes) throw new Error(JSON.stringify(drawn));
    expect(shares.at(-1)).toBe(1);
    const picture = decodePng(Buffer.from(drawn.value.bytes));
    expect(drawn.value.picture).toEqual({ scale: 2, width: picture.width, height: picture.height });
    expect(left()).toEqual({ scratch: [], out: [] });
  });

  it('a sheet too large for the clipboard is drawn smaller, and says how much', async () => {
    const { run } = exporting(bigBlueprint(1000));
    const drawn = await run({ format: 'png', picture: { clipboard: 2 } }, undefined);
    if (!drawn.ok || !drawn.value?.bytes) throw new Error(JSON.stringify(drawn));
    const { width, height } = decodePng(Buffer.from(drawn.value.bytes));
    expect(drawn.value.picture).toMatchObject({ width, height });
    expect(drawn.value.picture?.scale).toBeLessThan(2);
    expect(width * height).toBeLessThanOrEqual(41_000_000);
    expect(Math.max(width, height)).toBeLessThanOrEqual(16_100);
  }, 300_000);

  it.each(['layout', 'drawing', 'writing'] as const)('cancelled while %s: nothing is left behind', async (cancelAt) => {
    const { run, out, left } = exporting();
    writeFileSync(join(out, 'a.png'), 'before');
    expect(await run({ format: 'png', picture: { scale: 3 } }, 'a.png', { cancelAt })).toEqual({
      ok: true,
      value: null,
    });
    expect(left()).toEqual({ scratch: [], out: ['a.png'] });
    expect(readFileSync(join(out, 'a.png'), 'utf8')).toBe('before');
  });

  it('cancelled before it has begun: nothing is done', async () => {
    const { run, cancel, stages, left } = exporting();
    cancel.abort();
    expect(await run({ format: 'svg' }, 'a.svg')).toEqual({ ok: true, value: null });
    expect([stages, left()]).toEqual([[], { scratch: [], out: [] }]);
  });

  it('a process that dies is said, and nothing is left behind', async () => {
    const { run, left } = exporting();
    const dying: ExportHost = {
      start: () => {
        const worker = host.start();
        worker.onMessage(({ says }) => says === 'stage' && worker.kill());
        return worker;
      },
    };
    const stopped = { ok: false, faults: [{ code: 'export.stopped' }] };
    expect(await run({ format: 'pdf' }, 'a.pdf', { on: dying })).toEqual(stopped);
    expect(left()).toEqual({ scratch: [], out: [] });
  });

  it('a file that is there is replaced only if that was agreed to', async () => {
    const { run, out } = exporting();
    writeFileSync(join(out, 'a.svg'), 'before');
    const refused = { ok: false, faults: [{ code: 'export.file.exists', params: { name: 'a.svg' } }] };
    expect(await run({ format: 'svg' }, 'a.svg', { onlyNew: true })).toEqual(refused);
    expect(readFileSync(join(out, 'a.svg'), 'utf8')).toBe('before');
    expect((await run({ format: 'svg' }, 'a.svg')).ok).toBe(true);
    expect(readFileSync(join(out, 'a.svg'), 'utf8')).toMatch(/^<\?xml/);
  });

  it('what cannot be written or is too large is refused with a name or numbers', async () => {
    const { run, out } = exporting();
    expect(await run({ format: 'svg' }, 'none/a.svg')).toMatchObject({
      ok: false,
      faults: [{ code: 'export.file.folderMissing', params: { name: 'a.svg' } }],
    });
    expect(await run({ format: 'png', slice: { start: 'gone', direction: 'upstream' } }, 'a.png')).toMatchObject({
      ok: false,
      faults: [{ code: 'export.noSlice' }],
    });
    expect(existsSync(join(out, 'a.png'))).toBe(false);
  });

  it('a mistake of the program is thrown, with the place it happened', async () => {
    const { run, left } = exporting();
    await expect(run({ format: 'svg', blueprint: 'none' }, 'a.svg')).rejects.toThrow('an export failed');
    expect(left()).toEqual({ scratch: [], out: [] });
  });
});
