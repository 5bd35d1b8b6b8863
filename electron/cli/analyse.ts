import { figures } from '#shared/analysis/figures.ts';
import type { Arguments } from './arguments.ts';
import { blueprintNamed, firstBlueprint } from './choose-blueprint.ts';
import { badInput, done, type Outcome, wrongUsage } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { withInput } from './with-input.ts';

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value !== 'object' || value === null) return String(value ?? '–');
  return Object.entries(value)
    .map(([id, number]) => `${id}=${number}`)
    .join(' ');
}

/** `analyse IN`: the figures of one blueprint, by the names of `formats.md` 4. */
export function runAnalyse(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  return withInput(given, surroundings, ({ document }, { name: input }) => {
    const name = given.options.get('blueprint');
    const blueprint = name === undefined ? firstBlueprint(document) : blueprintNamed(document, name);
    if (!blueprint.ok) return name === undefined ? badInput(input, blueprint.faults) : wrongUsage(...blueprint.faults);
    const found = figures(document, blueprint.value.id);
    if (given.options.has('json')) return done({ data: `${JSON.stringify(found, null, 1)}\n` });
    const lines = Object.entries(found).map(([figure, value]) => `${figure}: ${shown(value)}`.trimEnd());
    return done({ data: `${lines.join('\n')}\n` });
  });
}
