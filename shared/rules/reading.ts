import type { Blueprint } from '../model/blueprint.ts';
import type { Card } from '../model/card.ts';
import { withCode } from '../model/codes.ts';
import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { bandOf, type Lane, type LaneRole } from '../model/lane.ts';
import type { Note } from '../model/note.ts';
import { blueprints, cardsOfCell, lanesOf, notesOf, phasesOf, referring, stepsOfPhase } from '../model/queries.ts';
import type { Member, Rec, RecOf } from '../model/record.ts';
import type { Step } from '../model/step.ts';
import { columnOf, otherEnd } from './arrows.ts';
import * as key from './keys.ts';
import type { Tally } from './tally.ts';

/** A connector of a card, with the card at its other end. */
export type Arm = { readonly connector: Connector; readonly other: key.Build; readonly outgoing: boolean };

/** What is known of a blueprint as a whole. */
export type Whole = {
  readonly tally: Tally;
  readonly toSeen: { has(card: RecordId): boolean };
  readonly toFront: { has(card: RecordId): boolean };
  readonly cycles: { at(card: RecordId): ReadonlySet<RecordId> | undefined };
};

/**
 * What a rule may ask of a document, and the note of what was asked: when one of these answers may have altered, the
 * judgement is made again. Rules ask nothing behind its back.
 */
export class Reading {
  readonly #document: Document;
  readonly #facts: Whole;
  /** YYYY-MM-DD: rules that speak of age need to know which day it is. */
  readonly today: string;
  readonly #ask: (key: key.Key) => void;

  /** @param ask is told what is asked */
  constructor(document: Document, facts: Whole, today: string, ask: (key: key.Key) => void) {
    this.#document = document;
    this.#facts = facts;
    this.today = today;
    this.#ask = ask;
  }

  #find<T extends Rec['type']>(type: T, id: RecordId): RecOf<T> | undefined {
    this.#ask(key.recordKey(id));
    return find(this.#document, type, id);
  }

  step(id: RecordId): Step | undefined {
    return this.#find('step', id);
  }

  /** A card without its texts. */
  card(id: RecordId): key.Build | undefined {
    this.#ask(key.buildKey(id));
    return find(this.#document, 'card', id);
  }

  /**
   * The role of the lane a card stands in; a card outside every lane is a bug that `invariantFaults` tells of. Nearly
   * all ask for it, so that is not noted: when a lane is given another role, all is judged again.
   */
  role(card: key.Build): LaneRole {
    return find(this.#document, 'lane', card.lane)?.role ?? 'custom';
  }

  /** The band of the lane a card stands in, 1 (the customer's side) to 6; undefined in a lane of its own kind. */
  band(card: key.Build): number | undefined {
    return bandOf(this.role(card));
  }

  /** A card with its texts. */
  whole(id: RecordId): Card | undefined {
    return this.#find('card', id);
  }

  blueprint(id: RecordId): Blueprint | undefined {
    return this.#find('blueprint', id);
  }

  /** The cards of an owner, without their texts. */
  owned(owner: RecordId): readonly key.Build[] {
    this.#ask(key.referrersKey(owner, 'card'));
    return referring(this.#document, 'card', owner).flatMap(({ id }) => this.card(id) ?? []);
  }

  /** The records of a type that stand on a card, a step, a blueprint …, in order. */
  on<T extends Exclude<Member['type'], 'card'>>(on: RecordId, type: T): readonly RecOf<T>[] {
    // One key tells of all of them: with one for each, a third of what is noted would be of connectors.
    this.#ask(key.referrersKey(on, type));
    return referring(this.#document, type, on);
  }

  /** All notes of a blueprint, in order. As `on` tells it, but without looking at all that is in the blueprint. */
  notes(blueprint: RecordId): readonly Note[] {
    this.#ask(key.referrersKey(blueprint, 'note'));
    return notesOf(this.#document, blueprint);
  }

  /** The connectors of a card; one that joins a card with itself has no other end. */
  arms(card: RecordId): Arm[] {
    return this.on(card, 'connector').flatMap((connector) => {
      const other = this.card(otherEnd(connector, card));
      return other && other.id !== card ? [{ connector, other, outgoing: connector.from === card }] : [];
    });
  }

  lanes(blueprint: RecordId): readonly Lane[] {
    this.#ask(key.lanesKey(blueprint));
    return lanesOf(this.#document, blueprint);
  }

  #cell(step: RecordId, lane: RecordId): readonly key.Build[] {
    this.#ask(key.cellKey(step, lane));
    return cardsOfCell(this.#document, step, lane);
  }

  /** The cards of a step in lanes of these roles, top down. */
  cards(step: Step, ...roles: readonly LaneRole[]): key.Build[] {
    const lanes = this.lanes(step.blueprint).filter(({ role }) => roles.length === 0 || roles.includes(role));
    return lanes.flatMap((lane) => [...this.#cell(step.id, lane.id)]);
  }

  phases(blueprint: RecordId) {
    this.#ask(key.phasesKey(blueprint));
    return phasesOf(this.#document, blueprint);
  }

  steps(phase: RecordId): readonly Step[] {
    this.#ask(key.stepsKey(phase));
    return stepsOfPhase(this.#document, phase);
  }

  /** The step left (−1) or right (+1) of another. */
  beside(step: Step, by: -1 | 1): Step | undefined {
    const siblings = this.steps(step.phase);
    const next = siblings[siblings.findIndex(({ id }) => id === step.id) + by];
    if (next) return next;
    const phases = this.phases(step.blueprint);
    for (let at = phases.findIndex(({ id }) => id === step.phase) + by; phases[at]; at += by) {
      const found = this.steps((phases[at] as { id: RecordId }).id).at(by > 0 ? 0 : -1);
      if (found) return found;
    }
    return undefined;
  }

  /** Where a card stands in time: texts that sort as the columns do. */
  column(card: key.Build): string {
    const step = this.step(card.step);
    if (step) this.#ask(key.recordKey(step.phase));
    return columnOf(this.#document, card.step);
  }

  /** Whether work on a card comes before the customer's eyes: to a frontstage, technology or customer card. */
  isSeen(card: RecordId): boolean {
    this.#ask(key.reachKey(card));
    return this.#facts.toSeen.has(card);
  }

  /** Whether it comes to a frontstage or technology card. */
  comesToFront(card: RecordId): boolean {
    this.#ask(key.reachKey(card));
    return this.#facts.toFront.has(card);
  }

  /** The cards that lead to a card and that it leads to; undefined when it is in no cycle. */
  cycle(card: RecordId): ReadonlySet<RecordId> | undefined {
    this.#ask(key.cycleKey(card));
    return this.#facts.cycles.at(card);
  }

  get tally() {
    this.#ask(key.tallyKey);
    return this.#facts.tally;
  }

  /** The other blueprints that show how it shall be. */
  toBe(blueprint: RecordId): readonly Blueprint[] {
    this.#ask(key.blueprintsKey);
    const planned = blueprints(this.#document).filter(({ state }) => state === 'future' || state === 'pilot');
    return planned.filter(({ id }) => id !== blueprint);
  }

  /** What has a code in another blueprint: variants keep the codes of what they were made from. */
  coded<T extends Member['type']>(blueprint: RecordId, code: string, type: T): RecOf<T> | undefined {
    this.#ask(key.codeKey(blueprint, code));
    for (const id of withCode(this.#document, blueprint, code)) {
      const rec = this.#find(type, id);
      if (rec) return rec;
    }
    return undefined;
  }
}
