import { pagesFor } from '#shared/audience/audience.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { Arguments } from './arguments.ts';
import {
  type DeliverableOption,
  type DeliverableOptionName,
  deliverableOptions,
  type OutputFormat,
  type Said,
  type Within,
} from './deliverable-options.ts';

const endings: readonly (readonly [ending: string, format: OutputFormat])[] = [
  ['.svg', 'svg'],
  ['.png', 'png'],
  ['.pdf', 'pdf'],
  ['.pptx', 'pptx'],
  ['.xlsx', 'xlsx'],
  ['.csv', 'csv'],
  ['.md', 'md'],
  ['.html', 'html'],
  ['.blueprint.json', 'json'],
];

const endingOf = (format: OutputFormat): string => endings.find(([, each]) => each === format)?.[0] ?? '';

/** Which format a file is to have, by the ending of its name. */
export function outputFormatOf(output: string): Result<OutputFormat> {
  const name = output.toLowerCase();
  const known = endings.find(([ending]) => name.endsWith(ending));
  if (known) return ok(known[1]);
  const list = endings.map(([ending]) => ending).join(', ');
  return fail({ code: 'cli.unknownEnding', params: { endings: list }, at: output });
}

const fits = ({ for: formats }: DeliverableOption, format: OutputFormat): boolean =>
  formats === undefined || formats.includes(format);

/** What was typed, understood as far as that goes without the document. */
export type Understood = readonly {
  readonly option: DeliverableOption;
  readonly said: Said | ((within: Within) => Result<Said>);
}[];

/**
 * Understands the options of an export.
 * @param formats of the outputs that are asked for: an option that means nothing for any of them is refused
 */
export function understood({ options }: Arguments, formats: readonly OutputFormat[]): Result<Understood> {
  const all: Understood[number][] = [];
  for (const [name, option] of Object.entries<DeliverableOption>(deliverableOptions)) {
    const value = options.get(name as DeliverableOptionName);
    if (value === undefined) continue;
    const { unless, needs } = option;
    if (unless && options.has(unless.option as DeliverableOptionName)) return fail({ code: unless.fault });
    if (!formats.some((format) => fits(option, format))) {
      const ends = (option.for ?? []).map(endingOf).join(', ');
      return fail({ code: 'cli.onlyFor', params: { option: `--${name}`, endings: ends } });
    }
    const said = option.read(value, name);
    if (!said.ok) return said;
    if (needs && !needs.some((other) => options.has(other as DeliverableOptionName))) {
      const others = needs.map((other) => `--${other}`).join(', ');
      return fail({ code: 'cli.onlyWith', params: { option: `--${name}`, others } });
    }
    all.push({ option, said: said.value });
  }
  return ok(all);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Several options may speak of one object, such as the paper. */
function together<T extends object>(first: T, second: T): T {
  const before = first as { readonly [field: string]: unknown };
  const merged = Object.entries(second).map(([field, value]) => {
    const there = before[field];
    return [field, isObject(there) && isObject(value) ? together(there, value) : value];
  });
  return { ...first, ...Object.fromEntries(merged) };
}

/** What the options say of an output of this format. @returns also faults of codes that no record has */
export function saidOf(all: Understood, format: OutputFormat, within: Within): Result<Said> {
  let sum: Said = {};
  for (const { option, said } of all) {
    if (!fits(option, format)) continue;
    const part = typeof said === 'function' ? said(within) : ok(said);
    if (!part.ok) return part;
    sum = together(sum, part.value);
  }
  const { audience = 'full', pages = [] } = sum;
  return pages.every((kind) => pagesFor(audience).includes(kind))
    ? ok(sum)
    : fail({
        code: 'cli.notForAudience',
        params: {
          option: '--with',
          audience,
          pages: pages.filter((kind) => !pagesFor(audience).includes(kind)).join(', '),
        },
      });
}
