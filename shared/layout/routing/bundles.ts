import type { Link } from './board.ts';
import { sideKey } from './slots.ts';
import type { Way } from './ways.ts';

/** Which end of a link. */
export type End = 'from' | 'to';

/** Links that leave one card, or arrive at one, by one port; `others` are the seats at their other ends. */
type Bundle = { readonly links: number[]; readonly others: number[] };

/** More kinds of connectors than there are. */
const kins = 16;

const otherEnd = (end: End): End => (end === 'from' ? 'to' : 'from');

/** What the ends of a link join. */
type Company = { readonly [end in End]?: Bundle };

/**
 * Which ends of links run as one: those of one kin that leave the same side of a card, or arrive at it. A label needs
 * the line beside its card for itself, and two links between the same two cards stay two lines. A straight line is joined
 * at one of its ends only: joined at both, two others that have no end in common would meet on it. So is a way through
 * one gutter, which can be part of one trunk only, and a dashed one, since dashes are counted from one end.
 */
export class Bundles {
  readonly #links: readonly Link[];
  readonly #found = new Map<number, Bundle>();
  /** The links that can be joined at one end only, and are not yet, with their ways. */
  readonly #undecided = new Map<number, Way>();

  constructor(links: readonly Link[]) {
    this.#links = links;
  }

  #keyOf(link: Link, way: Way, end: End): number | undefined {
    if (link.from === link.to || (end === 'from' && link.label)) return undefined;
    return (2 * sideKey(link[end], way[end]) + (end === 'from' ? 0 : 1)) * kins + link.kin;
  }

  #at(link: Link, way: Way, end: End): Bundle | undefined {
    const key = this.#keyOf(link, way, end);
    const bundle = key === undefined ? undefined : this.#found.get(key);
    return bundle?.others.includes(link[otherEnd(end)]) ? undefined : bundle;
  }

  /** What a bent link going this way would join. */
  companyOf(link: Link, way: Way): Company {
    const from = this.#at(link, way, 'from');
    const to = this.#at(link, way, 'to');
    if (!from) return to ? { to } : {};
    const once = joinsOnce(link, way);
    if (!to || (once && from.links.length >= to.links.length)) return { from };
    return once ? { to } : { from, to };
  }

  /** Joins a bent link to what is there, and lets others join it. */
  addBent(at: number, way: Way): void {
    const link = this.#links[at] as Link;
    const company = this.companyOf(link, way);
    for (const end of ['from', 'to'] as const) {
      const bundle = company[end];
      if (!bundle) continue;
      this.#decide(bundle.links[0] as number, end);
      bundle.links.push(at);
      bundle.others.push(link[otherEnd(end)]);
    }
    const once = joinsOnce(link, way);
    if (once && (company.from || company.to)) return;
    for (const end of ['from', 'to'] as const) if (!company[end]) this.#begin(at, way, end);
    if (once) this.#undecided.set(at, way);
  }

  /** Lets others join a straight line. */
  addStraight(at: number, way: Way): void {
    for (const end of ['from', 'to'] as const) this.#begin(at, way, end);
    this.#undecided.set(at, way);
  }

  #begin(at: number, way: Way, end: End): void {
    const link = this.#links[at] as Link;
    const key = this.#keyOf(link, way, end);
    if (key === undefined || this.#found.has(key)) return;
    this.#found.set(key, { links: [at], others: [link[otherEnd(end)]] });
  }

  /** Closes the other end of such a link that something joins. It is alone there, or it were decided already. */
  #decide(at: number, end: End): void {
    const way = this.#undecided.get(at);
    if (!way) return;
    this.#undecided.delete(at);
    const key = this.#keyOf(this.#links[at] as Link, way, otherEnd(end));
    if (key !== undefined && this.#found.get(key)?.links[0] === at) this.#found.delete(key);
  }

  /** The ends that several links share. */
  *shared(): Generator<{ readonly end: End; readonly links: readonly number[] }> {
    for (const [key, { links }] of this.#found) {
      if (links.length > 1) yield { end: Math.floor(key / kins) % 2 === 0 ? 'from' : 'to', links };
    }
  }
}

const joinsOnce = (link: Link, way: Way): boolean => link.dashed || way.legs.length < 2;
