import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { systemCode, unreadable } from './file-faults.ts';

/** The SHA-256 of a file's bytes; undefined when there is no such file. */
export async function hashOfFile(path: string): Promise<Result<string | undefined>> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes);
    return ok(hash.digest('hex'));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? ok(undefined) : fail(unreadable(error));
  }
}
