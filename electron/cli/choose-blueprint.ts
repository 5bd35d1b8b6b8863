import type { Blueprint } from '#shared/model/blueprint.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';

/** The blueprint of this id or, where no id is so called, of this title in either language. */
export function blueprintNamed(document: Document, name: string): Result<Blueprint> {
  const all = blueprints(document);
  const found =
    all.find((blueprint) => blueprint.code === name) ??
    all.find((blueprint) => blueprint.title === name || blueprint.translations?.title === name);
  return found ? ok(found) : fail({ code: 'cli.noBlueprint', params: { name: name.slice(0, 80) } });
}

export function firstBlueprint(document: Document): Result<Blueprint> {
  const [first] = blueprints(document);
  return first ? ok(first) : fail({ code: 'cli.noBlueprints' });
}
