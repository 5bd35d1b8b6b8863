import type { Card } from '../model/card.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { hasFlow } from '../model/lane.ts';
import { languages } from '../model/languages.ts';
import { ordersBetween } from '../model/order.ts';
import type { Phase } from '../model/phase.ts';
import { assets, contentsOf, project } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { writeText } from '../model/translate.ts';
import { say } from '../words/words.ts';

/** What one slide is to show: steps of one phase, and of them all lanes or some. */
export type Part = {
  readonly phase: Phase;
  readonly steps: readonly RecordId[];
  /** Lanes of which only a band is drawn, since another slide shows them. */
  readonly shut: readonly RecordId[];
};

/** A part as a document of its own, so that the layout sets it for a slide, with what is elsewhere collapsed. */
export type PartDocument = {
  readonly document: Document;
  /** The phases that stand for what is before and behind, and the lanes without room of their own. */
  readonly collapsed: readonly RecordId[];
  /** The cards behind them: those that something on the slide is connected with. */
  readonly elsewhere: readonly Card[];
};

/**
 * Cuts a document down to a part. Cards elsewhere stay as far as a connector joins them with a card of the part: they
 * stand in one collapsed phase before it and one behind it, where the layout ends these connectors.
 * @param width of the columns, in px of the sheet, unless a step is wider by itself
 */
export function partDocument(document: Document, blueprint: RecordId, part: Part, width: number): PartDocument {
  const all = contentsOf(document, blueprint);
  const inside = new Set(part.steps);
  const cards = all.cards.filter(({ step }) => inside.has(step));
  const own = new Set(cards.map(({ id }) => id));
  const connectors = all.connectors.filter(({ from, to }) => own.has(from) || own.has(to));
  const ends = new Set(connectors.flatMap(({ from, to }) => [from, to]));
  const elsewhere = all.cards.filter(({ id, step }) => ends.has(id) && !inside.has(step));
  const away = new Set(elsewhere.map(({ step }) => step));

  const bands = bandsAround(document, part.phase);
  const firstOwn = all.steps.findIndex(({ id }) => inside.has(id));
  const steps = all.steps.flatMap((step, at) => {
    if (inside.has(step.id)) return [{ ...step, width: Math.max(width, step.width ?? 0) }];
    if (!away.has(step.id)) return [];
    return [{ ...step, phase: (at < firstOwn ? bands.before : bands.after).id }];
  });
  const used = new Set(steps.map(({ phase }) => phase));
  const phases = [bands.before, part.phase, bands.after].filter(({ id }) => used.has(id) || id === part.phase.id);
  const lanesUsed = new Set([...cards, ...elsewhere].map(({ lane }) => lane));
  const shut = all.lanes.filter(({ id, role }) => part.shut.includes(id) || (hasFlow(role) && !lanesUsed.has(id)));

  const stands = ({ card, step }: { readonly card?: RecordId; readonly step?: RecordId }) =>
    card === undefined ? step !== undefined && inside.has(step) : own.has(card);
  const records: Rec[] = [
    project(document),
    ...assets(document),
    all.blueprint,
    ...all.owners,
    ...phases,
    ...steps,
    ...all.lanes,
    ...cards,
    ...elsewhere,
    ...connectors,
    ...[...all.waits, ...all.failures, ...all.marks, ...all.policies, ...all.metrics, ...all.notes].filter(stands),
  ];
  const bandIds = [bands.before.id, bands.after.id].filter((id) => used.has(id));
  return { document: documentOf(records), collapsed: [...bandIds, ...shut.map(({ id }) => id)], elsewhere };
}

/** What stands for all that is before a phase and all that is behind it. */
function bandsAround(document: Document, phase: Phase): { before: Phase; after: Phase } {
  const main = project(document).language;
  const band = (name: 'before' | 'after', order: string): Phase => {
    const { kind, translations, ...plain } = phase;
    const empty: Phase = { ...plain, id: `${phase.id}:${name}`, title: '', order };
    return languages.reduce(
      (titled, language) => writeText(titled, 'title', say(language, `slides.${name}`), language, main),
      empty,
    );
  };
  const [before = ''] = ordersBetween(null, phase.order, 1);
  const [after = ''] = ordersBetween(phase.order, null, 1);
  return { before: band('before', before), after: band('after', after) };
}
