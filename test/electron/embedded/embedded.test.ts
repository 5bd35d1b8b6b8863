/// <reference path="../../../electron/export/subset-font.d.ts" />
/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { documentOf } from '#shared/model/document.ts';
import { cardsOf, project } from '#shared/model/queries.ts';
import { examples, sheetOf } from '../../shared/export/sheets.ts';
import { documentWith, realPictures } from '../../shared/pictured.ts';
import { bigBlueprint, randomDocument } from '../../shared/random-blueprint.ts';
import { call } from '../cli/command-line.ts';
import { outcome, unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { embedding, exported, heldBy, opening } from './embedding.ts';

const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inPixels = { scale: 0.05 };

describe.each(embedding)('the project in a %s', (format) => {
  it.each(examples.flatMap((name) => (['en', 'zh'] as const).map((language) => [name, language] as const)))(
    'comes back whole: %s in %s',
    async (name, language) => {
      const { document } = sheetOf(name, language);
      const bytes = await exported(document, { format, picture: inPixels });
      expect(heldBy(unwrap(await opening(folder, format, bytes)))).toBe(heldBy(document));
    },
  );

  it('comes back whole: 1,000 cards, two blueprints in both languages, and pictures', async () => {
    const { photo, disc } = realPictures;
    // Larger than one part: what comes back was put together again.
    const noise = Buffer.from(Array.from({ length: 1_000_000 }, (_, at) => (at * 7919) >> 5));
    const large = {
      ...photo,
      id: 'large',
      data: Buffer.concat([Buffer.from(photo.data, 'base64'), noise]).toString('base64'),
    };
    for (const document of [
      bigBlueprint(1000),
      randomDocument(71, { blueprints: 2 }),
      documentWith([photo, disc, large].map((asset) => ({ asset, alt: '照片 🛎️' }))),
    ]) {
      const bytes = await exported(document, { format, picture: inPixels });
      expect(heldBy(unwrap(await opening(folder, format, bytes)))).toBe(heldBy(document));
    }
  });

  it('is there unless it is not wanted, and for other audiences only where it is', async () => {
    const { document } = sheetOf('hotel-checkin', 'en');
    const opened = async (wanted: Parameters<typeof exported>[1]) =>
      outcome(await opening(folder, format, await exported(document, { picture: inPixels, ...wanted })));
    expect(await opened({ format, embed: false })).toBe('embedded.none');
    expect(await opened({ format, audience: 'client' })).toBe('embedded.none');
    expect(await opened({ format, audience: 'client', embed: true })).toBe('ok');
  });

  it('3.2 row 22: is what is left for the audience, and of the one blueprint', async () => {
    const { document } = sheetOf('hotel-checkin', 'en');
    const canary = 'Kanarienvogel4711';
    const [note] = [...document.values()].filter((rec) => rec.type === 'note');
    const other = { id: 'other', type: 'blueprint', code: 'B2', order: 'z', title: canary, state: 'current' } as const;
    const said = documentOf([
      ...[...document.values()].map((rec) => (rec === note ? { ...rec, text: canary } : rec)),
      other,
    ] as typeof document extends ReadonlyMap<string, infer R> ? R[] : never);
    const wanted = { format, picture: inPixels, embed: true };
    const whole = unwrap(await opening(folder, format, await exported(said, wanted)));
    expect(heldBy(whole).split(canary)).toHaveLength(note ? 3 : 2);
    for (const part of [{ audience: 'client' }, { audience: 'customer' }] as const) {
      const left = unwrap(await opening(folder, format, await exported(said, { ...wanted, ...part })));
      expect(heldBy(left)).not.toContain(canary);
    }
  });

  it('3.2 row 3: 100 damaged files end in a sentence or in what was there, seed 7103', async () => {
    const document = documentWith([{ asset: realPictures.disc, alt: 'disc' }]);
    const whole = await exported(document, { format, picture: inPixels });
    const place = fc.oneof(fc.nat(whole.length - 1), fc.nat(Math.min(2000, whole.length - 1)));
    const damage = fc.oneof(
      fc.record({ at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }) }),
      fc.record({ at: place, cut: fc.integer({ min: 1, max: 5000 }) }),
      fc.record({ at: place, length: fc.constant(true as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
        let bytes = Buffer.from(whole);
        for (const one of all) {
          if ('bytes' in one) bytes.set(one.bytes.subarray(0, bytes.length - one.at), Math.min(one.at, bytes.length));
          else if ('cut' in one) bytes = Buffer.concat([bytes.subarray(0, one.at), bytes.subarray(one.at + one.cut)]);
          else bytes = bytes.subarray(0, one.at);
        }
        const opened = await opening(folder, format, bytes);
        if (opened.ok) expect(heldBy(opened.value)).toBe(heldBy(document));
        else expect(outcome(opened)).toMatch(/^embedded\.(none|damaged|tooBig|otherKind|newer|locked)$/);
      }),
      { seed: 7103, numRuns: 100 },
    );
  });
});

it('a project in a file is read by the command line wherever a project file is', async () => {
  const here = temporaryFolder();
  const { document } = sheetOf('hospital-outpatient', 'zh');
  for (const format of embedding)
    writeFileSync(join(here, `sheet.${format}`), await exported(document, { format, picture: inPixels }));
  expect((await call(here, ['import', 'sheet.png', 'again.blueprint'])).exit).toBe(0);
  expect((await call(here, ['export', 'again.blueprint', 'again.blueprint.json'])).exit).toBe(0);
  expect(heldBy(document)).toBe(`zh ${readFileSync(join(here, 'again.blueprint.json'), 'utf8')}`);
  for (const format of embedding)
    expect((await call(here, ['info', `sheet.${format}`])).stdout).toContain(project(document).title);
  await call(here, ['export', 'sheet.svg', 'bare.pdf', '--no-embed']);
  const refused = await call(here, ['import', 'bare.pdf', 'never.blueprint']);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain('There is no project in “bare.pdf”');
});

it('a PDF lists the project among its attachments, as a file that opens by itself', async () => {
  const { document } = sheetOf('ecommerce-checkout-return', 'en');
  writeFileSync(join(folder, 'sheet.pdf'), await exported(document, { format: 'pdf' }));
  execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'attached.blueprint.json'), join(folder, 'sheet.pdf')]);
  expect(heldBy(document)).toBe(`en ${readFileSync(join(folder, 'attached.blueprint.json'), 'utf8')}`);
  expect(cardsOf(document, [...document.values()].find(({ type }) => type === 'blueprint')?.id ?? '')).not.toEqual([]);
});
