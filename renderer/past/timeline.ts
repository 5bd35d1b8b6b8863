import { appliedInSlices } from '#shared/commands/apply-slices.ts';
import { changesAtOnce } from '#shared/contract.ts';
import type { Moment } from '#shared/ipc.ts';
import { apply, changeOf, invert, withoutNoops } from '#shared/model/algebra.ts';
import type { Change, Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Result } from '#shared/model/result.ts';

/** Up to so many altered records a move is worked out at once. */
const slicesAbove = 800;

/**
 * A document and every change that led to it. Positions are counted from 0, before the first change, to the number of
 * changes, which is now. Going from one to another costs what was altered in between, not what the document holds.
 */
export class Timeline {
  readonly moments: readonly Moment[];
  readonly #load: (first: number, last: number) => Promise<Result<readonly Transaction[]>>;
  readonly #changes = new Map<number, Change>();
  #at: { readonly position: number; readonly document: Document };

  /** @param load asks for the transactions numbered from the one to the other */
  constructor(
    moments: readonly Moment[],
    now: Document,
    load: (first: number, last: number) => Promise<Result<readonly Transaction[]>>,
  ) {
    this.moments = moments;
    this.#load = load;
    this.#at = { position: moments.length, document: now };
  }

  /** What happened right before a position; undefined at the beginning. */
  momentBefore(position: number): Moment | undefined {
    return this.moments[position - 1];
  }

  /** The change that led to a position, once `fetch` has brought it. */
  changeBefore(position: number): Change | undefined {
    return this.#changes.get(position);
  }

  /** Brings the changes between here and a position, nearest first, and the one that led to it. */
  async fetch(to: number): Promise<Result<unknown>> {
    const [low, high] = [Math.max(1, Math.min(to, this.#at.position)), Math.max(to, this.#at.position)];
    for (let last = high; last >= low; last -= changesAtOnce) {
      const first = Math.max(low, last - changesAtOnce + 1);
      let missing = false;
      for (let position = first; position <= last; position += 1) missing ||= !this.#changes.has(position);
      if (!missing) continue;
      const [from, until] = [this.moments[first - 1]?.seq ?? 0, this.moments[last - 1]?.seq ?? 0];
      const loaded = await this.#load(from, until);
      if (!loaded.ok) return loaded;
      for (const [index, { change }] of loaded.value.entries()) this.#changes.set(first + index, change);
    }
    return { ok: true, value: undefined };
  }

  /** The document at a position whose changes have been fetched; yields now and then on a long way. */
  *move(to: number): Generator<unknown, Document> {
    const { position, document } = this.#at;
    const way: Change[] = [];
    if (to < position) for (let at = position; at > to; at -= 1) way.push(invert(this.#changes.get(at) ?? {}));
    else for (let at = position + 1; at <= to; at += 1) way.push(this.#changes.get(at) ?? {});
    const change = withoutNoops(together(way));
    const count = Object.keys(change).length;
    const next = count > slicesAbove ? yield* appliedInSlices(document, change) : apply(document, change);
    this.#at = { position: to, document: next };
    return next;
  }
}

/** What changes do one after the other, as one. */
function together(changes: readonly Change[]): Change {
  const entries = new Map<RecordId, Change[RecordId]>();
  for (const change of changes)
    for (const [id, [before, after]] of Object.entries(change)) {
      const known = entries.get(id);
      entries.set(id, [known ? known[0] : before, after]);
    }
  return changeOf(entries);
}
