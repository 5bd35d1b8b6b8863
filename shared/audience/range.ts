import type { Blueprint } from '../model/blueprint.ts';
import type { Range } from '../model/deliverable.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { hasFlow } from '../model/lane.ts';
import { languages } from '../model/languages.ts';
import { recordName } from '../model/names.ts';
import { contentsOf, projects, recordsOf } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { mainLanguageOf, textOf, writeText } from '../model/translate.ts';
import { say } from '../words/words.ts';
import { standing } from './standing.ts';

/** How many phases or lanes are named; of more it is said how many they are. */
const mostNamed = 3;

/**
 * The document with one blueprint, of which only a part is left, as its title says in both languages. A part has what
 * stands on its cards and steps, and the connectors between its cards; remarks on the whole blueprint stay with the whole.
 * @returns undefined where nothing of what is asked for is there
 */
export function documentOfRange(document: Document, blueprint: RecordId, range: Range): Document | undefined {
  const all = contentsOf(document, blueprint);
  const chosen = (ids: readonly RecordId[] | undefined) => (ids === undefined ? undefined : new Set(ids));
  const [phases, lanes, cards] = [chosen(range.phases), chosen(range.lanes), chosen(range.cards)];
  const steps = new Set(all.steps.filter(({ phase }) => phases?.has(phase) !== false).map(({ id }) => id));
  const left = all.cards.filter(
    ({ id, step, lane }) => steps.has(step) && lanes?.has(lane) !== false && cards?.has(id) !== false,
  );
  const [withCards, filled] = [new Set(left.map(({ step }) => step)), new Set(left.map(({ lane }) => lane))];
  const stays = {
    step: ({ id }: Rec) => (cards ? withCards.has(id) : steps.has(id)),
    lane: (lane: (typeof all.lanes)[number]) =>
      lanes ? lanes.has(lane.id) : !cards || filled.has(lane.id) || !hasFlow(lane.role),
  };
  const keptSteps = all.steps.filter(stays.step);
  const keptPhases = new Set(keptSteps.map(({ phase }) => phase));
  const inPart = new Set<RecordId>([
    ...all.phases.filter(({ id }) => keptPhases.has(id) || (!cards && phases?.has(id))).map(({ id }) => id),
    ...keptSteps.map(({ id }) => id),
    ...all.lanes.filter(stays.lane).map(({ id }) => id),
    ...left.map(({ id }) => id),
  ]);
  const empty = left.length === 0 && (cards || !all.lanes.some(stays.lane) || keptPhases.size === 0);
  if (empty) return undefined;
  const isPart = (rec: Rec): boolean => {
    if (rec.type === 'note') return rec.step !== undefined || rec.lane !== undefined || rec.card !== undefined;
    const chosenOne = rec.type === 'phase' || rec.type === 'step' || rec.type === 'lane' || rec.type === 'card';
    return !chosenOne || inPart.has(rec.id);
  };
  const records = recordsOf(document, blueprint).map((rec) =>
    rec.type === 'blueprint' ? retitled(document, rec, range, left.length) : rec,
  );
  const assets = [...document.values()].filter(({ type }) => type === 'asset');
  return documentOf(standing([...assets, ...projects(document), ...records.filter(isPart)]));
}

function retitled(document: Document, blueprint: Blueprint, range: Range, cards: number): Blueprint {
  const main = mainLanguageOf(document);
  return languages.reduce((titled, language) => {
    const title = textOf(blueprint, 'title', language, main);
    const what = namesOf(document, range, cards, language);
    const text = title === '' ? what : say(language, 'ripple.sliceTitle', { title, what });
    return writeText(titled, 'title', text, language, main);
  }, blueprint);
}

/** "Arrival, Stay", "2 lanes", "12 cards". */
function namesOf(document: Document, { phases, lanes, cards }: Range, count: number, language: Language): string {
  const named = (ids: readonly RecordId[] | undefined, many: 'range.phases' | 'range.lanes') => {
    if (!ids) return [];
    const names = ids.flatMap((id) => document.get(id) ?? []).map((rec) => recordName(document, rec, language));
    if (names.length > mostNamed) return [say(language, many, { count: names.length })];
    return [names.map((name) => name.replace(/\s+/g, ' ')).join(say(language, 'range.separator'))];
  };
  const parts = [...named(phases, 'range.phases'), ...named(lanes, 'range.lanes')];
  return [...parts, ...(cards ? [say(language, 'range.cards', { count })] : [])].join(' · ');
}
