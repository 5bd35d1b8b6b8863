import type { LaneRole } from '../model/lane.ts';
import { codeLetters } from '../model/record.ts';

/** An object of the interchange format in the making. */
export type Part = { readonly id: string; [field: string]: unknown };

const listOf = {
  owner: 'owners',
  phase: 'phases',
  step: 'steps',
  lane: 'lanes',
  card: 'cards',
  wait: 'waits',
  failure: 'failures',
  mark: 'marks',
  policy: 'policies',
  metric: 'metrics',
  note: 'notes',
} as const;
type Kind = keyof typeof listOf;

/** A blueprint in the making: its parts by kind, each with the next code, so that the interchange reader can judge it. */
export type Draft = ReturnType<typeof newDraft>;

export function newDraft() {
  const parts = new Map<Kind, Part[]>();
  const owners = new Map<string, Part>();
  const list = (kind: Kind): Part[] => {
    const found = parts.get(kind) ?? [];
    parts.set(kind, found);
    return found;
  };
  const add = (kind: Kind, fields: Readonly<Record<string, unknown>>): Part => {
    const all = list(kind);
    const part = { id: `${codeLetters[kind]}${all.length + 1}`, ...fields };
    all.push(part);
    return part;
  };
  const about: Record<string, unknown> = {};
  return {
    /** Fields of the blueprint itself. */
    about,
    add,
    list,
    ownerNamed(title: string): Part {
      const owner = owners.get(title) ?? add('owner', { title });
      owners.set(title, owner);
      return owner;
    },
    /** The whole as a `.blueprint.json` has it. */
    project(title: string): Record<string, unknown> {
      const blueprint: Record<string, unknown> = { id: 'B1', title, state: 'current', ...about };
      for (const [kind, name] of Object.entries(listOf) as [Kind, string][]) blueprint[name] = parts.get(kind) ?? [];
      return { format: 'throughline', version: 1, title: blueprint.title, blueprints: [blueprint] };
    },
  };
}

export type DraftLane = { readonly part: Part; readonly role: LaneRole };
