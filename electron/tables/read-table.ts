import { fail, ok, type Result } from '#shared/model/result.ts';
import { sheetOfText } from '#shared/tables/from-text.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { readXlsx } from './xlsx.ts';

/** How the files of old Office programs begin, and those that a password locks. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zipped = Buffer.from('PK\u0003\u0004', 'latin1');
const lockedPart = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads the bytes of a stranger's table or text, by what they are rather than by what the file is called. Yields now and
 * then; may take as long as a hostile file makes it: only in a process that can be killed.
 * @param name of the file without its folder
 * @returns faults `table.*`
 */
export function* readTable(bytes: Buffer, name: string): Generator<void, Result<Workbook>> {
  const base = name.replace(/\.[^.]*$/, '');
  if (bytes.subarray(0, compound.length).equals(compound))
    return fail({ code: bytes.includes(lockedPart) ? 'table.locked' : 'table.xls' });
  if (bytes.subarray(0, zipped.length).equals(zipped)) return yield* readXlsx(bytes);
  if (/\.xlsx?$/i.test(name) && !/^\s*</.test(bytes.toString('latin1', 0, 200)) && bytes.includes(0))
    return fail({ code: 'table.damaged' });
  const text = decodeText(bytes);
  if (text.includes('\u0000')) return fail({ code: 'table.notTable' });
  if (/\.(txt|md)$/i.test(name)) return readText(text, base);
  return yield* readCsv(text, base);
}

function readText(text: string, name: string): Result<Workbook> {
  const sheet = sheetOfText(text, name, /\p{Script=Han}/u.test(text) ? 'zh' : 'en');
  return sheet.ok ? ok({ kind: 'text', sheets: [sheet.value], properties: {} }) : sheet;
}
