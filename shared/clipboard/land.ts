import { lanePlace } from '../commands/add-lane.ts';
import { newcomer } from '../commands/newcomer.ts';
import { typed } from '../commands/typed.ts';
import { nextCodes } from '../model/codes.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { hasFlow, type Lane, type LaneRole } from '../model/lane.ts';
import { languages } from '../model/languages.ts';
import type { Mark } from '../model/mark.ts';
import type { Owner } from '../model/owner.ts';
import type { Phase } from '../model/phase.ts';
import { isReferredTo, lanesOf, phasesOf, stepsOf, stepsOfPhase } from '../model/queries.ts';
import type { Step } from '../model/step.ts';
import { mainLanguageOf, type Shown, textOf } from '../model/translate.ts';
import { say } from '../words/words.ts';
import type { Block } from './block.ts';
import { plainName, roleNamed } from './lane-names.ts';
import { Siblings } from './siblings.ts';

/** Where a block is to land: the focused cell, or the blueprint's beginning. */
export type Place = { readonly blueprint: RecordId; readonly step?: RecordId; readonly lane?: RecordId };

/** A step or lane that a column or row of a block lands on. */
export type Landed<R> = { readonly rec: R; readonly isNew: boolean };
/** A row lands on a lane, or becomes marks on the steps where its lane is one that is derived from marks. */
export type LandedRow = Landed<Lane> | { readonly mark: Mark['kind'] };

export type Landing = {
  readonly columns: readonly Landed<Step>[];
  readonly rows: readonly LandedRow[];
  /** The phases, steps and lanes as they become where they are new or altered. */
  readonly frame: readonly (Phase | Step | Lane)[];
};

type Drawing = { readonly language: Shown; readonly newId: () => RecordId };

/** Which roles without cards take texts as marks on a step. */
const markOf: { readonly [R in LaneRole]?: Mark['kind'] } = {
  pain: 'pain',
  opportunity: 'opportunity',
  question: 'question',
};

/** All names under which something is seen, as they are compared. */
export const namesOf = (document: Document, rec: Phase | Step | Lane | Owner): string[] =>
  languages.map((language) => plainName(textOf(rec, 'title', language, mainLanguageOf(document))));

const isNamed = (document: Document, rec: Phase | Step | Lane, name: string): boolean =>
  plainName(name) !== '' && namesOf(document, rec).includes(plainName(name));

const unnamed = (document: Document, rec: Phase | Step): boolean => namesOf(document, rec).every((name) => name === '');

/** Where each column and row of a block lands, and what has to be made for it. Pure; ids come from `newId`. */
export function land(document: Document, place: Place, block: Block, drawing: Drawing): Landing {
  const steps = landSteps(document, place, block, drawing);
  const lanes = landLanes(document, place, block, drawing);
  return { columns: steps.columns, rows: lanes.rows, frame: [...steps.frame, ...lanes.frame] };
}

function landSteps(document: Document, { blueprint, step: focus }: Place, block: Block, { language, newId }: Drawing) {
  const phases = new Siblings(phasesOf(document, blueprint));
  const stepsIn = new Map(phases.list.map(({ id }) => [id, new Siblings(stepsOfPhase(document, id))]));
  const codes = nextCodes(document, blueprint, 'step', block.steps.length).values();
  const phaseCodes = nextCodes(document, blueprint, 'phase', block.steps.length).values();
  const drawn = stepsOf(document, blueprint);
  const start = Math.max(
    0,
    drawn.findIndex(({ id }) => id === focus),
  );
  const used = new Set<RecordId>();
  const isBlank = (step: Step) => !used.has(step.id) && !isReferredTo(document, step.id) && unnamed(document, step);

  const newPhase = (title: string, before: RecordId | null): Phase => {
    const base = { ...newcomer(document, newId()), code: phaseCodes.next().value as string };
    const phase: Phase = typed(document, { ...base, type: 'phase', blueprint, title: '' }, 'title', {
      text: title,
      language,
    });
    phases.add(phase, before);
    stepsIn.set(phase.id, new Siblings<Step>([]));
    return phase;
  };
  const phaseFor = (title: string, current: Phase | undefined): Phase => {
    const there = phases.list.find((phase) => isNamed(document, phase, title));
    if (there) return there;
    const blank = phases.list.find(
      (phase) =>
        !phases.newcomers.has(phase.id) &&
        phase.id !== current?.id &&
        unnamed(document, phase) &&
        stepsOfPhase(document, phase.id).every(isBlank),
    );
    if (!blank) return newPhase(title, current ? phases.after(current.id) : null);
    const renamed = typed(document, { ...blank, title: '', translations: undefined }, 'title', {
      text: title,
      language,
    });
    phases.put(withoutUndefined(renamed));
    return withoutUndefined(renamed);
  };
  const rename = (step: Step, title: string): Step => {
    const renamed = withoutUndefined(
      typed(document, { ...step, title: '', translations: undefined }, 'title', { text: title, language }),
    );
    stepsIn.get(step.phase)?.put(renamed);
    return renamed;
  };
  const newStep = (phase: RecordId, title: string, before: RecordId | null): Step => {
    const base = { ...newcomer(document, newId()), code: codes.next().value as string };
    const step: Step = typed(document, { ...base, type: 'step', blueprint, phase, title: '' }, 'title', {
      text: title,
      language,
    });
    stepsIn.get(phase)?.add(step, before);
    return step;
  };

  let phase: Phase | undefined;
  let phaseTitle: string | undefined;
  let previous: Step | undefined;
  const columns = block.steps.map(({ title, phase: wanted }, index): Landed<Step> => {
    if (wanted !== undefined && wanted !== phaseTitle) {
      phase = phaseFor(wanted, phase);
      phaseTitle = wanted;
    }
    const found = (step: Step, isNew: boolean): Landed<Step> => {
      used.add(step.id);
      previous = step;
      return { rec: step, isNew };
    };
    if (title === undefined) {
      const there = drawn[start + index];
      if (there) return found(there, false);
      const last = phases.list.at(-1) ?? newPhase('', null);
      return found(newStep(last.id, '', null), true);
    }
    const among = phase ? (stepsIn.get(phase.id)?.list ?? []) : drawn;
    const named = among.find((step) => !used.has(step.id) && isNamed(document, step, title));
    if (named) return found(named, false);
    const blank = (phase ? among : drawn.slice(start)).find(isBlank);
    if (blank) return found(rename(blank, title), false);
    const beside = previous ?? (phase ? undefined : drawn[start]);
    const inPhase = phase?.id ?? beside?.phase ?? (phases.list.at(-1) ?? newPhase('', null)).id;
    const after = beside?.phase === inPhase ? stepsIn.get(inPhase)?.after(beside.id) : null;
    return found(newStep(inPhase, title, after ?? null), true);
  });
  const frame = [...phases.altered(), ...[...stepsIn.values()].flatMap((steps) => steps.altered())];
  return { columns: columns.map(({ rec, isNew }) => ({ rec, isNew })), frame };
}

function landLanes(document: Document, { blueprint, lane: focus }: Place, block: Block, { language, newId }: Drawing) {
  const lanes = new Siblings(lanesOf(document, blueprint));
  const codes = nextCodes(document, blueprint, 'lane', block.lanes.length).values();
  const flowing = lanes.list.filter(({ role }) => hasFlow(role));
  const home = block.lanes.length === 1 ? flowing.find(({ role }) => role === 'customer')?.id : undefined;
  const start = Math.max(
    0,
    flowing.findIndex(({ id }) => id === (focus ?? home)),
  );

  const newLane = (role: LaneRole, title: string | undefined, before: RecordId | null): Landed<Lane> => {
    const base = { ...newcomer(document, newId()), code: codes.next().value as string };
    const bare: Lane = { ...base, type: 'lane', blueprint, role };
    const lane = title ? typed(document, bare, 'title', { text: title, language }) : bare;
    lanes.add(lane, before);
    return { rec: lane, isNew: true };
  };
  let previous: RecordId | undefined;
  let unnamedRows = 0;
  const rows = block.lanes.map(({ name }): LandedRow => {
    const row = rowFor(name);
    if ('rec' in row) previous = row.rec.id;
    return row;
  });
  function rowFor(name: string | undefined): LandedRow {
    if (name === undefined) {
      const there = flowing[start + unnamedRows];
      unnamedRows += 1;
      return there ? { rec: there, isNew: false } : newLane('custom', undefined, null);
    }
    const role = roleNamed(name);
    const mark = role && markOf[role];
    if (mark) return { mark };
    const there =
      lanes.list.find((lane) => hasFlow(lane.role) && isNamed(document, lane, name)) ??
      lanes.list.find((lane) => lane.role === role && hasFlow(lane.role));
    if (there) return { rec: there, isNew: lanes.newcomers.has(there.id) };
    if (role === undefined || !hasFlow(role)) return newLane('custom', name, previous ? lanes.after(previous) : null);
    const ownName = languages.some((one) => plainName(say(one, `role.${role}`)) === plainName(name));
    return newLane(role, ownName ? undefined : name, lanePlace(lanes.list, role));
  }
  return { rows, frame: lanes.altered() };
}

/** A renamed record keeps no field that is not there. */
const withoutUndefined = <R extends object>(rec: R): R =>
  Object.fromEntries(Object.entries(rec).filter(([, value]) => value !== undefined)) as R;

/** The step and lane of a cell, when they are of this blueprint: where the keyboard is, as a place to land. */
export function placeAt(document: Document, blueprint: RecordId, at?: { step: RecordId; lane: RecordId }): Place {
  const step = at && find(document, 'step', at.step);
  const lane = at && find(document, 'lane', at.lane);
  return {
    blueprint,
    ...(step?.blueprint === blueprint && { step: step.id }),
    ...(lane?.blueprint === blueprint && { lane: lane.id }),
  };
}
