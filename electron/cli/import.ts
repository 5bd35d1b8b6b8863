import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { languages } from '#shared/model/languages.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { type Mapping, mappingSchema } from '#shared/tables/mapping.ts';
import { remarkSentence } from '#shared/tables/remark-sentence.ts';
import { importFile, isImported } from '../documents/import-file.ts';
import { unreadable } from '../storage/file-faults.ts';
import { isTableFile } from '../tables/table-files.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { badInput, done, noOutput, type Outcome, wrongUsage, wrote } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { asOutputFaults, mayWrite } from './write-output.ts';

/** More than any mapping has. */
const mostOfMapping = 1024 * 1024;

/** What is said of bytes that are no JSON at all. */
const notJson: ReadonlySet<string> = new Set(['content.notUtf8', 'content.notJson']);

/** What was read, what is worth knowing of it, and how it was understood where it had to be. */
type Read = { readonly document: Document; readonly warnings: readonly string[]; readonly mapping?: Mapping };

/**
 * `import IN OUT.blueprint`: an interchange file, or the table of any program, becomes a project file. With `--dry-run`
 * nothing is written, and how the table is understood is printed, as `--mapping` takes it.
 */
export async function runImport(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  const [input = '', output = ''] = given.files;
  const language = oneOf(given, 'language', languages);
  if (!language.ok) return wrongUsage(...language.faults);
  if (!output.toLowerCase().endsWith('.blueprint')) {
    return wrongUsage({ code: 'cli.unknownEnding', params: { endings: '.blueprint' }, at: output });
  }
  if (input.toLowerCase().endsWith('.blueprint')) return badInput(input, [{ code: 'cli.alreadyProject' }]);

  const { cwd } = surroundings;
  const [from, to] = [resolve(cwd, input), resolve(cwd, output)];
  const isTable = isTableFile(from);
  const mappingFile = given.options.get('mapping');
  const dry = given.options.has('dry-run');
  if (!isTable && (mappingFile !== undefined || dry)) {
    const option = mappingFile === undefined ? '--dry-run' : '--mapping';
    return wrongUsage({ code: 'cli.onlyForTables', params: { option }, at: input });
  }
  const mapping = mappingFile === undefined ? undefined : await readMapping(resolve(cwd, mappingFile));
  if (mapping && !mapping.ok) return badInput(mappingFile ?? '', mapping.faults);
  const read = isTable
    ? await readTable(from, { language: language.value, mapping: mapping?.value }, surroundings)
    : await readDocument(from, language.value ?? 'en');
  if (!read.ok) return badInput(input, isUnknown(from, read.faults) ? [{ code: 'cli.notImported' }] : read.faults);
  const { document, warnings } = read.value;
  const notes = warnings.length > 0 ? [{ place: input, warnings }] : [];
  if (dry) return done({ data: `${JSON.stringify(read.value.mapping ?? {}, null, 2)}\n`, notes });

  const force = given.options.has('force');
  const allowed = await mayWrite(from, to, force);
  if (!allowed.ok) return noOutput(output, allowed.faults);
  const { writeProjectFile } = await import('../storage/project-file.ts');
  const written = await writeProjectFile(to, document, { onlyNew: !force });
  if (!written.ok) return noOutput(output, asOutputFaults(written.faults));
  return done({ notes: [...notes, ...wrote(output)] });
}

/** Of a file that does not say by its name that it is JSON, and is not, it is of no use to know where. */
const isUnknown = (path: string, faults: readonly Fault[]): boolean =>
  !isTableFile(path) && !isImported(path) && faults.some(({ code }) => notJson.has(code));

async function readDocument(path: string, language: Language): Promise<Result<Read>> {
  const read = await importFile(path, language);
  return read.ok ? ok({ document: read.value, warnings: [] }) : read;
}

async function readTable(
  path: string,
  options: { readonly language: Language | undefined; readonly mapping: Mapping | undefined },
  { readers, language }: Surroundings,
): Promise<Result<Read>> {
  const [{ openTable }, { importTable }] = await Promise.all([
    import('../tables/open-table.ts'),
    import('../tables/import-table.ts'),
  ]);
  const workbook = await openTable(path, readers);
  const read = workbook.ok ? importTable(workbook.value, options) : workbook;
  if (!read.ok) return read;
  const { document, remarks, mapping } = read.value;
  const warnings = remarks.map((remark) => remarkSentence(language, remark));
  return ok({ document, warnings, ...(mapping && { mapping }) });
}

/** A mapping as `--dry-run` prints it. */
async function readMapping(path: string): Promise<Result<Mapping>> {
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile() || facts.size > mostOfMapping) return fail({ code: 'cli.noMapping' });
      const parsed = mappingSchema.safeParse(JSON.parse(await file.readFile('utf8')));
      if (parsed.success) return ok(parsed.data);
      return fail({ code: 'cli.noMapping', at: parsed.error.issues[0]?.path.join('.') ?? '' });
    } finally {
      await file.close();
    }
  } catch (error) {
    return error instanceof SyntaxError ? fail({ code: 'cli.noMapping' }) : fail(unreadable(error));
  }
}
