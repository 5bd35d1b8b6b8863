import { resolve } from 'node:path';
import { type SliceWanted, slicedDocument } from '#shared/analysis/sliced.ts';
import type { MissingCharacters } from '#shared/export/missing-characters.ts';
import { missingSentence } from '#shared/export/missing-words.ts';
import { interchangeText, writeInterchange } from '#shared/interchange/write.ts';
import { type SheetKind, sheetKinds } from '#shared/layout/scene.ts';
import type { DeliverableFormat } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { type PageKind, pageKinds } from '#shared/model/page-kinds.ts';
import { cardsOf, project } from '#shared/model/queries.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { type Arguments, numberIn, oneOf, someOf } from './arguments.ts';
import { blueprintNamed, firstBlueprint } from './choose-blueprint.ts';
import { badInput, done, noOutput, type Outcome, wrongUsage } from './outcome.ts';
import { readInput } from './read-input.ts';
import type { Surroundings } from './surroundings.ts';
import { asOutputFaults, mayWrite } from './write-output.ts';

type Format = DeliverableFormat | 'json';

const endings: readonly (readonly [ending: string, format: Format])[] = [
  ['.svg', 'svg'],
  ['.png', 'png'],
  ['.pdf', 'pdf'],
  ['.blueprint.json', 'json'],
];
/** Endings of `formats.md` 3 that a later version brings. */
const laterEndings = ['.pptx', '.xlsx', '.csv', '.md', '.html'];

/** The largest and smallest picture anyone can mean; the PNG writer has a limit of its own for the pixels. */
const scales = { least: 0.01, most: 100 };
const dpis = { least: 1, most: 9600 };

type Wanted = {
  readonly format: Format;
  readonly language: Language | 'both' | undefined;
  readonly sheet: SheetKind | undefined;
  readonly scale?: number;
  readonly dpi?: number;
  readonly pages: readonly PageKind[];
};

function formatOf(output: string): Result<Format> {
  const name = output.toLowerCase();
  const known = endings.find(([ending]) => name.endsWith(ending));
  if (known) return ok(known[1]);
  const later = laterEndings.find((ending) => name.endsWith(ending));
  if (later) return fail({ code: 'cli.laterFormat', params: { ending: later }, at: output });
  const list = endings.map(([ending]) => ending).join(', ');
  return fail({ code: 'cli.unknownEnding', params: { endings: list }, at: output });
}

function wantedOf(given: Arguments): Result<Wanted> {
  const format = formatOf(given.files[1] ?? '');
  const language = oneOf(given, 'language', ['en', 'zh', 'both'] as const);
  const sheet = oneOf(given, 'sheet', sheetKinds);
  const scale = numberIn(given, 'scale', scales.least, scales.most);
  const dpi = numberIn(given, 'dpi', dpis.least, dpis.most);
  const pages = someOf(given, 'with', pageKinds);
  for (const result of [format, language, sheet, scale, dpi, pages]) if (!result.ok) return result;
  if (!format.ok || !language.ok || !sheet.ok || !scale.ok || !dpi.ok || !pages.ok)
    throw new Error('Each of them was looked at just before');
  if (scale.value !== undefined && dpi.value !== undefined) return fail({ code: 'cli.scaleOrDpi' });
  const pixels = scale.value !== undefined ? '--scale' : dpi.value !== undefined ? '--dpi' : undefined;
  if (pixels && format.value !== 'png') return fail({ code: 'cli.onlyForPng', params: { option: pixels } });
  if (pages.value.length > 0 && format.value === 'json')
    return fail({ code: 'cli.onlyForDrawings', params: { option: '--with' } });
  return ok({
    format: format.value,
    pages: pages.value,
    language: language.value,
    sheet: sheet.value,
    ...(scale.value === undefined ? {} : { scale: scale.value }),
    ...(dpi.value === undefined ? {} : { dpi: dpi.value }),
  });
}

/** The slice asked for by `--breaks` or `--makes`, and the blueprint it is of; undefined where none is. */
function sliceOf(given: Arguments, document: Document, blueprint: RecordId | undefined): Result<Slice | undefined> {
  const [breaks, makes] = [given.options.get('breaks'), given.options.get('makes')];
  const code = breaks ?? makes;
  if (code === undefined) return ok(undefined);
  if (breaks !== undefined && makes !== undefined) return fail({ code: 'cli.breaksOrMakes' });
  const start = blueprint === undefined ? undefined : cardsOf(document, blueprint).find((card) => card.code === code);
  if (!start) return fail({ code: 'cli.noCard', params: { card: code.slice(0, 80) } });
  const direction = breaks === undefined ? 'upstream' : 'downstream';
  return ok({ blueprint: start.blueprint, start: start.id, direction });
}

type Slice = SliceWanted & { readonly blueprint: RecordId };
/** What of the document is written: one blueprint if it is chosen, and of that a part. */
type Part = { readonly chosen: RecordId | undefined; readonly slice: Slice | undefined };
type Written = { readonly bytes: Uint8Array; readonly missing: readonly MissingCharacters[] };

/** The output's bytes. Drawings show one blueprint, the first if none is named; an interchange file holds all. */
async function bytesOf(
  document: Document,
  { format, language, sheet, scale, dpi, pages }: Wanted,
  { chosen, slice }: Part,
  { fonts, today }: Surroundings,
): Promise<Result<Written>> {
  if (format === 'json') {
    const only = chosen === undefined ? {} : { blueprints: [chosen] };
    const left = slice ? slicedDocument(document, slice.blueprint, slice) : document;
    if (!left) throw new Error('The card was found just before');
    const text = interchangeText(writeInterchange(left, language ?? 'both', only));
    return ok({ bytes: new TextEncoder().encode(text), missing: [] });
  }
  if (chosen === undefined) throw new Error('A drawing is of one blueprint');
  const { draw } = await import('../export/draw.ts');
  const picture = dpi === undefined ? { scale: scale ?? 1 } : { dpi };
  const wanted = {
    format,
    blueprint: chosen,
    language: language ?? project(document).language,
    sheet,
    picture,
    pages: [...pages],
    slice,
  };
  return draw(document, wanted, { ...(fonts !== undefined && { fonts }), ...(today !== undefined && { today }) });
}

/** `export IN OUT`: a drawing or an interchange file, by the ending of OUT. */
export async function runExport(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  const [input = '', output = ''] = given.files;
  const wanted = wantedOf(given);
  if (!wanted.ok) return wrongUsage(...wanted.faults);
  const { language, format } = wanted.value;
  const read = await readInput(input, language === 'zh' ? 'zh' : 'en', surroundings);
  if (!read.ok) return badInput(input, read.faults);
  const { document: whole, remarks } = read.value;

  const name = given.options.get('blueprint');
  const first = format === 'json' ? undefined : firstBlueprint(whole);
  const chosen = name === undefined ? first : blueprintNamed(whole, name);
  if (chosen && !chosen.ok) return name === undefined ? badInput(input, chosen.faults) : wrongUsage(...chosen.faults);

  const begun = chosen ?? firstBlueprint(whole);
  const slice = sliceOf(given, whole, begun.ok ? begun.value.id : undefined);
  if (!slice.ok) return wrongUsage(...slice.faults);

  const force = given.options.has('force');
  const [from, to] = [resolve(surroundings.cwd, input), resolve(surroundings.cwd, output)];
  const allowed = await mayWrite(from, to, force);
  if (!allowed.ok) return noOutput(output, allowed.faults);
  const drawn = await bytesOf(whole, wanted.value, { chosen: chosen?.value.id, slice: slice.value }, surroundings);
  if (!drawn.ok) return noOutput(output, drawn.faults);
  const { replaceFile } = await import('../storage/replace-file.ts');
  const written = await replaceFile(to, drawn.value.bytes, { onlyNew: !force });
  if (!written.ok) return noOutput(output, asOutputFaults(written.faults));
  const warnings =
    format === 'json' ? [] : drawn.value.missing.map((each) => missingSentence(surroundings.language, format, each));
  return { ...done({ note: { place: output, word: 'cli.wrote' }, warnings }), place: input, faults: remarks };
}
