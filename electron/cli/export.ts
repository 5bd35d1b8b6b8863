import { resolve } from 'node:path';
import type { MissingCharacters } from '#shared/export/missing-characters.ts';
import { missingSentence } from '#shared/export/missing-words.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { project } from '#shared/model/queries.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { Content } from '../export/material.ts';
import type { Arguments } from './arguments.ts';
import { blueprintNamed, firstBlueprint } from './choose-blueprint.ts';
import type { OutputFormat, Said } from './deliverable-options.ts';
import { badInput, type Note, noOutput, type Outcome, wrongUsage, wrote } from './outcome.ts';
import { outputFormatOf, saidOf, understood } from './read-deliverable.ts';
import { readInput } from './read-input.ts';
import type { Surroundings } from './surroundings.ts';
import { asOutputFaults, mayWrite } from './write-output.ts';

/** A file to write, as it was named and where it is. */
type Output = { readonly name: string; readonly path: string; readonly format: OutputFormat };
type Written = { readonly bytes: Content; readonly missing: readonly MissingCharacters[] };

/** The blueprint that was named, and the one that a drawing shows: the first if none was. */
type Chosen = { readonly named: RecordId | undefined; readonly shown: RecordId | undefined };

function outputsOf(names: readonly string[], cwd: string): Result<readonly Output[]> {
  const outputs: Output[] = [];
  for (const name of names) {
    const format = outputFormatOf(name);
    if (!format.ok) return format;
    const path = resolve(cwd, name);
    if (outputs.some((other) => other.path === path)) return fail({ code: 'cli.outputTwice', at: name });
    outputs.push({ name, path, format: format.value });
  }
  return ok(outputs);
}

function choose(document: Document, name: string | undefined): Result<Chosen> {
  if (name === undefined) {
    const first = firstBlueprint(document);
    return ok({ named: undefined, shown: first.ok ? first.value.id : undefined });
  }
  const named = blueprintNamed(document, name);
  return named.ok ? ok({ named: named.value.id, shown: named.value.id }) : named;
}

/** The interchange file of what is wanted: of the one blueprint that was named or that a part is of, or of all. */
async function interchangeOf(document: Document, said: Said, { named, shown }: Chosen): Promise<Result<Written>> {
  const [{ leftOf }, { interchangeText, writeInterchange }] = await Promise.all([
    import('#shared/deliverable/material.ts'),
    import('#shared/interchange/write.ts'),
  ]);
  const left =
    shown === undefined ? ok(document) : leftOf(document, { ...said, blueprint: shown }, named !== undefined);
  if (!left.ok) return left;
  const only = named === undefined ? {} : { blueprints: [named] };
  const text = interchangeText(writeInterchange(left.value, said.language ?? 'both', only));
  return ok({ bytes: new TextEncoder().encode(text), missing: [] });
}

/** One output's bytes. Drawings show one blueprint; an interchange file holds all. */
async function bytesOf(
  document: Document,
  format: OutputFormat,
  said: Said,
  chosen: Chosen,
  { fonts, today }: Surroundings,
): Promise<Result<Written>> {
  if (format === 'json') return interchangeOf(document, said, chosen);
  if (chosen.shown === undefined) throw new Error('A drawing is of one blueprint');
  const { drawContent } = await import('../export/draw.ts');
  const language = said.language ?? project(document).language;
  const wanted = { ...said, format, language, blueprint: chosen.shown };
  return drawContent(document, wanted, {
    ...(fonts !== undefined && { fonts }),
    ...(today !== undefined && { today }),
  });
}

/** `export IN OUT …`: a file of each kind asked for, by its ending. All are looked at before the first is written. */
export async function runExport(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  const [input = '', ...names] = given.files;
  const { cwd, language } = surroundings;
  const outputs = outputsOf(names, cwd);
  if (!outputs.ok) return wrongUsage(...outputs.faults);
  const formats = outputs.value.map(({ format }) => format);
  const asked = understood(given, formats);
  if (!asked.ok) return wrongUsage(...asked.faults);

  const read = await readInput(input, given.options.get('language') === 'zh' ? 'zh' : 'en', surroundings);
  if (!read.ok) return badInput(input, read.faults);
  const { document: own, remarks } = read.value;
  const brand = given.options.get('brand');
  const dressed = brand === undefined ? ok(own) : await (await import('./brand-file.ts')).inBrandOf(own, brand, cwd);
  if (!dressed.ok) return badInput(brand ?? '', dressed.faults);
  const document = dressed.value;
  const chosen = choose(document, given.options.get('blueprint'));
  if (!chosen.ok) return wrongUsage(...chosen.faults);
  const draws = formats.some((format) => format !== 'json');
  if (draws && chosen.value.shown === undefined) return badInput(input, [{ code: 'cli.noBlueprints' }]);

  const within = { document, blueprint: chosen.value.shown };
  const orders: (Output & { readonly said: Said })[] = [];
  for (const output of outputs.value) {
    const said = saidOf(asked.value, output.format, within);
    if (!said.ok) return wrongUsage(...said.faults);
    orders.push({ ...output, said: said.value });
  }
  const force = given.options.has('force');
  for (const { name, path } of orders) {
    const allowed = await mayWrite(resolve(cwd, input), path, force);
    if (!allowed.ok) return noOutput(name, allowed.faults);
  }

  const { replaceFile } = await import('../storage/replace-file.ts');
  const notes: Note[] = [];
  for (const { name, path, format, said } of orders) {
    const made = await bytesOf(document, format, said, chosen.value, surroundings);
    if (!made.ok) return { ...noOutput(name, made.faults), notes };
    const written = await replaceFile(path, made.value.bytes, { onlyNew: !force });
    if (!written.ok) return { ...noOutput(name, asOutputFaults(written.faults)), notes };
    const warnings = format === 'json' ? [] : made.value.missing.map((each) => missingSentence(language, format, each));
    notes.push(...wrote(name, warnings));
  }
  return { exit: 0, notes, place: input, faults: remarks };
}
