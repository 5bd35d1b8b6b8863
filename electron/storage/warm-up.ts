import { documentOf } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';
import { contentHash, sha256 } from './content-hash.ts';
import { withParity } from './parity/protect.ts';
import { databaseBytes } from './project-bytes.ts';
import { readFile } from './read-file.ts';
import { readLimits } from './read-project.ts';
import { emptyShelf, versionsHash } from './versions/stored-version.ts';

/** How often the sample is read: from then on reading gets hardly any faster. */
const rounds = 12;
/** In the sample, which has four records for each. */
const cards = 100;

/**
 * Reads a small file of its own again and again, for a process that waits in reserve: code that has run is compiled, and
 * the first file that somebody waits for is read in half the time. Yields often, so that it can be left at any moment.
 */
export function* warmUp(): Generator<undefined, void> {
  const document = documentOf(sample());
  const hashes = { contentHash: contentHash(document), versionsHash: versionsHash([]) };
  yield;
  const bytes = withParity(databaseBytes(document, emptyShelf, { id: 'sample', ...hashes }), hashes.contentHash);
  for (let round = 0; round < rounds; round += 1) {
    const own = Buffer.from(bytes);
    sha256(own);
    const reading = readFile(own, readLimits);
    let step = reading.next();
    while (!step.done) step = reading.next();
    if (!step.value.ok) throw new Error('The sample cannot be read');
    yield;
  }
}

function* sample(): Generator<Rec> {
  const member = (code: string, order = 'a0') => ({ id: code, code, order, blueprint: 'B1' });
  const translations = { text: 'a text 一段文字' };
  yield { type: 'project', id: 'P', title: 'Sample', language: 'en' };
  yield { type: 'blueprint', id: 'B1', code: 'B1', order: 'a0', title: 'Sample', state: 'current' };
  yield { type: 'phase', ...member('P1'), title: 'Phase' };
  yield { type: 'lane', ...member('L1'), role: 'customer' };
  for (let at = 1; at <= cards; at += 1) {
    yield { type: 'step', ...member(`S${at}`), phase: 'P1', title: 'Step' };
    const place = { step: `S${at}`, lane: 'L1' };
    yield { type: 'card', ...member(`C${at}`), ...place, text: 'a text of some words', kind: 'action', translations };
    const ends = { from: `C${at}`, to: `C${(at % cards) + 1}` };
    yield { type: 'connector', ...member(`K${at}`), ...ends, kind: 'triggers' };
    yield { type: 'failure', ...member(`X${at}`), card: `C${at}`, title: 'Failure', severity: 5 };
  }
}
