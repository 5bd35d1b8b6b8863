import { ok, type Result } from '#shared/model/result.ts';
import { mended } from './parity/mend.ts';
import { type ReadLimits, type ReadProject, readProject, type Step } from './read-project.ts';

export type ReadFile = ReadProject & {
  /** Set when the file is damaged, and what was lost could be made again: the content is whole, its hash says so. */
  readonly mended?: true;
};

/** Reads the bytes of a stranger's project file, mended first. As dangerous as `readProject`. */
export function* readFile(bytes: Buffer, limits: ReadLimits): Generator<Step, Result<ReadFile>> {
  const { database, damaged } = mended(bytes);
  yield 'reading';
  const read = yield* readProject(database, limits);
  return read.ok && damaged > 0 ? ok({ ...read.value, mended: true }) : read;
}
