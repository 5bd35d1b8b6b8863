import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileArguments, filesToOpen, launchOf, requestedFiles } from '../../../electron/launch.ts';

describe('the command line of the program', () => {
  it.each([
    [['throughline'], { kind: 'windows', files: [] }],
    [['throughline', '--lang=zh-CN', 'a.blueprint'], { kind: 'windows', files: ['a.blueprint'] }],
    [
      ['throughline', 'notes.txt', 'B.BLUEPRINT', 'c.blueprint.json'],
      { kind: 'windows', files: ['B.BLUEPRINT', 'c.blueprint.json'] },
    ],
    [['throughline', 'export', 'a.blueprint', 'b.svg'], { kind: 'command', args: ['export', 'a.blueprint', 'b.svg'] }],
    [
      ['throughline', '--disable-gpu', 'info', 'a.blueprint', '--json'],
      { kind: 'command', args: ['info', 'a.blueprint', '--json'] },
    ],
    [['throughline', '--version'], { kind: 'command', args: ['--version'] }],
    [['throughline', '--help'], { kind: 'command', args: ['--help'] }],
    // A file that is called like a verb further on is still a file's name.
    [['throughline', 'a.blueprint', 'info'], { kind: 'windows', files: ['a.blueprint'] }],
  ])('packaged: %j', (argv, launch) => expect(launchOf(argv, { packaged: true })).toEqual(launch));

  it('in development the application folder is not a file of ours', () => {
    const argv = ['electron', '--no-sandbox', '/src/app.blueprint', '--inspect=0', 'a.blueprint'];
    expect(launchOf(argv, { packaged: false })).toEqual({ kind: 'windows', files: ['a.blueprint'] });
    expect(launchOf(['electron', '.', 'verify', 'a.blueprint'], { packaged: false })).toEqual({
      kind: 'command',
      args: ['verify', 'a.blueprint'],
    });
  });
});

describe('3.2 row 23: files given from outside', () => {
  let folder: string;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-launch-')));
    writeFileSync(join(folder, 'a.blueprint'), 'x');
    writeFileSync(join(folder, '中 文.blueprint.json'), '{}');
    writeFileSync(join(folder, 'sheet.PDF'), 'x');
    writeFileSync(join(folder, 'secret.txt'), 'x');
    mkdirSync(join(folder, 'folder.blueprint'));
    symlinkSync(join(folder, 'a.blueprint'), join(folder, 'link.blueprint'));
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'disguised.blueprint'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are the regular files behind the names, each once', async () => {
    const names = ['a.blueprint', './a.blueprint', 'link.blueprint', '中 文.blueprint.json', 'sheet.PDF'];
    expect(await filesToOpen(names, folder)).toEqual([
      join(folder, 'a.blueprint'),
      join(folder, '中 文.blueprint.json'),
      join(folder, 'sheet.PDF'),
    ]);
  });
  it('keep the name of one that is gone, for it to be said', async () => {
    expect(await filesToOpen(['gone.blueprint'], folder)).toEqual([join(folder, 'gone.blueprint')]);
  });
  it('are neither folders nor other files in disguise', async () => {
    expect(await filesToOpen(['folder.blueprint', 'disguised.blueprint', '/dev/null'], folder)).toEqual([]);
  });

  it('1,000 random command lines name nothing but files of ours, seed 23', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '--',
        '-',
        '--x=a.blueprint',
        'a.blueprint',
        '../b.blueprint.json',
        'c.blueprint\0.txt',
        'd.blueprint.exe',
        'e.svg',
        'f.png\0.txt',
        'g.pdf.lnk',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (args) => {
        for (const file of fileArguments(args)) {
          expect(file).toMatch(/\.(blueprint(\.json)?|png|svg|pdf)$/i);
          expect(file).not.toMatch(/^-|\0/);
        }
        expect(['windows', 'command']).toContain(launchOf(['throughline', ...args], { packaged: true }).kind);
      }),
      { seed: 23, numRuns: 1000 },
    );
  });
});

it('a file that is still looked up when there is somewhere to open it is opened there', async () => {
  const requested = requestedFiles();
  const opened: (readonly string[])[] = [];
  await requested.request(['early.blueprint'], '/gone');
  const asked = requested.request(['late.blueprint'], '/gone');
  requested.to((files) => opened.push(files));
  await asked;
  expect([requested.early, opened]).toEqual([['/gone/early.blueprint'], [['/gone/late.blueprint']]]);
});
