import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { listsOf, project, recordsOf } from '../model/queries.ts';
import { blueprintOf } from '../model/references.ts';
import { same } from '../model/same.ts';
import { rulesOn } from './all-rules.ts';
import { Askers } from './askers.ts';
import { Facts } from './facts.ts';
import { problemsAt } from './judged.ts';
import { type Key, keysOf } from './keys.ts';
import type { FoundAnew } from './listed-after.ts';
import { activeRules, type RuleSettings } from './profiles.ts';
import { Reading } from './reading.ts';
import type { Severity } from './rule.ts';
import type { RuleId } from './rule-ids.ts';

/** One thing that is wrong with a blueprint. */
export type Problem = {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The record it was found at. */
  readonly subject: RecordId;
  /** Where it is: what is to be mended first, then what else it concerns. At least one. */
  readonly at: readonly RecordId[];
  /** The sentence that says it, a key of the words, with what stands in it (see `sentence.ts`). */
  readonly says: string;
  readonly params: { readonly [name: string]: string | number };
  readonly fields: readonly string[];
  /** Why it does not count: the reason written on a card it concerns. */
  readonly waived?: string;
};

/** How a project wants to be judged. */
export const settingsOf = (document: Document): RuleSettings => {
  const { profile, rulesOff, rulesOn } = project(document);
  return { profile, rulesOff, rulesOn };
};

const nothing: readonly Problem[] = [];

/** Records of which news is taken in at once: a paste brings tens of thousands, and a window must answer between. */
const usualPortion = 250;

type News = readonly [id: RecordId, change: Change[RecordId]];

/** All of a blueprint, as if it had come just now. */
function* newsOf(document: Document, blueprint: RecordId): Generator<News, void> {
  for (const list of listsOf(document, blueprint)) for (const rec of list) yield [rec.id, [null, rec]];
}

/**
 * Judges one blueprint and goes on judging it as it changes. A change is only put down as news; taking the news in, and
 * the judging of what it touches, is done in portions, whenever there is time.
 */
export class Judge {
  readonly #blueprint: RecordId;
  readonly #today: string;
  readonly #portion: number;
  #document: Document;
  readonly #facts = new Facts();
  #settings: RuleSettings;
  #active: ReadonlySet<RuleId>;
  /** What the blueprint had in it at first and is not among the news yet; undefined when all of it is. */
  #unread: Iterator<News, void> | undefined;
  /** What has come, gone or been altered and is not taken in yet, and how much of it is. */
  #news: News[] = [];
  #taken = 0;
  readonly #waiting = new Set<RecordId>();
  /** Goes through those that wait, whoever comes meanwhile too: to begin anew each time would go over all that are gone. */
  #next = this.#waiting.values();
  readonly #problems = new Map<RecordId, readonly Problem[]>();
  /** What was found, when that was last told, at records where something else was found since. */
  #told = new Map<RecordId, readonly Problem[]>();
  readonly #askers = new Askers();
  /** Counts the times something else was found than before: a list of it is as it was while this is the same. */
  verdicts = 0;
  /** Questions asked of the document so far: what the judging costs, whatever the machine. */
  work = 0;

  /**
   * @param blueprint a blueprint of this document, which must be whole
   * @param today YYYY-MM-DD
   * @param portion how many records' news is taken in at once
   */
  constructor(document: Document, blueprint: RecordId, today: string, portion = usualPortion) {
    this.#document = document;
    this.#blueprint = blueprint;
    this.#today = today;
    this.#portion = portion;
    this.#settings = settingsOf(document);
    this.#active = activeRules(this.#settings);
    this.#unread = newsOf(document, blueprint);
  }

  /** Puts down what a change brought. The blueprint must be there before and after it. */
  follow(document: Document, change: Change): void {
    // Later, each portion of it would have the index led back to the document it is of, and forth again.
    this.#read(Number.POSITIVE_INFINITY);
    this.#document = document;
    for (const one of Object.entries(change)) this.#news.push(one);
  }

  /** Puts down more of what was there at first, if there is more. */
  #read(most: number): void {
    for (let count = 0; this.#unread && count < most; count += 1) {
      const { value } = this.#unread.next();
      if (value) this.#news.push(value);
      else this.#unread = undefined;
    }
  }

  /**
   * Takes in a portion of the news, against the document as it is by now. What a later portion brings puts right what an
   * earlier one could not know: each record's own news asks again about all that it concerns.
   */
  #takeIn(): void {
    const news = this.#news.slice(this.#taken, this.#taken + this.#portion);
    this.#taken += news.length;
    if (this.#taken === this.#news.length) {
      this.#news = [];
      this.#taken = 0;
    }
    const isAnyAsked = !this.#askers.isEmpty;
    for (const [id, [before, after]] of news) {
      if (isAnyAsked) this.#touch(keysOf(id, before, after));
      if (after && blueprintOf(after) === this.#blueprint && rulesOn(after.type).length > 0) this.#waiting.add(id);
      if (before && !after) this.#drop(id);
      if (after?.type === 'project') this.#settle();
      if (before?.type === 'lane' && after?.type === 'lane' && before.role !== after.role) this.#askAll();
    }
    this.#facts.note(this.#document, this.#blueprint, news);
  }

  #touch(keys: Iterable<Key>): void {
    for (const key of keys) {
      this.work += 1;
      for (const id of this.#askers.take(key)) this.#waiting.add(id);
    }
  }

  /** Asks all again where the project wants to be judged otherwise. */
  #settle(): void {
    const settings = settingsOf(this.#document);
    if (same(settings, this.#settings)) return;
    this.#settings = settings;
    this.#active = activeRules(settings);
    this.#askAll();
  }

  #askAll(): void {
    for (const { id, type } of recordsOf(this.#document, this.#blueprint)) {
      if (rulesOn(type).length > 0) this.#waiting.add(id);
    }
  }

  #drop(id: RecordId): void {
    this.#waiting.delete(id);
    this.#find(id, []);
  }

  /** What is found at a record; while that is the same, the problems stay the same objects. */
  #find(id: RecordId, problems: readonly Problem[]): void {
    const before = this.#problems.get(id) ?? nothing;
    if (same(before, problems)) return;
    this.verdicts += 1;
    if (!this.#told.has(id)) this.#told.set(id, before);
    // A copy, which has no room to spare: what was put together one by one has room for many.
    if (problems.length > 0) this.#problems.set(id, [...problems]);
    else this.#problems.delete(id);
  }

  #nextWaiting(): RecordId | undefined {
    const { value } = this.#next.next();
    if (value !== undefined || this.#waiting.size === 0) return value;
    // It had come to an end before these came.
    this.#next = this.#waiting.values();
    return this.#next.next().value;
  }

  /** Takes in some news or, when there is none, judges one record that waits for it. @returns whether there was any */
  judgeNext(): boolean {
    this.#read(this.#portion);
    if (this.#news.length > 0) {
      this.#takeIn();
      return true;
    }
    if (this.#facts.isBehind) {
      this.#touch(this.#facts.takeIn(this.#document, this.#portion));
      return true;
    }
    const id = this.#nextWaiting();
    if (id === undefined) return false;
    this.#waiting.delete(id);
    const rec = this.#document.get(id);
    if (!rec) {
      this.#drop(id);
      return true;
    }
    const reading = new Reading(this.#document, this.#facts, this.#today, (key) => {
      this.work += 1;
      this.#askers.add(key, id);
    });
    this.#find(id, problemsAt(reading, rec, this.#active));
    return true;
  }

  /** Judges all that waits for it. */
  judgeAll(): this {
    while (this.judgeNext());
    return this;
  }

  /** What was found otherwise since this was asked last. */
  takeFound(): FoundAnew {
    const [gone, come] = [new Set<Problem>(), [] as Problem[]];
    for (const [id, before] of this.#told) {
      for (const problem of before) gone.add(problem);
      come.push(...(this.#problems.get(id) ?? nothing));
    }
    this.#told = new Map();
    return { gone, come };
  }

  /** What is wrong, waived or not, of all that has been judged so far; in no order. */
  problems(): Problem[] {
    return [...this.#problems.values()].flat();
  }
}
