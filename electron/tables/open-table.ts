import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import { unreadable } from '../storage/file-faults.ts';
import type { ReaderHost } from '../storage/reader-host.ts';
import { watched } from '../storage/watched-reader.ts';
import { tableLimits } from './limits.ts';

const named = (path: string, faults: readonly Fault[]) =>
  fail(
    ...faults.map((fault) =>
      fault.code.startsWith('file.') ? { ...fault, params: { name: basename(path), ...fault.params } } : fault,
    ),
  );

/**
 * Reads a table of any program in a process that is killed when it hangs. The file stays what it is.
 * @param patience in milliseconds
 * @returns faults of the file as `file.…`, of what it holds as `table.…`
 */
export async function openTable(path: string, host: ReaderHost, patience = 5000): Promise<Result<Workbook>> {
  try {
    // Asked before opening: opening a named pipe would wait for somebody to write into it.
    const stats = await stat(path);
    if (!stats.isFile()) return named(path, [{ code: 'file.notFile' }]);
    if (stats.size === 0) return named(path, [{ code: 'file.empty' }]);
    if (stats.size > tableLimits.bytes)
      return fail({ code: 'table.tooBig', params: { most: tableLimits.bytes / 2 ** 20 } });
    const read = await watched(host, { table: path }, patience);
    return read.says === 'table' ? ok(read.workbook) : named(path, read.faults);
  } catch (error) {
    return named(path, [unreadable(error)]);
  }
}
