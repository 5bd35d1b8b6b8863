import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatVersion } from '#shared/model/migrations.ts';
import {
  type ExampleName,
  example,
  exampleFile,
  exampleNames,
  expectedFigures,
  inExportOrder,
} from '../../shared/interchange/examples.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { call, command, linesOf } from './command-line.ts';

const timeout = 300_000;

function folderWith(name: ExampleName): string {
  const folder = temporaryFolder();
  copyFileSync(exampleFile(name), join(folder, 'in.blueprint.json'));
  return folder;
}

const jsonIn = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe.each(exampleNames)('the example %s', (name) => {
  test.each(['en', 'zh'] as const)(
    'is imported, analysed and exported by the real command line, main language %s',
    async (language) => {
      const folder = folderWith(name);
      const imported = await command(folder, ['import', 'in.blueprint.json', 'a.blueprint', '--language', language]);
      expect(imported).toEqual({ exit: 0, stdout: '', stderr: 'a.blueprint: written\n' });

      const analysed = await command(folder, ['analyse', 'a.blueprint', '--json']);
      expect(analysed).toMatchObject({ exit: 0, stderr: '' });
      expect(JSON.parse(analysed.stdout)).toEqual(expectedFigures(name));

      expect(await command(folder, ['verify', 'a.blueprint'])).toMatchObject({ exit: 0, stdout: '' });
      expect(await command(folder, ['export', 'a.blueprint', 'out.blueprint.json'])).toMatchObject({ exit: 0 });
      expect(jsonIn(folder, 'out.blueprint.json')).toEqual(inExportOrder(example(name)));

      const told = await command(folder, ['info', 'a.blueprint', '--json']);
      const { title, blueprints } = example(name);
      expect(JSON.parse(told.stdout)).toMatchObject({
        title: title[language],
        version: formatVersion,
        language,
        blueprints: [{ id: blueprints[0].id, counts: { cards: blueprints[0].cards.length } }],
      });
    },
    timeout,
  );

  test('its journey map is exported too, with the customer alone and what they meet', { timeout }, async () => {
    const folder = folderWith(name);
    const asked = ['export', 'in.blueprint.json', 'out.svg', '--sheet', 'journey', '--language', 'both'];
    expect(await call(folder, asked)).toMatchObject({ exit: 0 });
    const svg = readFileSync(join(folder, 'out.svg'), 'utf8');
    const drawn = (kind: string) => [...svg.matchAll(new RegExp(`data-kind="${kind}" data-id="([^"]*)"`, 'g'))];
    const { cards, lanes, waits } = example(name).blueprints[0];
    const seen = (lanes as { id: string; role: string }[]).flatMap(({ id, role }) =>
      ['customer', 'evidence', 'frontstage', 'technology'].includes(role) ? id : [],
    );
    const wanted = (cards as { id: string; lane: string }[]).filter(({ lane }) => seen.includes(lane));
    expect(new Set(drawn('card').map(([, id]) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
    expect(drawn('wait')).toHaveLength(waits.length);
    expect(await call(folder, ['export', 'in.blueprint.json', 'out.svg', '--sheet', 'diary'])).toMatchObject({
      exit: 1,
    });
  });

  test('a .blueprint.json is read wherever a project file is', { timeout }, async () => {
    const folder = folderWith(name);
    const analysed = await call(folder, ['analyse', 'in.blueprint.json', '--json']);
    expect(JSON.parse(analysed.stdout)).toEqual(expectedFigures(name));
    expect(await call(folder, ['verify', 'in.blueprint.json'])).toMatchObject({ exit: 0 });
    expect(await call(folder, ['export', 'in.blueprint.json', 'out.blueprint.json'])).toMatchObject({ exit: 0 });
    expect(jsonIn(folder, 'out.blueprint.json')).toEqual(inExportOrder(example(name)));
  });
});

test('import and export again gives the same bytes', { timeout }, async () => {
  const folder = folderWith('hospital-outpatient');
  await call(folder, ['import', 'in.blueprint.json', 'a.blueprint']);
  await call(folder, ['export', 'a.blueprint', 'first.blueprint.json']);
  await call(folder, ['import', 'first.blueprint.json', 'b.blueprint']);
  await call(folder, ['export', 'b.blueprint', 'second.blueprint.json']);
  const bytes = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(bytes('second.blueprint.json')).toBe(bytes('first.blueprint.json'));
});

test('pictures go out with their blueprint, and come in again', { timeout }, async () => {
  const folder = temporaryFolder();
  copyFileSync(
    fileURLToPath(new URL('../../fixtures/versions/3.blueprint', import.meta.url)),
    join(folder, 'in.blueprint'),
  );
  await call(folder, ['export', 'in.blueprint', 'first.blueprint.json', '--language', 'both']);
  expect(await call(folder, ['import', 'first.blueprint.json', 'again.blueprint'])).toMatchObject({ exit: 0 });
  await call(folder, ['export', 'again.blueprint', 'second.blueprint.json', '--language', 'both']);
  const first = jsonIn(folder, 'first.blueprint.json');
  expect(first.assets).toHaveLength(1);
  expect(first.blueprints[0].cards[0].picture).toEqual({
    asset: 'A1',
    alt: { en: 'The booking page', zh: '预订页面' },
  });
  expect(jsonIn(folder, 'second.blueprint.json')).toEqual(first);
});

test('a language picks the texts of an interchange file', { timeout }, async () => {
  const folder = folderWith('hotel-checkin');
  await call(folder, ['export', 'in.blueprint.json', 'zh.blueprint.json', '--language', 'zh']);
  expect(jsonIn(folder, 'zh.blueprint.json')).toMatchObject({
    title: '酒店入住',
    blueprints: [{ phases: [{ title: '预订与抵达前' }, {}, {}, {}] }],
  });
});

describe('drawings', () => {
  test('their format is that of the ending, in any case', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    for (const [file, start] of [
      ['a.svg', '<'],
      ['a.PDF', '%PDF-1.7'],
      ['a.png', '\u0089PNG'],
    ] as const) {
      expect(await call(folder, ['export', 'in.blueprint.json', file])).toMatchObject({ exit: 0, stdout: '' });
      expect(readFileSync(join(folder, file), 'latin1').startsWith(start)).toBe(true);
    }
  });

  test('several are written at once, each with the options that fit it', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    const outputs = ['a.svg', 'a.png', 'a.blueprint.json'];
    const ran = await call(folder, ['export', 'in.blueprint.json', ...outputs, '--scale', '0.5', '--language', 'zh']);
    expect(ran).toEqual({ exit: 0, stdout: '', stderr: outputs.map((file) => `${file}: written\n`).join('') });
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toMatch(/互动分界线/);
    expect(jsonIn(folder, 'a.blueprint.json')).toMatchObject({ title: '酒店入住' });
  });

  test('of several that may not all be written none is', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    writeFileSync(join(folder, 'b.svg'), 'mine');
    const refused = await call(folder, ['export', 'in.blueprint.json', 'a.svg', 'b.svg']);
    expect(refused).toMatchObject({ exit: 4, stderr: 'b.svg: is already there; use --force to replace it\n' });
    expect(existsSync(join(folder, 'a.svg'))).toBe(false);
    const twice = await call(folder, ['export', 'in.blueprint.json', 'a.svg', './a.svg']);
    expect(twice).toMatchObject({ exit: 1, stderr: './a.svg: is named twice\n' });
  });

  test('a language is that of texts and names of roles', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    const svg = async (...options: string[]) => {
      await call(folder, ['export', 'in.blueprint.json', 'a.svg', '--force', ...options]);
      return readFileSync(join(folder, 'a.svg'), 'utf8');
    };
    expect(await svg()).toMatch(/Line of interaction/);
    const chinese = await svg('--language', 'zh');
    expect(chinese).toMatch(/互动分界线/);
    expect(chinese).not.toMatch(/Line of interaction/);
    const both = await svg('--language', 'both');
    expect(both).toMatch(/Line of interaction/);
    expect(both).toMatch(/互动分界线/);
  });

  test('pages that are asked for come with every format, and none without', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    const written = async (file: string, ...options: string[]) => {
      const ran = await call(folder, ['export', 'in.blueprint.json', file, '--force', ...options]);
      expect(ran).toEqual({ exit: 0, stdout: '', stderr: `${file}: written\n` });
      return readFileSync(join(folder, file));
    };
    const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
    expect(pages(await written('a.pdf'))).toBe(1);
    expect(pages(await written('a.pdf', '--with', 'failures'))).toBe(3);
    const svg = async (...options: string[]) => (await written('a.svg', ...options)).toString('utf8');
    expect(await svg()).not.toContain('Failure register');
    const drawn = await svg('--with', 'figures, failures');
    expect(drawn).toContain('Failure register');
    expect(drawn).toContain('All figures');
    expect(drawn).not.toContain('Quality check');
    expect(drawn.indexOf('Failure register')).toBeLessThan(drawn.indexOf('All figures'));
    const heightOf = (png: Buffer) => png.readUInt32BE(20);
    const low = heightOf(await written('a.png', '--scale', '0.25'));
    expect(heightOf(await written('a.png', '--scale', '0.25', '--with', 'all'))).toBeGreaterThan(low + 500);
  });

  test('characters no bundled font has are listed by record, and the file is written', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    const json = example('hotel-checkin');
    json.blueprints[0].cards[1].text = 'Hi 한국';
    writeFileSync(join(folder, 'in.blueprint.json'), JSON.stringify(json));
    const { id } = json.blueprints[0].cards[1];
    const listed = async (file: string, language: 'en' | 'zh' = 'en') => {
      const ran = await call(folder, ['export', 'in.blueprint.json', file, '--force'], language);
      expect(ran).toMatchObject({ exit: 0, stdout: '' });
      return linesOf(ran.stderr);
    };
    expect(await listed('a.pdf')).toEqual([
      `a.pdf: No bundled font has 한, 국 (card ${id}): drawn as an empty box.`,
      'a.pdf: written',
    ]);
    expect(await listed('a.png', 'zh')).toEqual([
      `a.png: 内置字体中没有 한、국（卡片 ${id}）：以空框显示。`,
      'a.png: 已写出',
    ]);
    expect((await listed('a.svg'))[0]).toContain(`(card ${id})`);
    expect(await listed('b.blueprint.json')).toEqual(['b.blueprint.json: written']);
  });

  test("a PDF is dated with the blueprint's own day: the same bytes at any time", { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    const json = example('hotel-checkin');
    json.blueprints[0].date = '2026-03-01';
    writeFileSync(join(folder, 'in.blueprint.json'), JSON.stringify(json));
    const bytes = async (file: string) => {
      await call(folder, ['export', 'in.blueprint.json', file]);
      return readFileSync(join(folder, file), 'latin1');
    };
    const first = await bytes('a.pdf');
    expect(first).toContain('(D:20260301000000Z)');
    expect(await bytes('b.pdf')).toBe(first);
  });

  test('scale and dpi give the size of a PNG', { timeout }, async () => {
    const folder = folderWith('hotel-checkin');
    const widthWith = async (...options: string[]) => {
      expect(await call(folder, ['export', 'in.blueprint.json', 'a.png', '--force', ...options])).toMatchObject({
        exit: 0,
      });
      return readFileSync(join(folder, 'a.png')).readUInt32BE(16);
    };
    const whole = await widthWith();
    expect(await widthWith('--scale', '0.5')).toBeCloseTo(whole / 2, -1);
    expect(await widthWith('--dpi', '48')).toBe(await widthWith('--scale', '0.5'));
  });
});

describe('--blueprint', () => {
  function folderOfTwo(): string {
    const folder = temporaryFolder();
    const json = example('hotel-checkin');
    const [first] = json.blueprints;
    const second = { ...first, id: 'future', title: { en: 'Self check-in', zh: '自助入住' }, waits: [] };
    writeFileSync(join(folder, 'in.blueprint.json'), JSON.stringify({ ...json, blueprints: [first, second] }));
    return folder;
  }
  test.each([
    ['the id', 'future', 0],
    ['the title', 'Self check-in', 0],
    ['the title in the other language', '自助入住', 0],
    ['the id of the first', 'current', 20],
  ])('takes %s', async (_, name, waited) => {
    const { stdout } = await call(folderOfTwo(), ['analyse', 'in.blueprint.json', '--json', '--blueprint', name]);
    expect(JSON.parse(stdout)).toMatchObject({ waitTypicalMinutes: waited });
  });
  test('without it a drawing is of the first, and an interchange file holds all', { timeout }, async () => {
    const folder = folderOfTwo();
    const { stdout } = await call(folder, ['analyse', 'in.blueprint.json']);
    expect(linesOf(stdout)).toContain('waitTypicalMinutes: 20');
    await call(folder, ['export', 'in.blueprint.json', 'all.blueprint.json']);
    await call(folder, ['export', 'in.blueprint.json', 'one.blueprint.json', '--blueprint', 'future']);
    expect(jsonIn(folder, 'all.blueprint.json').blueprints).toHaveLength(2);
    expect(jsonIn(folder, 'one.blueprint.json').blueprints).toMatchObject([{ id: 'future' }]);
  });
});
