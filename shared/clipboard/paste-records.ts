import { lanePlace } from '../commands/add-lane.ts';
import { putting, repeating } from '../commands/command.ts';
import { type CopyIds, checkNew, copied } from '../commands/copies.ts';
import { sameAsset } from '../commands/picture.ts';
import type { Asset } from '../model/asset.ts';
import { nextCodes } from '../model/codes.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { grouped } from '../model/grouped.ts';
import { hasFlow } from '../model/lane.ts';
import { ordersBetween } from '../model/order.ts';
import {
  assets,
  cardsOfCell,
  contentsOf,
  lanesOf,
  listOf,
  ownersOf,
  phasesOf,
  stepsOf,
  stepsOfPhase,
} from '../model/queries.ts';
import type { Member } from '../model/record.ts';
import type { Step } from '../model/step.ts';
import { blueprintOfCopied, type CopiedRecords } from './copied-records.ts';
import { namesOf, type Place } from './land.ts';
import { Siblings } from './siblings.ts';

export type PasteRecords = {
  readonly place: Place;
  readonly copied: CopiedRecords;
  /** A new id for each record of `copied.document`. */
  readonly ids: CopyIds;
};

/**
 * Pastes records that were copied here or in another project: cards from the focused cell on, into lanes by role where
 * they come from several; steps, phases and lanes that were copied themselves as new ones beside the focus. Codes are made
 * anew, owners matched by name.
 */
export const pasteRecords = repeating<PasteRecords>('command.paste', (document, { place, copied: source, ids }) => {
  checkNew(document, ids);
  const paste = new Pasting(document, place, source, ids);
  paste.owners();
  paste.assets();
  paste.lanes();
  paste.steps();
  return putting(document, [...paste.newAssets(), ...paste.frame(), ...paste.rest()]);
});

class Pasting {
  readonly #document: Document;
  readonly #place: Place;
  readonly #source: CopiedRecords;
  readonly #from: ReturnType<typeof contentsOf>;
  readonly #lanes: Siblings<ReturnType<typeof lanesOf>[number]>;
  readonly #phases: Siblings<ReturnType<typeof phasesOf>[number]>;
  readonly #stepsIn: Map<RecordId, Siblings<Step>>;
  /** For each record copied, the one it becomes: a new one, or one that is there. */
  readonly #becomes: { [original: RecordId]: RecordId };
  readonly #matched = new Set<RecordId>();

  constructor(document: Document, place: Place, source: CopiedRecords, ids: CopyIds) {
    this.#document = document;
    this.#place = place;
    this.#source = source;
    const blueprint = blueprintOfCopied(source);
    this.#from = contentsOf(source.document, blueprint);
    this.#becomes = { ...ids, [blueprint]: place.blueprint };
    this.#lanes = new Siblings(lanesOf(document, place.blueprint));
    this.#phases = new Siblings(phasesOf(document, place.blueprint));
    this.#stepsIn = new Map(this.#phases.list.map(({ id }) => [id, new Siblings(stepsOfPhase(document, id))]));
  }

  #match(original: RecordId, there: RecordId): void {
    this.#becomes[original] = there;
    this.#matched.add(original);
  }

  #names = (rec: Parameters<typeof namesOf>[1]) => namesOf(this.#source.document, rec).filter(Boolean);

  owners(): void {
    const there = ownersOf(this.#document, this.#place.blueprint);
    for (const owner of this.#from.owners) {
      const names = this.#names(owner);
      const same = there.find((one) => namesOf(this.#document, one).some((name) => names.includes(name)));
      if (same) this.#match(owner.id, same.id);
    }
  }

  /** A picture that is there already is not kept twice. */
  assets(): void {
    for (const asset of assets(this.#source.document)) {
      const same = sameAsset(this.#document, asset);
      if (same) this.#match(asset.id, same.id);
    }
  }

  /** The pictures that come with the cards. */
  newAssets(): Asset[] {
    const news = assets(this.#source.document).filter(({ id }) => !this.#matched.has(id));
    return news.map((asset) => copied(asset, this.#becomes));
  }

  lanes(): void {
    const { whole } = this.#source;
    const context = this.#from.lanes.filter(({ id }) => !whole.has(id));
    const focused = this.#lanes.list.find(({ id }) => id === this.#place.lane);
    const [alone] = context.length === 1 && whole.size === 0 ? context : [];
    for (const lane of this.#from.lanes) {
      const names = this.#names(lane);
      const sameRole = this.#lanes.list.filter(({ role }) => role === lane.role);
      const there =
        lane === alone && focused && hasFlow(focused.role)
          ? focused
          : (sameRole.find((one) => namesOf(this.#document, one).some((name) => names.includes(name))) ??
            sameRole.find(() => lane.role !== 'custom' || names.length === 0));
      if (there && !whole.has(lane.id)) this.#match(lane.id, there.id);
      else {
        const beside =
          focused?.role === lane.role ? this.#lanes.after(focused.id) : lanePlace(this.#lanes.list, lane.role);
        this.#lanes.add({ ...copied(lane, this.#becomes), code: '' }, beside);
      }
    }
  }

  steps(): void {
    const { whole } = this.#source;
    const drawn = stepsOf(this.#document, this.#place.blueprint);
    const focused = drawn.find(({ id }) => id === this.#place.step) ?? drawn[0];
    const onlyLanes = this.#from.lanes.some(({ id }) => whole.has(id));
    const start = onlyLanes || !focused ? 0 : drawn.indexOf(focused);
    let after = focused;
    let phaseAfter = focused?.phase;
    for (const phase of this.#from.phases) {
      if (!whole.has(phase.id)) {
        this.#matched.add(phase.id);
        continue;
      }
      const rec = { ...copied(phase, this.#becomes), code: '' };
      this.#phases.add(rec, phaseAfter === undefined ? null : this.#phases.after(phaseAfter));
      this.#stepsIn.set(rec.id, new Siblings<Step>([]));
      phaseAfter = rec.id;
    }
    let context = 0;
    for (const step of this.#from.steps) {
      if (whole.has(step.phase)) {
        const rec = { ...copied(step, this.#becomes), code: '' };
        this.#stepsIn.get(rec.phase)?.add(rec, null);
      } else if (whole.has(step.id)) after = this.#newStep(step, after);
      else {
        const there = drawn[start + context];
        context += 1;
        if (there) this.#match(step.id, there.id);
        else this.#newStep(step, undefined);
      }
    }
  }

  /** A copy of a step right after another; at the end of all where there is none. */
  #newStep(step: Step, after: Step | undefined): Step {
    const phase = after?.phase ?? this.#phases.list.at(-1)?.id ?? '';
    const rec: Step = { ...copied(step, this.#becomes), phase, code: '' };
    const siblings = this.#stepsIn.get(phase);
    siblings?.add(rec, after ? siblings.after(after.id) : null);
    return rec;
  }

  /** Phases, steps and lanes, those that had to make room included. */
  frame(): Member[] {
    const steps = [...this.#stepsIn.values()].flatMap((siblings) => siblings.altered());
    return [
      ...this.#coded('phase', this.#phases.altered()),
      ...this.#coded('step', steps),
      ...this.#coded('lane', this.#lanes.altered()),
    ];
  }

  /** All that stands in steps and lanes or on them. */
  rest(): Member[] {
    const { owners, cards, blueprint: _b, phases: _p, steps: _s, lanes: _l, ...lists } = this.#from;
    const place = this.#place.blueprint;
    const copies = cards.map((card) => copied(card, this.#becomes));
    const cells = grouped(copies, ({ step, lane }) => `${step}/${lane}`);
    const placed = cells.flatMap(([first, ...others]) => {
      const stack = cardsOfCell(this.#document, first.step, first.lane);
      const orders = ordersBetween(stack.at(-1)?.order ?? null, null, others.length + 1);
      return [first, ...others].map((card, index) => ({ ...card, code: '', order: orders[index] as string }));
    });
    const newOwners = owners.filter(({ id }) => !this.#matched.has(id));
    return [
      ...this.#last('owner', newOwners),
      ...this.#coded('card', placed),
      ...Object.values(lists).flatMap((list): Member[] => {
        const [first] = list;
        return first && list.length > 0 && place ? this.#last(first.type, list) : [];
      }),
    ];
  }

  /** Copies of records after all others of their type. */
  #last(type: Exclude<Member['type'], 'card' | 'step'>, list: readonly Member[]): Member[] {
    const last = listOf(this.#document, this.#place.blueprint, type).at(-1)?.order ?? null;
    const orders = ordersBetween(last, null, list.length);
    return this.#coded(
      type,
      list.map((rec, index) => ({ ...copied(rec, this.#becomes), code: '', order: orders[index] as string })),
    );
  }

  /** Gives each new record the next code of its type. */
  #coded<R extends Member>(type: Member['type'], list: readonly R[]): R[] {
    const news = list.filter(({ code }) => code === '').length;
    const codes = nextCodes(this.#document, this.#place.blueprint, type, news).values();
    return list.map((rec) => (rec.code === '' ? { ...rec, code: codes.next().value as string } : rec));
  }
}
