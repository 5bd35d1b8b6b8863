import type { Card } from '../model/card.ts';
import type { Connector } from '../model/connector.ts';
import type { Document } from '../model/document.ts';
import { idsBetween } from '../model/document-index.ts';
import type { RecordId } from '../model/fields.ts';
import { referrersOf, referring } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { carrierOf } from './indexed-contents.ts';

/** What of a sheet an edit may have touched; all else is as it was. */
export type Touched = {
  /** By lane, the steps in whose cells there something differs: cards, notes, or what hangs on the cards. */
  readonly cells: ReadonlyMap<RecordId, ReadonlySet<RecordId>>;
  /** The steps with such a cell, and those on which something else hangs: lanes of derived records say it there. */
  readonly columns: ReadonlySet<RecordId>;
  /** The steps whose heads differ. */
  readonly heads: ReadonlySet<RecordId>;
  /** Whether a record of a step or of a phase differs. */
  readonly frame: boolean;
  /** The cards that differ, each before and after; one that comes or goes has but one of them. */
  readonly cards: readonly Differing<Card>[];
  /** The connectors that differ, and those at cards that come, go or move. */
  readonly connectors: ReadonlyMap<RecordId, Differing<Connector>>;
};

export type Differing<T> = { readonly before: T | undefined; readonly after: T | undefined };

/**
 * What differs on the sheet of a blueprint between two documents of a line.
 * @returns undefined where that is not known, or where rows or columns come, go or change their order
 */
export function touchedBetween(from: Document, to: Document, blueprint: RecordId): Touched | undefined {
  const ids = idsBetween(from, to);
  if (!ids) return undefined;
  const touched = new TouchedParts(from, to, blueprint);
  for (const id of ids) {
    const [before, after] = [from.get(id), to.get(id)];
    if (before === after) continue;
    if (!touched.add(before, after)) return undefined;
  }
  return touched;
}

class TouchedParts implements Touched {
  readonly cells = new Map<RecordId, Set<RecordId>>();
  readonly columns = new Set<RecordId>();
  readonly heads = new Set<RecordId>();
  frame = false;
  readonly cards: Differing<Card>[] = [];
  readonly connectors = new Map<RecordId, Differing<Connector>>();
  readonly #from: Document;
  readonly #to: Document;
  readonly #blueprint: RecordId;

  constructor(from: Document, to: Document, blueprint: RecordId) {
    this.#from = from;
    this.#to = to;
    this.#blueprint = blueprint;
  }

  /** Adds a record that differs; tells whether that can be followed. */
  add(before: Rec | undefined, after: Rec | undefined): boolean {
    const [was, is] = [this.#here(before), this.#here(after)];
    if (!keepsItsPlace(was, is)) return false;
    for (const rec of [was, is]) if (rec) this.#touch(rec);
    if (was?.type === 'card' || is?.type === 'card') this.#addCard(was as Card | undefined, is as Card | undefined);
    if (was?.type === 'connector' || is?.type === 'connector') {
      const differing = { before: was as Connector | undefined, after: is as Connector | undefined };
      this.connectors.set((was ?? is)?.id as RecordId, differing);
    }
    return true;
  }

  #addCard(before: Card | undefined, after: Card | undefined): void {
    this.cards.push({ before, after });
    const inPlace = before && after && before.step === after.step && before.lane === after.lane;
    if (inPlace && before.code === after.code) return;
    for (const connector of referring(this.#to, 'connector', (before ?? after)?.id as RecordId)) {
      if (this.connectors.has(connector.id)) continue;
      const was = this.#here(this.#from.get(connector.id)) as Connector | undefined;
      this.connectors.set(connector.id, { before: was, after: connector });
    }
  }

  /** A record if it is one of this blueprint or of the project. */
  #here<T extends Rec>(rec: T | undefined): T | undefined {
    return rec && (!('blueprint' in rec) || rec.blueprint === this.#blueprint) ? rec : undefined;
  }

  #touch(rec: Rec): void {
    switch (rec.type) {
      case 'card':
        this.#touchCell(rec.step, rec.lane);
        break;
      case 'phase':
        this.frame = true;
        break;
      case 'step':
        this.frame = true;
        this.#touchStep(rec.id);
        break;
      case 'asset':
        for (const id of referrersOf(this.#to, rec.id)) this.#touchCarrier(id);
        break;
      default:
        this.#touchCarrierOf(rec);
    }
  }

  #touchCarrierOf(rec: Rec): void {
    const carrier = carrierOf(rec, this.#blueprint);
    if (carrier !== undefined) this.#touchCarrier(carrier);
    else if (rec.type === 'note' && rec.step !== undefined && rec.lane !== undefined)
      this.#touchCell(rec.step, rec.lane);
  }

  #touchCarrier(id: RecordId): void {
    const carrier = this.#to.get(id) ?? this.#from.get(id);
    if (carrier?.type === 'card') this.#touchCell(carrier.step, carrier.lane);
    if (carrier?.type === 'step') this.#touchStep(carrier.id);
  }

  #touchStep(step: RecordId): void {
    this.heads.add(step);
    this.columns.add(step);
  }

  #touchCell(step: RecordId, lane: RecordId): void {
    const steps = this.cells.get(lane);
    if (steps) steps.add(step);
    else this.cells.set(lane, new Set([step]));
    this.columns.add(step);
  }
}

/** Whether rows and columns are the same after a record became another, and in the same order. */
function keepsItsPlace(before: Rec | undefined, after: Rec | undefined): boolean {
  switch ((before ?? after)?.type) {
    case 'project':
      return sameIn(before, after, ['language']);
    case 'blueprint':
      return before !== undefined && after !== undefined;
    case 'phase':
      return sameIn(before, after, ['order']);
    case 'step':
      return sameIn(before, after, ['order', 'phase']);
    case 'lane':
      return sameIn(before, after, ['order', 'role']);
    default:
      return true;
  }
}

type Fields = { readonly [field: string]: unknown };

const sameIn = (before: Rec | undefined, after: Rec | undefined, fields: readonly string[]): boolean =>
  before !== undefined &&
  after !== undefined &&
  fields.every((field) => (before as Fields)[field] === (after as Fields)[field]);
