import { addLane } from '../commands/add-lane.ts';
import { addStep } from '../commands/add-step.ts';
import { addMark, addNote } from '../commands/attach.ts';
import { editCards } from '../commands/edit.ts';
import { moveLanes } from '../commands/move-siblings.ts';
import type { CardColour } from '../model/card.ts';
import { type Document, find } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { bandOf } from '../model/lane.ts';
import { cardsOfCell, lanesOf, stepsOf } from '../model/queries.ts';
import { say } from '../words/words.ts';
import { deedOf, doing, newCard } from './deed.ts';
import type { Fix } from './fix.ts';
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
