import type { Version } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { same } from '#shared/model/same.ts';
import type { Signature } from '#shared/model/version.ts';
import { create } from '../app/create-store.ts';
import { documentStore } from '../document/document-store.ts';

/** The named versions of the open document, oldest first, each with whether the document says the same now. */
export const useVersions = create<{ readonly versions: readonly Version[] }>(() => ({ versions: [] }));

/** A state that was the same as a version, and in which records the document differs from it by now. */
type Watched = { readonly base: Document; readonly differing: Set<RecordId> };
const watched = new Map<string, Watched>();

/**
 * Takes the list as the main process told it, which has compared content hashes. From then on a version that was the same
 * as the document is watched here, at the cost of what each change touches: a sign-off is void with the first letter typed,
 * and holds again when that is undone.
 */
export function takeVersions(versions: readonly Version[]): void {
  const document = documentStore.current();
  for (const id of watched.keys()) if (!versions.some((version) => version.id === id)) watched.delete(id);
  for (const { id, isNow } of versions) {
    if (isNow) watched.set(id, { base: document, differing: new Set() });
  }
  useVersions.setState({ versions });
}

/** Watches the document of this window, once. */
export function watchVersions(): void {
  documentStore.subscribe((transaction) => {
    if (transaction && watched.size > 0) compareAgain(transaction);
  });
}

function compareAgain({ change }: Transaction): void {
  const document = documentStore.current();
  for (const { base, differing } of watched.values()) {
    for (const id of Object.keys(change)) {
      if (same(base.get(id) ?? null, document.get(id) ?? null)) differing.delete(id);
      else differing.add(id);
    }
  }
  const { versions } = useVersions.getState();
  const isNow = ({ id }: Version): boolean => watched.get(id)?.differing.size === 0;
  if (versions.some((version) => version.isNow !== isNow(version)))
    useVersions.setState({ versions: versions.map((version) => ({ ...version, isNow: isNow(version) })) });
}

/** The document that is shown from now on is another one. */
export function forgetVersions(versions: readonly Version[]): void {
  watched.clear();
  takeVersions(versions);
}

export type SignedOff = Signature & { readonly holds: boolean };

/** The last sign-off there is: one that holds before one that does not. */
export function lastSignedOff(versions: readonly Version[]): SignedOff | undefined {
  const all = versions.flatMap(({ signatures, isNow }) =>
    signatures.map((signature) => ({ ...signature, holds: isNow })),
  );
  const [first] = all.sort((a, b) => Number(b.holds) - Number(a.holds) || (a.at < b.at ? 1 : -1));
  return first;
}
