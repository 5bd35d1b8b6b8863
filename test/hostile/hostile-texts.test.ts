/// <reference path="../../electron/export/subset-font.d.ts" />
/// <reference path="../../electron/export/pdfkit-inside.d.ts" />
import { expect, test } from 'vitest';
import { copyOf } from '#shared/clipboard/copied-records.ts';
import { htmlOf, rowsOfCopied, tsvOf } from '#shared/clipboard/copied-text.ts';
import { rowsOfTsv } from '#shared/clipboard/tsv.ts';
import { writeSvg } from '#shared/export/svg.ts';
import { layout } from '#shared/layout/layout.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { textFields } from '#shared/model/record.ts';
import { writePdf } from '../../electron/export/pdf.ts';
import { documentOnDisk, fileOf } from '../e2e/blueprint-file.ts';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { descendants, parseXml } from '../shared/export/xml-tree.ts';
import { hostileDocument } from './document.ts';
import { hostileTexts } from './texts.ts';

const document = hostileDocument();

test('3.2 row 1: the corpus holds 200 texts, each in every text field of a document that is whole', () => {
  expect(new Set(hostileTexts).size).toBe(200);
  expect(invariantFaults(document)).toEqual([]);
  expect(blueprints(document)).toHaveLength(20);
  const seen = new Map<string, Set<string>>();
  for (const rec of document.values())
    for (const path of textFields[rec.type]) {
      const value = path
        .split('.')
        .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], rec);
      const key = `${rec.type}.${path}`;
      if (typeof value === 'string') seen.set(key, (seen.get(key) ?? new Set()).add(value));
    }
  // Of a project there is one, and the window's tests give it one title after the other.
  for (const [key, texts] of seen)
    expect([key, texts.size]).toEqual([key, key.startsWith('project') ? 1 : key.startsWith('blueprint') ? 20 : 200]);
});

const sceneOf = (blueprint: string) =>
  layout(document, { blueprint, theme: 'print', language: 'both', noteTexts: true });

test('3.2 row 1: an SVG of hostile texts holds drawings and text, and nothing that runs or leads elsewhere', () => {
  for (const { id } of blueprints(document)) {
    const elements = descendants(parseXml(writeSvg(sceneOf(id), { language: 'en' })));
    const names = new Set(elements.map(({ name }) => name));
    for (const bad of ['script', 'foreignObject', 'a', 'iframe', 'use', 'animate', 'set', 'link'])
      expect(names).not.toContain(bad);
    for (const { attributes } of elements)
      for (const [name, value] of attributes) {
        expect(name).not.toMatch(/^on/i);
        if (/href|src$/i.test(name)) expect(value).toMatch(/^(data:image\/(png|jpeg|webp);base64,|#)/);
      }
    const styles = elements.filter(({ name }) => name === 'style').map(({ text }) => text);
    expect(styles.join()).not.toContain('payload.invalid');
  }
});

test('3.2 row 1: a PDF of hostile texts has no action, no link, no script and no file in it', async () => {
  const [blueprint] = blueprints(document);
  const pdf = await writePdf(sceneOf(blueprint?.id ?? ''), { language: 'en', date: new Date('2026-03-01') });
  const objects = Buffer.from(pdf)
    .toString('latin1')
    .replace(/stream\r?\n[\s\S]*?endstream/g, '');
  expect(objects).not.toMatch(/\/(JS|JavaScript|OpenAction|AA|Launch|URI|SubmitForm|GoToR|EmbeddedFile|Annots)\b/);
});

test('3.2 row 19: what others get of hostile texts, as a table or in HTML, has no formula and no element but its own', () => {
  for (const { id } of blueprints(document)) {
    const copied = copyOf(
      document,
      id,
      contentsOf(document, id).cards.map((card) => card.id),
    );
    const rows = copied ? rowsOfCopied(copied, 'en') : [];
    expect(rows.length).toBeGreaterThan(1);
    for (const row of [...rows, ...rowsOfTsv(tsvOf(rows))])
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/);
    const own = ['</table>', '</td>', '</tr>', '<br>', '<meta charset="utf-8">', '<table>', '<td>', '<tr>'];
    const tags: readonly string[] = htmlOf(rows).match(/<\/?[a-z!?][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => !own.includes(tag))).toEqual([]);
  }
});

test('3.2 row 16: quotes and statements in every text come back from the disk as they were', async () => {
  const folder = temporaryFolder();
  const file = await fileOf(document, folder, 'hostile.blueprint');
  expect(await documentOnDisk(file)).toEqual(document);
});
