import { addLane } from '../commands/add-lane.ts';
import { addStep } from '../commands/add-step.ts';
import { addMark, addNote } from '../commands/attach.ts';
import { editCards } from '../commands/edit.ts';
import { mergePhases } from '../commands/merge-phases.ts';
import { moveLanes } from '../commands/move-siblings.ts';
import { splitPhase } from '../commands/split-phase.ts';
import type { CardColour } from '../model/card.ts';
import { type Document, find } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { bandOf } from '../model/lane.ts';
import { cardsOfCell, lanesOf, phasesOf, stepsOf, stepsOfPhase } from '../model/queries.ts';
import { say } from '../words/words.ts';
import { deedOf, doing, newCard, type Part } from './deed.ts';
import type { Fix } from './fix.ts';
import { fewestActions, fewestPhases, mostActions, mostPhases } from './frame-rules.ts';
import type { Problem } from './judge.ts';

/** Lanes by band, each without one staying below the lane it stands below now. */
function inOrder(document: Document, blueprint: RecordId): RecordId[] {
  const blocks: { band: number; ids: RecordId[] }[] = [];
  for (const { id, role } of lanesOf(document, blueprint)) {
    const band = bandOf(role);
    const last = blocks.at(-1);
    if (band === undefined && last) last.ids.push(id);
    else blocks.push({ band: band ?? 0, ids: [id] });
  }
  return blocks.toSorted((a, b) => a.band - b.band).flatMap(({ ids }) => ids);
}

/** The customer action where feelings are strongest: people judge a service by its peaks and valleys. */
function strongestMoment(document: Document, blueprint: RecordId): RecordId | undefined {
  const lanes = lanesOf(document, blueprint).filter(({ role }) => role === 'customer');
  const moments = stepsOf(document, blueprint).flatMap((step) => {
    const [first] = lanes.flatMap((lane) => cardsOfCell(document, step.id, lane.id));
    return first && step.emotion !== undefined ? [{ id: first.id, strength: Math.abs(step.emotion) }] : [];
  });
  return moments.toSorted((a, b) => b.strength - a.strength)[0]?.id;
}

const customerCard = (document: Document, blueprint: RecordId, step: RecordId): Fix => ({
  word: 'fix.addCustomer',
  deed: (newId) => deedOf(newCard(document, { blueprint, step, role: 'customer' }, newId).parts),
});

/** Divides the longest phase in the middle until there are enough, as far as there are steps to divide. */
function morePhases(document: Document, blueprint: RecordId): Fix[] {
  const missing = fewestPhases - phasesOf(document, blueprint).length;
  if (stepsOf(document, blueprint).length < fewestPhases) return [];
  const divide =
    (id: RecordId): Part =>
    (now) => {
      const [longest = []] = phasesOf(now, blueprint)
        .map((phase) => stepsOfPhase(now, phase.id))
        .toSorted((a, b) => b.length - a.length);
      const step = longest[Math.ceil(longest.length / 2)];
      return step ? splitPhase.plan(now, { id, step: step.id }) : {};
    };
  return [
    {
      word: 'fix.splitPhase',
      deed: (newId) => deedOf(Array.from({ length: missing }, () => divide(newId()))),
    },
  ];
}

/** Joins the two neighbours that have the fewest steps until there are not too many. */
function fewerPhases(document: Document, blueprint: RecordId): Fix {
  const join: Part = (now) => {
    const phases = phasesOf(now, blueprint).map(({ id }) => ({ id, steps: stepsOfPhase(now, id).length }));
    const pairs = phases.slice(1).map((phase, index) => ({ first: phases[index] as typeof phase, phase }));
    const [short] = pairs.toSorted((a, b) => a.first.steps + a.phase.steps - b.first.steps - b.phase.steps);
    return short ? mergePhases.plan(now, { ids: [short.first.id, short.phase.id] }) : {};
  };
  const tooMany = phasesOf(document, blueprint).length - mostPhases;
  return { word: 'fix.mergePhases', deed: () => deedOf(Array.from({ length: tooMany }, () => join)) };
}

const customerCards = (document: Document, blueprint: RecordId, step: RecordId): readonly RecordId[] =>
  lanesOf(document, blueprint)
    .filter(({ role }) => role === 'customer')
    .flatMap(({ id }) => cardsOfCell(document, step, id).map((card) => card.id));

/** Of many customer actions a person sees which belong together; of few, where the customer is said to do nothing. */
function actionCount(document: Document, blueprint: RecordId): Fix[] {
  const steps = stepsOf(document, blueprint).map(({ id }) => ({ id, actions: customerCards(document, blueprint, id) }));
  const actions = steps.flatMap((step) => step.actions);
  if (actions.length > mostActions) return [{ word: 'fix.showActions', shows: actions }];
  const empty = steps.filter((step) => step.actions.length === 0).slice(0, fewestActions - actions.length);
  if (empty.length === 0) return [{ word: 'fix.showActions', shows: actions }];
  return [
    {
      word: 'fix.addCustomer',
      deed: (newId) =>
        deedOf(empty.flatMap(({ id }) => newCard(document, { blueprint, step: id, role: 'customer' }, newId).parts)),
    },
  ];
}

/** Quick fixes for lanes, phases, steps and the blueprint as a whole. */
export function frameFixes(
  document: Document,
  { rule, subject, says, at, fields }: Problem,
  language: Language,
): Fix[] {
  switch (rule) {
    case 'BP-001': {
      const step = stepsOf(document, subject)[0]?.id;
      if (step !== undefined) {
        const word = says.endsWith('noLane') ? 'fix.addLane' : 'fix.addCustomer';
        return [{ ...customerCard(document, subject, step), word }];
      }
      const lane = (id: RecordId) => doing(addLane, { id, blueprint: subject, role: 'customer' });
      return says.endsWith('noLane') ? [{ word: 'fix.addLane', deed: (newId) => deedOf([lane(newId())]) }] : [];
    }
    case 'BP-002': {
      const move = doing(moveLanes, { ids: inOrder(document, subject), before: null });
      return [{ word: 'fix.reorder', deed: () => deedOf([move]) }];
    }
    case 'BP-003': {
      const step = find(document, 'step', subject);
      if (step) return [customerCard(document, step.blueprint, step.id)];
      return [
        {
          word: 'fix.addStep',
          deed: (newId) => deedOf([doing(addStep, { id: newId(), phase: subject, title: '', before: null })]),
        },
      ];
    }
    case 'BP-004':
      return phasesOf(document, subject).length > mostPhases
        ? [fewerPhases(document, subject)]
        : morePhases(document, subject);
    case 'BP-027':
      return [{ word: 'fix.showSteps', shows: at.slice(1) }];
    case 'BP-036':
      return [{ word: 'fix.showHandOffs', shows: at.slice(1) }];
    case 'BP-050': {
      const moment = strongestMoment(document, subject);
      if (moment === undefined) return [];
      const edit = doing(editCards, { ids: [moment], edits: { momentOfTruth: true } });
      return [{ word: 'fix.markMoment', deed: () => deedOf([edit]) }];
    }
    case 'BP-052':
      return (['pain', 'opportunity'] as const).map((kind) => ({
        word: kind === 'pain' ? 'fix.addPain' : 'fix.addOpportunity',
        deed: (newId) => deedOf([doing(addMark, { id: newId(), on: { step: subject }, kind, text: '' })]),
      }));
    case 'BP-053':
      return [{ word: 'fix.showEnd', shows: at }];
    case 'BP-060':
      return actionCount(document, subject);
    case 'BP-063':
      return [
        {
          word: 'fix.explainColour',
          deed: (newId) =>
            deedOf(
              fields.map((field) =>
                doing(addNote, {
                  id: newId(),
                  blueprint: subject,
                  on: {},
                  text: `${say(language, field as `colour.${CardColour}`)}${language === 'zh' ? '：' : ': '}`,
                }),
              ),
            ),
        },
      ];
    case 'BP-064':
      return [{ word: 'fix.fill', opens: { id: subject, field: fields[0]?.split('.')[1] ?? 'date' } }];
    case 'BP-070':
      return at[0] === undefined ? [] : [{ word: 'fix.privacy', opens: { id: at[0], field: 'privacy' } }];
    default:
      return [];
  }
}
