import type { Link } from './board.ts';
import { sideKey } from './slots.ts';
import type { Way } from './ways.ts';

/** Which end of a link. */
export type End = 'from' | 'to';

/** Links that leave one card, or arrive at one, by one port; `others` are the seats at their other ends. */
type Bundle = { readonly links: number[]; readonly others: number[] };

/** More kinds of connectors than there are. */
const kins = 16;

export const ends = ['from', 'to'] as const;

/** Numbers an end of a link among all ends of all links. */
export const endKey = (link: number, end: End): number => 2 * link + (end === 'from' ? 0 : 1);

/** What ends of links run with, by their numbers. */
export type Joints = {
  /** The first of those that share a port: the link itself where it let others join, -1 where it did not. */
  readonly leaders: Int32Array;
  /** The link that joined the other end, whereupon others could not join here any more; else -1. */
  readonly closedBy: Int32Array;
};

const otherEnd = (end: End): End => (end === 'from' ? 'to' : 'from');

/** What the ends of a link join: the first link of each bundle. */
export type Company = { readonly [end in End]?: number | undefined };

function noJoints(links: number): Joints {
  const none = () => new Int32Array(2 * links).fill(-1);
  return { leaders: none(), closedBy: none() };
}

/**
 * Which ends of links run as one: those of one kin that leave the same side of a card, or arrive at it. A label needs
 * the line beside its card for itself, and two links between the same two cards stay two lines. A straight line is joined
 * at one of its ends only: joined at both, two others that have no end in common would meet on it. So is a way through
 * one gutter, which can be part of one trunk only, and a dashed one, since dashes are counted from one end.
 */
export class Bundles {
  readonly #links: readonly Link[];
  /** A link by itself, which others may join, or several; most stay by themselves. */
  readonly #found = new Map<number, number | Bundle>();
  /** The ways of the links that can be joined at one end only, and are not yet. */
  readonly #undecided: (Way | undefined)[] = [];

  readonly joints: Joints;

  /** @param joints takes what is found; nothing is known of any link there */
  constructor(links: readonly Link[], joints: Joints = noJoints(links.length)) {
    this.#links = links;
    this.joints = joints;
  }

  #keyOf(link: Link, way: Way, end: End): number | undefined {
    if (link.from === link.to || (end === 'from' && link.label)) return undefined;
    return (2 * sideKey(link[end], way[end]) + (end === 'from' ? 0 : 1)) * kins + link.kin;
  }

  #at(link: Link, way: Way, end: End): number | Bundle | undefined {
    const key = this.#keyOf(link, way, end);
    const bundle = key === undefined ? undefined : this.#found.get(key);
    if (bundle === undefined) return undefined;
    const other = otherEnd(end);
    const isTaken =
      typeof bundle === 'number'
        ? (this.#links[bundle] as Link)[other] === link[other]
        : bundle.others.includes(link[other]);
    return isTaken ? undefined : bundle;
  }

  /** What a bent link going this way would join. */
  companyOf(link: Link, way: Way): Company {
    const from = this.#at(link, way, 'from');
    const to = this.#at(link, way, 'to');
    if (from === undefined) return to === undefined ? alone : { to: leaderOf(to) };
    const once = joinsOnce(link, way);
    if (to === undefined || (once && sizeOf(from) >= sizeOf(to))) return { from: leaderOf(from) };
    return once ? { to: leaderOf(to) } : { from: leaderOf(from), to: leaderOf(to) };
  }

  /** Joins a bent link to what is there, and lets others join it. */
  addBent(at: number, way: Way, company: Company): void {
    const once = joinsOnce(this.#links[at] as Link, way);
    const joins = company.from !== undefined || company.to !== undefined;
    for (const end of ends) if (company[end] !== undefined) this.#join(at, way, end);
    if (once && joins) return;
    for (const end of ends) if (company[end] === undefined) this.#begin(at, way, end);
    if (once) this.#undecided[at] = way;
  }

  /** Lets others join a straight line. */
  addStraight(at: number, way: Way): void {
    for (const end of ends) this.#begin(at, way, end);
    this.#undecided[at] = way;
  }

  /** What ends of a link joined, by what was found before. */
  knownCompany(at: number, { leaders }: Joints): Company {
    const joined = (end: End) => {
      const leader = leaders[endKey(at, end)] as number;
      return isAnother(leader, at) ? leader : undefined;
    };
    return { from: joined('from'), to: joined('to') };
  }

  /** Lets a link join what it joined before, and others join it where they could. Of what it joined little may be known. */
  addKnown(at: number, way: Way, { leaders, closedBy }: Joints): void {
    const link = this.#links[at] as Link;
    let joined = false;
    for (const end of ends) {
      const key = endKey(at, end);
      const leader = leaders[key] as number;
      if (isAnother(leader, at)) {
        const bundle = this.#found.get(this.#keyOf(link, way, end) as number);
        if (bundle !== undefined && leaderOf(bundle) === leader) this.#join(at, way, end);
        else this.joints.leaders[key] = leader;
        joined = true;
      } else if (leader === at || closedBy[key] !== -1) this.#lead(at, this.#keyOf(link, way, end) as number, end);
    }
    if (joinsOnce(link, way) && !joined) this.#undecided[at] = way;
  }

  /** Closes an end of a link as it was before, because another joined its other end. */
  closeKnown(key: number, by: number): void {
    this.#decide(key >> 1, (key & 1) === 0 ? 'to' : 'from', by);
  }

  #join(at: number, way: Way, end: End): void {
    const link = this.#links[at] as Link;
    const key = this.#keyOf(link, way, end) as number;
    const bundle = this.#found.get(key) as number | Bundle;
    const leader = leaderOf(bundle);
    const other = otherEnd(end);
    this.#decide(leader, end, at);
    if (typeof bundle === 'number') {
      this.#found.set(key, { links: [bundle, at], others: [(this.#links[bundle] as Link)[other], link[other]] });
    } else {
      bundle.links.push(at);
      bundle.others.push(link[other]);
    }
    this.joints.leaders[endKey(at, end)] = leader;
  }

  #begin(at: number, way: Way, end: End): void {
    const key = this.#keyOf(this.#links[at] as Link, way, end);
    if (key !== undefined && !this.#found.has(key)) this.#lead(at, key, end);
  }

  #lead(at: number, key: number, end: End): void {
    this.#found.set(key, at);
    this.joints.leaders[endKey(at, end)] = at;
  }

  /** Closes the other end of such a link that another joins. It is alone there, or it were decided already. */
  #decide(at: number, end: End, joiner: number): void {
    const way = this.#undecided[at];
    if (!way) return;
    this.#undecided[at] = undefined;
    const other = otherEnd(end);
    const key = this.#keyOf(this.#links[at] as Link, way, other);
    if (key === undefined || this.#found.get(key) !== at) return;
    this.#found.delete(key);
    this.joints.leaders[endKey(at, other)] = -1;
    this.joints.closedBy[endKey(at, other)] = joiner;
  }
}

const alone: Company = {};
const leaderOf = (bundle: number | Bundle): number =>
  typeof bundle === 'number' ? bundle : (bundle.links[0] as number);
const sizeOf = (bundle: number | Bundle): number => (typeof bundle === 'number' ? 1 : bundle.links.length);

const isAnother = (leader: number, at: number): boolean => leader !== -1 && leader !== at;

const joinsOnce = (link: Link, way: Way): boolean => link.dashed || way.legs.length < 2;
