import { type Document, documentOf } from '#shared/model/document.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { Session } from '../open-session.ts';
import { readLimits } from '../read-project.ts';
import type { ReaderHost } from '../reader-host.ts';
import { watched } from '../watched-reader.ts';

/** Milliseconds without a sign of life after which the reader is killed. */
const patience = 5000;

/** Reads one of a session's named versions, in a process that is killed when it hangs: a stranger may have made it. */
export async function openVersion(session: Session, id: string, host: ReaderHost): Promise<Result<Document>> {
  const version = session.versions().find((one) => one.id === id);
  if (!version) return fail({ code: 'version.gone' });
  const pictures = Object.fromEntries(version.pictures.map((hash) => [hash, session.picture(hash)]));
  const read = await watched(host, { version: { version, pictures }, limits: readLimits }, patience);
  if (read.says === 'unpacked') return ok(documentOf(recordsOf(read.texts)));
  const [fault] = read.says === 'refused' ? read.faults : [];
  return fail(
    fault?.code.startsWith('version.') ? fault : { code: 'version.damaged', params: { reason: fault?.code ?? '' } },
  );
}
