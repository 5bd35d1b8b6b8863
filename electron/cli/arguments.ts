import { parseArgs } from 'node:util';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';

const valued = { kind: 'value' } as const;
const plain = { kind: 'flag' } as const;
const allOptions = {
  language: valued,
  blueprint: valued,
  sheet: valued,
  scale: valued,
  dpi: valued,
  with: valued,
  breaks: valued,
  makes: valued,
  json: plain,
  force: plain,
  help: plain,
  version: plain,
} as const;
export type OptionName = keyof typeof allOptions;

/** Options of `formats.md` 3 that a later version brings. */
const laterOptions: readonly string[] = ['page', 'landscape', 'tile', 'page-per-phase', 'html', 'audience'];

/** What each verb takes: how many file names, and which options. */
export const verbs = {
  import: { files: 2, options: ['language', 'force'] },
  export: { files: 2, options: ['blueprint', 'sheet', 'language', 'scale', 'dpi', 'with', 'breaks', 'makes', 'force'] },
  analyse: { files: 1, options: ['blueprint', 'language', 'json'] },
  check: { files: 1, options: ['language', 'json'] },
  verify: { files: 1, options: ['language'] },
  info: { files: 1, options: ['language', 'json'] },
} as const satisfies Record<string, { files: number; options: readonly OptionName[] }>;
export type VerbName = keyof typeof verbs;

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
  if (laterOptions.includes(token.name)) return { code: 'cli.laterOption', params: { option } };
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
  const wanted = verbs[name].files;
  if (files.length !== wanted) return fail({ code: 'cli.files', params: { verb, wanted, given: files.length } });
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
  const word = words.find((known) => known === value);
  if (value === undefined || word !== undefined) return ok(word);
  return fail({ code: 'cli.oneOf', params: { option: `--${name}`, values: words.join(', ') } });
}

/** The value of an option that must be a number in a range; undefined where it is not given. */
export function numberIn(
  { options }: Arguments,
  name: OptionName,
  least: number,
  most: number,
): Result<number | undefined> {
  const value = options.get(name);
  if (value === undefined) return ok(undefined);
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return ok(number);
  return fail({ code: 'cli.number', params: { option: `--${name}`, least, most } });
}

/** The value of an option that is a list of a few words with commas between, or `all`; in the order of the words. */
export function someOf<W extends string>(
  { options }: Arguments,
  name: OptionName,
  words: readonly W[],
): Result<readonly W[]> {
  const value = options.get(name);
  if (value === undefined) return ok([]);
  if (value === 'all') return ok(words);
  const given = value.split(',').map((word) => word.trim());
  const isKnown = given.every((word) => (words as readonly string[]).includes(word));
  if (!isKnown) return fail({ code: 'cli.with', params: { option: `--${name}`, values: words.join(', ') } });
  return ok(words.filter((word) => given.includes(word)));
}
