import { copyOf, recordsIn, textOfRecords } from '#shared/clipboard/copied-records.ts';
import { idsFor, pasteBlock } from '#shared/clipboard/paste-block.ts';
import { pasteRecords } from '#shared/clipboard/paste-records.ts';
import { addBlueprint, idsOfNewBlueprint } from '#shared/commands/add-blueprint.ts';
import { addCard } from '#shared/commands/add-card.ts';
import { addConnector } from '#shared/commands/add-connector.ts';
import { addLane } from '#shared/commands/add-lane.ts';
import { addOwner } from '#shared/commands/add-owner.ts';
import { addPhase } from '#shared/commands/add-phase.ts';
import { addStep } from '#shared/commands/add-step.ts';
import {
  addFailure,
  addMark,
  addMetric,
  addNote,
  addPolicy,
  addWait,
  moveAttached,
  moveNote,
} from '#shared/commands/attach.ts';
import type { Command } from '#shared/commands/command.ts';
import { copyAcross } from '#shared/commands/copy-across.ts';
import type { DocumentStore } from '#shared/commands/document-store.ts';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import { copiedWith, duplicateCards } from '#shared/commands/duplicate-cards.ts';
import { editCards, editLanes, editSteps, editText } from '#shared/commands/edit.ts';
import { editResidual } from '#shared/commands/edit-residual.ts';
import { editTouchpoint } from '#shared/commands/edit-touchpoint.ts';
import { mergePhases } from '#shared/commands/merge-phases.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import { moveLanes, movePhases, moveSteps } from '#shared/commands/move-siblings.ts';
import { ownAnew } from '#shared/commands/own-anew.ts';
import { removePicture, setPicture } from '#shared/commands/picture.ts';
import { reattachConnector } from '#shared/commands/reattach-connector.ts';
import { remove } from '#shared/commands/remove.ts';
import { resizeLanes } from '#shared/commands/resize-lane.ts';
import { resizeSteps } from '#shared/commands/resize-step.ts';
import { setProjectLanguage } from '#shared/commands/set-project-language.ts';
import { splitPhase } from '#shared/commands/split-phase.ts';
import { touchpointKinds } from '#shared/model/card.ts';
import { connectorKinds } from '#shared/model/connector.ts';
import type { Document } from '#shared/model/document.ts';
import { laneRoles } from '#shared/model/lane.ts';
import { markKinds } from '#shared/model/mark.ts';
import {
  blueprints,
  cardsOf,
  cardsOfCell,
  connectorsOf,
  failuresOf,
  lanesOf,
  notesOf,
  ownersOf,
  phasesOf,
  recordsOf,
  stepsOf,
  stepsOfPhase,
} from '#shared/model/queries.ts';
import { textFields } from '#shared/model/record.ts';
import { asset } from '../pictures/png.ts';
import { type Random, randomFrom } from '../random-numbers.ts';
import { at } from './prove.ts';

type Done = ReturnType<DocumentStore['dispatch']>;
type Action = () => Done | undefined;

/** Any command that makes sense on the document as it is, done to the store; undefined where there is none. */
function attempt(store: DocumentStore, random: Random, newId: () => string, gesture: boolean): Done | undefined {
  const { document } = store.getState();
  const blueprint = random.one(blueprints(document)).id;
  const phases = phasesOf(document, blueprint);
  const steps = stepsOf(document, blueprint);
  const lanes = lanesOf(document, blueprint);
  const cards = cardsOf(document, blueprint);
  const connectors = connectorsOf(document, blueprint);
  const failures = failuresOf(document, blueprint);
  const notes = notesOf(document, blueprint);
  // Some go on with what was done before them, as a text does that is kept again and again while it is typed.
  const amends = random.chance(0.15);
  const go = <A>(command: Command<A>, args: A): Done => store.dispatch(command, args, { at, gesture, amends });
  const one = <T extends { id: string }>(list: readonly T[]): string => random.one(list).id;
  const oneOrEnd = (list: readonly { id: string }[]) =>
    list.length > 0 && random.chance(0.7) ? random.one(list).id : null;
  const some = (list: readonly { id: string }[]) => [
    ...new Set(list.map(() => one(list)).slice(0, random.whole(1, 3))),
  ];
  const typed = () =>
    random.one(['new', { text: '新', language: 'zh' as const }, { text: '', language: 'both' as const }]);
  const cell = () => ({ step: one(steps), lane: one(lanes) });
  const drawn = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, newId()]));

  const always: Action[] = [
    () => go(addOwner, { id: newId(), blueprint, title: typed() }),
    () => go(addPhase, { id: newId(), blueprint, title: typed(), before: oneOrEnd(phases) }),
    () =>
      go(addLane, {
        id: newId(),
        blueprint,
        role: random.one(laneRoles),
        ...random.maybe(0.5, () => ({ before: oneOrEnd(lanes) })),
      }),
    () => go(addNote, { id: newId(), blueprint, on: {}, text: typed() }),
    () => go(remove, { ids: some(recordsOf(document, blueprint).slice(random.chance(0.02) ? 0 : 1)) }),
    () => go(setProjectLanguage, { language: random.one(['en', 'zh']) }),
    () => {
      const rec = random.one([...document.values()].filter(({ type }) => type !== 'asset'));
      return go(editText, {
        id: rec.id,
        field: random.one(textFields[rec.type]),
        text: random.one(['', 'x', '字']),
        language: random.one(['en', 'zh', 'both']),
      });
    },
    () => {
      const name = () => random.one(['Arrive', 'Stay', 'Customer actions', '后台', 'Garden', 'Pain points']);
      const named = random.chance(0.5);
      const block = {
        steps: [1, 2].map(() => (named ? { title: name(), ...random.maybe(0.3, () => ({ phase: name() })) } : {})),
        lanes: [1, 2, 3].map(() => (named ? { name: name() } : {})),
        cells: [1, 2, 3].map(() => [1, 2].map(() => random.one([[], ['x'], ['x', '字']]))),
      };
      const place = {
        blueprint,
        ...(steps.length > 0 && random.chance(0.5) && { step: one(steps) }),
        ...(lanes.length > 0 && random.chance(0.5) && { lane: one(lanes) }),
      };
      const ids = Array.from({ length: idsFor(block) }, newId);
      return go(pasteBlock, { place, block, language: random.one(['en', 'zh']), replaces: random.chance(0.5), ids });
    },
    () => {
      const copy = copyOf(document, blueprint, [...some(cards), ...some([...phases, ...steps, ...lanes])]);
      const read = copy && recordsIn(textOfRecords(copy), { language: random.one(['en', 'zh']), newId });
      if (!read?.ok) return undefined;
      const into = random.one(blueprints(document)).id;
      const [intoSteps, intoLanes] = [stepsOf(document, into), lanesOf(document, into)];
      const place = {
        blueprint: into,
        ...(intoSteps.length > 0 && random.chance(0.8) && { step: one(intoSteps) }),
        ...(intoLanes.length > 0 && random.chance(0.8) && { lane: one(intoLanes) }),
      };
      return go(pasteRecords, { place, copied: read.value, ids: drawn([...read.value.document.keys()]) });
    },
    () =>
      go(addBlueprint, {
        id: newId(),
        ids: Array.from({ length: idsOfNewBlueprint }, newId),
        title: 't',
        ...random.maybe(0.5, () => ({ translation: '译' })),
      }),
  ];
  const withPhase: Action[] = [
    () => {
      const phase = one(phases);
      return go(addStep, { id: newId(), phase, title: typed(), before: oneOrEnd(stepsOfPhase(document, phase)) });
    },
    () => go(movePhases, { ids: some(phases), before: oneOrEnd(phases) }),
    () => go(mergePhases, { ids: some(phases) as [string, ...string[]] }),
  ];
  const withStep: Action[] = [
    () => {
      const phase = one(phases);
      return go(moveSteps, { ids: some(steps), phase, before: oneOrEnd(stepsOfPhase(document, phase)) });
    },
    () => go(editSteps, { ids: some(steps), edits: { emotion: random.one([null, -2, 0, 3]) } }),
    () => go(splitPhase, { id: newId(), step: one(steps) }),
    () => go(resizeSteps, { ids: some(steps), width: random.one([null, 90, 300]) }),
    () => go(addMetric, { id: newId(), on: { step: one(steps) }, name: typed() }),
  ];
  const withLane: Action[] = [
    () => go(moveLanes, { ids: some(lanes), before: oneOrEnd(lanes) }),
    () => go(editLanes, { ids: some(lanes), edits: { role: random.one(laneRoles) } }),
    () => go(resizeLanes, { ids: some(lanes), height: random.one([null, 20, 300]) }),
  ];
  const withCell: Action[] = [
    () => {
      const { step, lane } = cell();
      return go(addCard, {
        id: newId(),
        step,
        lane,
        text: typed(),
        before: oneOrEnd(cardsOfCell(document, step, lane)),
      });
    },
  ];
  const withCard: Action[] = [
    () => {
      const chosen = some(cards);
      const moves = chosen.map((id) => {
        const { step, lane } = cell();
        return { ids: [id], step, lane, before: oneOrEnd(cardsOfCell(document, step, lane)) };
      });
      return go(moveCards, { moves });
    },
    () => go(addConnector, { id: newId(), from: one(cards), to: one(cards), kind: random.one(connectorKinds) }),
    () => go(addWait, { id: newId(), card: one(cards) }),
    () => go(addFailure, { id: newId(), card: one(cards), title: typed() }),
    () => go(addMark, { id: newId(), on: { card: one(cards) }, kind: random.one(markKinds), text: typed() }),
    () => go(addPolicy, { id: newId(), on: { card: one(cards) }, text: typed() }),
    () => {
      const marks = recordsOf(document, blueprint).filter(({ type }) => type === 'mark' || type === 'wait');
      return marks.length > 0 ? go(moveAttached, { id: one(marks), on: { card: one(cards) } }) : undefined;
    },
    () => {
      const others = blueprints(document).filter(({ id }) => id !== blueprint);
      const to = others.length > 0 ? one(others) : '';
      const [toSteps, toLanes] = [stepsOf(document, to), lanesOf(document, to)].map((list) => list.map(({ id }) => id));
      if (!toSteps?.length || !toLanes?.length) return undefined;
      const chosen = some(cards);
      const crossings = chosen.map((card) => ({ card, step: random.one(toSteps), lane: random.one(toLanes) }));
      const there = ownersOf(document, to);
      const owners = Object.fromEntries(
        there.length > 0 ? ownersOf(document, blueprint).map(({ id }) => [id, one(there)]) : [],
      );
      return go(copyAcross, { to, crossings, ids: drawn(copiedWith(document, chosen)), owners });
    },
    () => go(setPicture, { asset: asset(newId(), random.whole(1, 3)), cards: some(cards), alt: typed() }),
    () => go(removePicture, { cards: some(cards) }),
    () => go(ownAnew, { id: newId(), blueprint, title: typed(), ids: some([...cards, ...failures]) }),
    () => go(editTouchpoint, { ids: some(cards), kind: random.one(touchpointKinds), on: random.chance(0.7) }),
    () => go(editCards, { ids: some(cards), edits: { minutes: random.one([null, 5, -1]), alone: true } }),
    () => {
      const chosen = some(cards);
      return go(duplicateCards, { cards: chosen, ids: drawn(copiedWith(document, chosen)) });
    },
    () => {
      const ids = drawn(recordsOf(document, blueprint).map(({ id }) => id));
      return document.size > 400
        ? undefined
        : go(duplicateBlueprint, { blueprint, ids, title: typed(), state: 'pilot' });
    },
  ];
  const withNote: Action[] = [
    () => {
      const on = random.one([
        {},
        ...(steps.length > 0 ? [{ step: one(steps) }] : []),
        ...(lanes.length > 0 ? [{ lane: one(lanes) }] : []),
        ...(steps.length > 0 && lanes.length > 0 ? [cell()] : []),
        ...(cards.length > 0 ? [{ card: one(cards) }] : []),
      ]);
      return go(moveNote, { id: one(notes), on });
    },
  ];
  const withFailure: Action[] = [
    () =>
      go(editResidual, {
        ids: some(failures),
        rating: random.one(['severity', 'occurrence', 'detection']),
        value: random.one([null, 1, 5, 10]),
      }),
  ];
  const withConnector: Action[] = [
    () => go(reattachConnector, { id: one(connectors), end: random.one(['from', 'to']), card: one(cards) }),
  ];
  const possible = [
    ...always,
    ...(phases.length > 0 ? withPhase : []),
    ...(steps.length > 0 ? withStep : []),
    ...(lanes.length > 0 ? withLane : []),
    ...(steps.length > 0 && lanes.length > 0 ? withCell : []),
    ...(cards.length > 0 ? withCard : []),
    ...(notes.length > 0 ? withNote : []),
    ...(failures.length > 0 ? withFailure : []),
    ...(connectors.length > 0 ? withConnector : []),
  ];
  return random.one(possible)();
}

/** What came of random commands, done one after the other; the same for the same seed and document. */
export function randomCommands(store: DocumentStore, seed: number, count: number, step: (document: Document) => void) {
  const random = randomFrom(seed);
  let drawn = 0;
  const newId = () => {
    drawn += 1;
    return `r${seed}-${drawn}`;
  };
  let refused = 0;
  for (let index = 0; index < count && blueprints(store.getState().document).length > 0; index += 1) {
    const done = attempt(store, random, newId, random.chance(0.3));
    if (done && !done.ok) refused += 1;
    step(store.getState().document);
  }
  return { refused };
}
