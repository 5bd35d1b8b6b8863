import type { Language, RecordId } from '#shared/model/fields.ts';
import { maxTextLength } from '#shared/model/fields.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { orderBetween } from '#shared/model/order.ts';
import { isMember, type Rec, type RecOf } from '#shared/model/record.ts';
import { blueprintOf, redirected, references, referred } from '#shared/model/references.ts';
import { say } from '#shared/words/words.ts';
import { withOwnCodes } from './codes.ts';
import { lostCode, type StandIns, standInsAmong, type Translation } from './stand-ins.ts';

/**
 * A whole document of what is left of one. What others refer to and is lost gets a stand-in under the same id, so that
 * nothing that hangs on it goes: cards of a lost lane are in a lane "Recovered", a failure of a lost card is on a card
 * that says that its text is lost. What was lost in one language and is there in the other stays.
 *
 * @param left valid records, each by itself; ids differ
 * @param orphans translations whose record is lost
 */
export function mendedDocument(
  left: readonly Rec[],
  orphans: readonly Translation[],
  language: Language,
  newId: () => RecordId,
): Rec[] {
  const project = left.find((rec) => rec.type === 'project');
  const main = project?.type === 'project' ? project.language : language;
  const records = new Map<RecordId, Rec>();
  for (const rec of left) if (rec.type !== 'project' || rec === project) records.set(rec.id, rec);
  if (!project) {
    const id = newId();
    records.set(id, { id, type: 'project', title: say(main, 'salvage.recovered'), language: main });
  }
  const translations = new Map<RecordId, Translation[]>();
  for (const orphan of orphans) translations.set(orphan.record, [...(translations.get(orphan.record) ?? []), orphan]);

  const standIns = standInsAmong(records, translations, main, newId);
  for (const rec of [...records.values()]) records.set(rec.id, withTies(rec, records, standIns, newId));
  const blueprint = standIns.blueprint();
  // What is left in the other language of records that nothing refers to.
  for (const texts of translations.values()) {
    const text = texts.map((translation) => translation.text).join('\n');
    if (text.trim() === '') continue;
    const note = { type: 'note', code: lostCode, order: orderBetween(null, null), blueprint } as const;
    const id = newId();
    records.set(id, { ...note, id, text: text.slice(0, maxTextLength) });
  }
  return withOwnCodes([...records.values()]);
}

/** The record with every reference leading to what is there, if need be to a stand-in. */
function withTies(rec: Rec, records: Map<RecordId, Rec>, standIns: StandIns, newId: () => RecordId): Rec {
  let mended = rec;
  for (const reference of references[rec.type]) {
    const id = referred(mended, reference);
    if (id === undefined) continue;
    const target = records.get(id);
    // `blueprint` is the first of every member's references: those that follow stand in the mended one.
    const own = blueprintOf(mended) ?? '';
    const fits = target?.type === reference.to && (!isMember(target) || target.blueprint === own);
    if (fits) continue;
    if (reference.to === 'asset') mended = withoutPicture(mended);
    else {
      const made = standIns.make(reference.to, target ? newId() : id, own);
      if (made) mended = redirected(mended, reference, made.id);
    }
  }
  if (mended.type !== 'card') return mended;
  const lane = records.get(mended.lane);
  return lane?.type === 'lane' && hasFlow(lane.role) ? mended : { ...mended, lane: standIns.lane(mended.blueprint) };
}

/** A picture that is lost leaves with the card what it showed, in words. */
function withoutPicture(rec: Rec): Rec {
  if (rec.type === 'project') return withoutLogo(rec);
  if (rec.type !== 'card' || !rec.picture) return rec;
  const { picture, translations: all = {}, ...card } = rec;
  const { 'picture.alt': alt, ...translations } = all;
  const said = [card.description, picture.alt, alt].filter((text) => text !== undefined && text !== '').join('\n');
  return {
    ...card,
    ...(Object.keys(translations).length > 0 && { translations }),
    ...(said !== '' && { description: said.slice(0, maxTextLength) }),
  };
}

/** A lost logo leaves the rest of the brand. */
function withoutLogo({ brand: { logo: _, ...brand } = {}, ...project }: RecOf<'project'>): Rec {
  return { ...project, ...(Object.keys(brand).length > 0 && { brand }) };
}
