import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { referring } from '../model/queries.ts';
import { columnOf } from './arrows.ts';

/** Kinds of connector that lead from one deed to the next: what is agreed or told leads nowhere. */
export const leads = ({ kind }: Connector): boolean => kind === 'triggers' || kind === 'loop';

type Stretch = readonly [first: string, last: string];

/**
 * Cards that lead back to themselves, in groups that all lead to each other, kept up to date. A way back from a later
 * column to an earlier one needs an arrow over every border between them: so only columns that such arrows span are
 * searched, and an edit elsewhere costs no more in a big blueprint.
 */
export class Cycles {
  /** The columns that each arrow back in time spans. */
  readonly #back = new Map<RecordId, Stretch>();
  readonly #of = new Map<RecordId, ReadonlySet<RecordId>>();

  /** The cards of a card's cycle; undefined when it is in none. */
  at(card: RecordId): ReadonlySet<RecordId> | undefined {
    return this.#of.get(card);
  }

  /**
   * @param dirty cards that came, went, moved, or whose connectors did
   * @returns the cards whose cycle must be looked at again
   */
  update(document: Document, dirty: ReadonlySet<RecordId>): Set<RecordId> {
    for (const card of dirty) for (const { id } of referring(document, 'connector', card)) this.follow(document, id);
    const concerned = new Set(dirty);
    for (const card of dirty) for (const member of this.#of.get(card) ?? []) concerned.add(member);
    for (const card of concerned) this.#of.delete(card);
    for (const cycle of this.#search(document, [...concerned])) {
      for (const card of cycle) {
        this.#of.set(card, cycle);
        concerned.add(card);
      }
    }
    return concerned;
  }

  /** Notes where a connector leads that came, went or was altered. Its ends are dirty then. */
  follow(document: Document, id: RecordId): void {
    this.#back.delete(id);
    const connector = find(document, 'connector', id);
    if (!connector || !leads(connector)) return;
    const from = this.#column(document, connector.from);
    const to = this.#column(document, connector.to);
    if (to < from) this.#back.set(id, [to, from]);
  }

  #column(document: Document, card: RecordId): string {
    const step = find(document, 'card', card)?.step;
    return step === undefined ? '' : columnOf(document, step);
  }

  /** The stretches of columns in which ways back are possible: arrows back that overlap make one. */
  #stretches(): Stretch[] {
    const joined: [string, string][] = [];
    for (const [first, last] of [...this.#back.values()].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) {
      const open = joined.at(-1);
      if (!open || first > open[1]) joined.push([first, last]);
      else if (last > open[1]) open[1] = last;
    }
    return joined;
  }

  /** Tarjan's strongly connected components, from some cards on, without recursion. */
  #search(document: Document, starts: readonly RecordId[]): Set<RecordId>[] {
    const stretches = this.#stretches();
    const numbers = new Map<RecordId, number>();
    const lowest = new Map<RecordId, number>();
    const open: RecordId[] = [];
    const isOpen = new Set<RecordId>();
    const cycles: Set<RecordId>[] = [];
    const enter = (card: RecordId) => {
      numbers.set(card, numbers.size);
      lowest.set(card, numbers.get(card) as number);
      open.push(card);
      isOpen.add(card);
      return { card, left: this.#nextWithin(document, card, stretches) };
    };
    const lower = (card: RecordId, number: number) => lowest.set(card, Math.min(number, lowest.get(card) ?? number));
    const leave = (card: RecordId) => {
      if (lowest.get(card) !== numbers.get(card)) return;
      const members = open.splice(open.lastIndexOf(card));
      for (const member of members) isOpen.delete(member);
      if (members.length > 1) cycles.push(new Set(members));
    };
    for (const start of starts) {
      if (numbers.has(start) || !find(document, 'card', start)) continue;
      const way = [enter(start)];
      for (let here = way.at(-1); here; here = way.at(-1)) {
        const next = here.left.pop();
        if (next === undefined) {
          way.pop();
          leave(here.card);
          const above = way.at(-1);
          if (above) lower(above.card, lowest.get(here.card) as number);
        } else if (!numbers.has(next)) way.push(enter(next));
        else if (isOpen.has(next)) lower(here.card, numbers.get(next) as number);
      }
    }
    return cycles;
  }

  /** The cards a card leads to from which there may be a way back. */
  #nextWithin(document: Document, card: RecordId, stretches: readonly Stretch[]): RecordId[] {
    const column = this.#column(document, card);
    const [first, last] = stretches.find(([from, to]) => from <= column && column <= to) ?? [column, column];
    return referring(document, 'connector', card).flatMap((connector) => {
      if (connector.from !== card || connector.to === card || !leads(connector)) return [];
      const there = this.#column(document, connector.to);
      return first <= there && there <= last ? [connector.to] : [];
    });
  }
}
