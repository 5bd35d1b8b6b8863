import { z } from 'zod';
import { copiedWith } from '../commands/duplicate-cards.ts';
import { shownBy } from '../interchange/assets.ts';
import { readInterchange } from '../interchange/read.ts';
import { writeInterchange } from '../interchange/write.ts';
import { type Document, documentOf, get } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { blueprints, contentsOf, project, recordsOf, referring } from '../model/queries.ts';
import { isCoded, type Rec } from '../model/record.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { pasteLimits } from './limits.ts';

/** The kind of data under which the program's own records stand on the clipboard. */
export const recordsType = 'application/x-throughline-records';

/** What was copied here, as records: a document of its own with one blueprint, in which nothing dangles. */
export type CopiedRecords = {
  readonly document: Document;
  /** The phases, steps and lanes that were copied themselves; the others only tell where the cards stood. */
  readonly whole: ReadonlySet<RecordId>;
  /** How many connectors led to cards that were not copied. */
  readonly connectorsLeftOut: number;
};

/** The records that copying a selection takes along; undefined where there is nothing to copy. */
export function copyOf(
  document: Document,
  blueprint: RecordId,
  selection: readonly RecordId[],
): CopiedRecords | undefined {
  const chosen = new Set(selection);
  const all = contentsOf(document, blueprint);
  const phases = all.phases.filter(({ id }) => chosen.has(id));
  const inPhases = new Set(phases.map(({ id }) => id));
  const steps = all.steps.filter(({ id, phase }) => chosen.has(id) || inPhases.has(phase));
  const lanes = all.lanes.filter(({ id }) => chosen.has(id));
  const whole = new Set([...phases, ...steps, ...lanes].map(({ id }) => id));
  const cards = all.cards.filter(({ id, step, lane }) => chosen.has(id) || whole.has(step) || whole.has(lane));
  if (cards.length === 0 && whole.size === 0) return undefined;

  const kept = new Set<RecordId>([
    ...whole,
    ...copiedWith(
      document,
      cards.map(({ id }) => id),
    ),
  ]);
  for (const { step, lane } of cards) for (const id of [step, lane]) kept.add(id);
  // A lane stands across all steps; cards keep their distance over the steps between them.
  const places = all.steps.flatMap(({ id }, index) => (lanes.length > 0 || kept.has(id) ? [index] : []));
  for (const { id } of all.steps.slice(Math.min(...places), Math.max(...places) + 1)) kept.add(id);
  for (const { id, phase } of all.steps) if (kept.has(id)) kept.add(phase);
  for (const id of whole)
    for (const type of ['mark', 'policy', 'metric', 'note'] as const)
      for (const rec of referring(document, type, id)) kept.add(rec.id);
  for (const rec of recordsOf(document, blueprint))
    if ((rec.type === 'card' || rec.type === 'failure') && kept.has(rec.id) && rec.owner) kept.add(rec.owner);

  const records = recordsOf(document, blueprint).filter((rec) => rec.id === blueprint || kept.has(rec.id));
  const there = new Set(records.map(({ id }) => id));
  const stands = (rec: Rec) =>
    rec.type !== 'note' || [rec.step, rec.lane, rec.card].every((id) => id === undefined || there.has(id));
  const ends = new Set(cards.map(({ id }) => id));
  const connectorsLeftOut = all.connectors.filter(({ from, to }) => ends.has(from) !== ends.has(to)).length;
  const pictures = [...shownBy(records)].map((id) => get(document, 'asset', id));
  return {
    document: documentOf([project(document), ...pictures, ...records.filter(stands)]),
    whole,
    connectorsLeftOut,
  };
}

const envelope = z.strictObject({
  kind: z.literal('throughline-records'),
  version: z.literal(1),
  whole: z.array(z.string().max(200)).max(10_000),
  connectorsLeftOut: z.int().min(0),
  project: z.unknown(),
});

/** What was copied as the clipboard carries it: the interchange format, so that one reader guards both ways in. */
export function textOfRecords({ document, whole, connectorsLeftOut }: CopiedRecords): string {
  const codes = [...document.values()].flatMap((rec) => (isCoded(rec) && whole.has(rec.id) ? [rec.code] : []));
  return JSON.stringify({
    kind: 'throughline-records',
    version: 1,
    whole: codes,
    connectorsLeftOut,
    project: writeInterchange(document, 'both'),
  } satisfies z.infer<typeof envelope>);
}

/**
 * Reads what says it was copied here. Nothing is taken on trust: what `.blueprint.json` refuses is refused here.
 * @param language the main language of the project it shall go to
 * @returns fault `paste.notOurs`, or `paste.tooManyCharacters`
 */
export function recordsIn(
  text: string,
  { language, newId }: { readonly language: Language; readonly newId: () => RecordId },
): Result<CopiedRecords> {
  const most = 4 * pasteLimits.characters + pasteLimits.pictures;
  if (text.length > most) return fail({ code: 'paste.tooManyCharacters', params: { most } });
  const parsed = envelope.safeParse(jsonIn(text));
  if (!parsed.success) return notOurs;
  const { project, whole, connectorsLeftOut } = parsed.data;
  const read = readInterchange(project, { language, newId });
  if (!read.ok || blueprints(read.value).length !== 1) return notOurs;
  const codes = new Set(whole);
  const ids = [...read.value.values()].flatMap((rec) => (isCoded(rec) && codes.has(rec.code) ? [rec.id] : []));
  return ok({ document: read.value, whole: new Set(ids), connectorsLeftOut });
}

const notOurs = fail({ code: 'paste.notOurs' });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The blueprint that copied records stand in. */
export const blueprintOfCopied = ({ document }: CopiedRecords): RecordId =>
  get(document, 'blueprint', blueprints(document)[0]?.id ?? '').id;
