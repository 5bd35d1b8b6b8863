import { listNames, type lists } from '#shared/interchange/fields.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { blueprints, contentsOf, project } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';
import { say } from '#shared/words/words.ts';
import type { Arguments } from './arguments.ts';
import { onOneLine } from './lines.ts';
import { done, type Outcome } from './outcome.ts';
import type { Input } from './read-input.ts';
import type { Surroundings } from './surroundings.ts';
import { withInput } from './with-input.ts';

type Counts = { readonly [list in keyof typeof lists]: number };

/** What `info --json` prints. */
export type Info = {
  readonly title: string;
  readonly version: number;
  readonly language: Language;
  readonly blueprints: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly counts: Counts;
  }[];
};

function countsOf(document: Document, blueprint: string): Counts {
  const contents = contentsOf(document, blueprint);
  return Object.fromEntries(listNames.map((name) => [name, contents[name].length])) as Counts;
}

function infoOf({ document, version }: Input, language: Language | undefined): Info {
  const only = project(document);
  const shown = language ?? only.language;
  return {
    title: textOf(only, 'title', shown, only.language),
    version,
    language: only.language,
    blueprints: blueprints(document).map((blueprint) => ({
      id: blueprint.code,
      title: textOf(blueprint, 'title', shown, only.language),
      state: blueprint.state,
      counts: countsOf(document, blueprint.id),
    })),
  };
}

function linesOf(info: Info, language: Language): string[] {
  const counts = (of: Counts) => listNames.map((name) => `${name} ${of[name]}`).join(', ');
  return [
    `${say(language, 'cli.title')}: ${info.title}`,
    `${say(language, 'cli.version')}: ${info.version}`,
    `${say(language, 'cli.language')}: ${info.language}`,
    ...info.blueprints.map(
      ({ id, title, state, counts: of }) =>
        `${say(language, 'cli.blueprint')} ${id}: ${title} (${state}): ${counts(of)}`,
    ),
  ].map(onOneLine);
}

/** `info IN`: what the file is, without its content. */
export function runInfo(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  return withInput(given, surroundings, (input, { language }) => {
    const info = infoOf(input, language);
    if (given.options.has('json')) return done({ data: `${JSON.stringify(info, null, 1)}\n` });
    return done({ data: `${linesOf(info, surroundings.language).join('\n')}\n` });
  });
}
