import { lstat, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';

/**
 * Whether there is anything to write for: asked before the work, so that nobody waits for nothing.
 * It is asked once more by the file system itself when the file is put in place.
 */
export async function mayWrite(input: string, output: string, force: boolean): Promise<Result<undefined>> {
  const there = await lstat(output).catch(() => undefined);
  if (!there) return hasFolder(output);
  if (there.isDirectory()) return fail({ code: 'cli.isFolder' });
  if (!force) return fail({ code: 'cli.exists' });
  const [from, to] = await Promise.all([input, output].map((path) => stat(path).catch(() => undefined)));
  return from && to && from.ino === to.ino && from.dev === to.dev ? fail({ code: 'cli.sameFile' }) : ok(undefined);
}

/** Of several outputs none is written when one has no folder. */
async function hasFolder(output: string): Promise<Result<undefined>> {
  const folder = await stat(dirname(output)).catch((error: NodeJS.ErrnoException) => error.code);
  const missing = typeof folder === 'object' ? !folder.isDirectory() : folder === 'ENOENT' || folder === 'ENOTDIR';
  return missing ? fail({ code: 'cli.folderMissing' }) : ok(undefined);
}

const codes: { readonly [code: string]: string } = {
  'file.exists': 'cli.exists',
  'file.isFolder': 'cli.isFolder',
  'file.noSpace': 'cli.noSpace',
  'file.readOnly': 'cli.notAllowed',
  'file.folderMissing': 'cli.folderMissing',
  'file.nameTooLong': 'cli.nameTooLong',
  'file.unwritable': 'cli.cannotWrite',
};

/** The storage's sentences speak to someone at a window, with work kept aside; here only the file matters. */
export const asOutputFaults = (faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, code: codes[fault.code] ?? fault.code }));
