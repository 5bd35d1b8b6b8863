/// <reference path="../../electron/export/subset-font.d.ts" />
/// <reference path="../../electron/export/pdfkit-inside.d.ts" />
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import { layout } from '#shared/layout/layout.ts';
import { documentOf } from '#shared/model/document.ts';
import { blueprints, cardsOf } from '#shared/model/queries.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { gathered } from '../../electron/export/gathered.ts';
import { writePdf } from '../../electron/export/pdf.ts';
import { writePng } from '../../electron/export/png.ts';
import { example, shownIn, start } from '../electron/documents/program-without-windows.ts';
import { unwrap } from '../electron/storage/expect-result.ts';
import { temporaryFolder } from '../electron/storage/folder.ts';

const canary = 'Kanarienvogel4711';
const at = '2026-03-01T12:00:00.000Z';

/** The bytes of a file as text, with what is packed in them unpacked. */
const readable = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, Buffer.from(bytes).toString('utf16le'), ...packed].join('\n');
};

test('3.2 row 22: nothing that leaves holds what was deleted, nor who made it and where', async () => {
  const folder = temporaryFolder();
  const program = await start(folder);
  await program.workspace.begin([]);
  await program.workspace.openPath(example, 1);
  const open = await shownIn(program, 1);
  const document = documentOf(recordsOf(open.texts ?? []));
  const [blueprint] = blueprints(document);
  const [card] = blueprint ? cardsOf(document, blueprint.id) : [];
  if (!blueprint || !card) throw new Error('the example has cards');
  const said = { ...card, text: `${canary} and what a person thought better of`, description: canary };
  const label = 'command.setText';
  const { documents } = program;
  for (const [kind, before, after] of [
    ['do', card, said],
    ['do', said, card],
  ] as const) {
    unwrap(await documents.commit(open.document, { label, at, kind, change: { [card.id]: [before, after] } }));
    await program.wait();
  }
  program.answerWith(path.join(folder, 'out.blueprint'));
  unwrap(await program.workspace.saveAs(1));
  await program.wait();
  program.answerWith(path.join(folder, 'out.blueprint.json'));
  unwrap(await program.workspace.saveData(1));

  const now = documentOf(recordsOf((await shownIn(program, 1)).texts ?? []));
  const scene = layout(now, { blueprint: blueprint.id, theme: 'print', language: 'both', noteTexts: true });
  const write = (name: string, bytes: Uint8Array | string): void => writeFileSync(path.join(folder, name), bytes);
  write('out.svg', writeSvg(scene, { language: 'en' }));
  write('out.pdf', await writePdf(scene, { language: 'en', date: new Date(at) }));
  write('out.png', await gathered(unwrap(writePng(scene, { language: 'en', scale: 1 }))));

  const person = [canary, homedir(), hostname(), folder].filter((word) => word.length > 2);
  for (const name of ['out.blueprint', 'out.blueprint.json', 'out.svg', 'out.pdf', 'out.png']) {
    const bytes = readFileSync(path.join(folder, name));
    expect(bytes.length).toBeGreaterThan(1000);
    for (const word of person) expect([name, word, readable(bytes).includes(word)]).toEqual([name, word, false]);
  }
  expect(execFileSync('pdftotext', [path.join(folder, 'out.pdf'), '-'], { encoding: 'utf8' })).not.toContain(canary);
  // The search would find it where it stands.
  expect(readable(Buffer.from(JSON.stringify(said)))).toContain(canary);
});
