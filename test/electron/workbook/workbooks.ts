import { writeInterchange } from '#shared/interchange/write.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import { type ReadBack, readOwn } from '#shared/workbook/read-workbook.ts';
import { draw } from '../../../electron/export/draw.ts';
import { readTable } from '../../../electron/tables/read-table.ts';
import { unwrap } from '../storage/expect-result.ts';

export type Asked = Partial<Deliverable> & Pick<Deliverable, 'format'>;

/** The first blueprint of a document as the bytes of a file. */
export async function fileOf(document: Document, asked: Asked): Promise<Uint8Array> {
  const [first] = blueprints(document);
  if (!first) throw new Error('There is no blueprint to write');
  const drawing = unwrap(await draw(document, { blueprint: first.id, language: 'both', ...asked }));
  return drawing.bytes;
}

export const textOfFile = async (document: Document, asked: Asked): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileOf(document, asked));

/** What a file holds as a stranger would read it. */
export function workbookIn(bytes: Uint8Array, name = 'file.xlsx'): Workbook {
  const reading = readTable(Buffer.from(bytes), name);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return unwrap(value);
  }
}

/** The values of a sheet by its name. */
export function sheetIn(workbook: Workbook, name: string) {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}: ${workbook.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

/** Ids in the order in which they are asked for. */
const counted = () => {
  let count = 0;
  return () => `n${++count}`;
};

export function readBack(workbook: Workbook): ReadBack {
  const read = readOwn(workbook, counted());
  if (!read) throw new Error('It was not taken for a workbook of ours');
  return unwrap(read);
}

/** The interchange file of the first blueprint, as it is in these languages. */
export const interchange = (document: Document, language: 'en' | 'zh' | 'both') =>
  writeInterchange(document, language, {
    blueprints: blueprints(document)
      .slice(0, 1)
      .map(({ id }) => id),
  });
