import { parseArgs } from 'node:util';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { type DeliverableOptionName, deliverableOptions } from './deliverable-options.ts';
import { wordOf } from './option-values.ts';
import type { VerbName } from './verb-names.ts';

const valued = { kind: 'value' } as const;
const plain = { kind: 'flag' } as const;
const allOptions = {
  ...deliverableOptions,
  blueprint: valued,
  brand: valued,
  mapping: valued,
  'dry-run': plain,
  json: plain,
  force: plain,
  help: plain,
  version: plain,
} as const;
export type OptionName = keyof typeof allOptions;

const exportOptions = Object.keys(deliverableOptions) as DeliverableOptionName[];

/** What each verb takes: how many file names, and which options. */
export const verbs = {
  import: { files: 2, options: ['language', 'mapping', 'dry-run', 'force'] },
  export: { files: 2, most: 20, options: ['blueprint', 'brand', ...exportOptions, 'force'] },
  analyse: { files: 1, options: ['blueprint', 'language', 'json'] },
  check: { files: 1, options: ['language', 'json'] },
  verify: { files: 1, options: ['language'] },
  info: { files: 1, options: ['language', 'json'] },
} as const satisfies Record<VerbName, { files: number; most?: number; options: readonly OptionName[] }>;

export type Arguments = {
  readonly verb: VerbName;
  readonly files: readonly string[];
  /** Values of options; a flag that is given has the value ''. */
  readonly options: ReadonlyMap<OptionName, string>;
};

/** What was asked: an answer about the program itself, or a verb to run. */
export type Asked = 'help' | 'version' | Arguments;

/** The letters before the first dot or equals sign matter to nobody else: an option as it was typed, shortened. */
const typed = (name: string) => name.slice(0, 40);

function tokensOf(argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(allOptions).map(([name, { kind }]) => [
      name,
      { type: kind === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** One option of a verb, or what is wrong with it. */
function faultOfOption(
  verb: VerbName,
  token: { name: string; rawName: string; value: string | undefined },
  given: ReadonlyMap<string, string>,
): Fault | undefined {
  const option = typed(token.rawName);
  const known: readonly string[] = verbs[verb].options;
  if (!token.rawName.startsWith('--') || !known.includes(token.name)) {
    return { code: 'cli.unknownOption', params: { verb, option } };
  }
  if (given.has(token.name)) return { code: 'cli.optionTwice', params: { option } };
  const { kind } = allOptions[token.name as OptionName];
  if (kind === 'flag' && token.value !== undefined) return { code: 'cli.takesNoValue', params: { option } };
  return kind === 'value' && !token.value ? { code: 'cli.needsValue', params: { option } } : undefined;
}

/**
 * Understands what was typed after the program's name.
 * @returns what was asked, or what is wrong with it; nothing is guessed
 */
export function readArguments(argv: readonly string[]): Result<Asked> {
  const tokens = tokensOf(argv);
  const asks = (name: string) => tokens.some((token) => token.kind === 'option' && token.rawName === `--${name}`);
  if (asks('help')) return ok('help');
  if (asks('version')) return ok('version');
  const [verb, ...files] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (verb === undefined) return fail({ code: 'cli.noVerb' });
  if (!Object.hasOwn(verbs, verb)) return fail({ code: 'cli.unknownVerb', params: { verb: typed(verb) } });
  const name = verb as VerbName;
  const options = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = faultOfOption(name, token, options);
    if (fault) return fail(fault);
    options.set(token.name as OptionName, token.value ?? '');
  }
  const { files: wanted, most = wanted }: { files: number; most?: number } = verbs[name];
  if (files.length < wanted || files.length > most) {
    const code = most > wanted ? 'cli.filesBetween' : 'cli.files';
    return fail({ code, params: { verb, wanted, most, given: files.length } });
  }
  if (files.includes('')) return fail({ code: 'cli.emptyName' });
  return ok({ verb: name, files, options });
}

/** The value of an option that must be one of a few words; undefined where it is not given. */
export function oneOf<W extends string>(
  { options }: Arguments,
  name: OptionName,
  words: readonly W[],
): Result<W | undefined> {
  const value = options.get(name);
  return value === undefined ? ok(undefined) : wordOf(name, value, words);
}
