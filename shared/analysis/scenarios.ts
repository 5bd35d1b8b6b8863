import { type Blueprint, scenarioValues } from '../model/blueprint.ts';

/** What tells one situation of a service from another. */
export const scenarioParts = ['channel', 'service', 'customer'] as const;
export type ScenarioPart = (typeof scenarioParts)[number];
export type Situation = { readonly [part in ScenarioPart]: string };

/** Which situations count: those of the values that some blueprint has, or of all values the method names too. */
export type ScenarioScope = 'used' | 'all';

/** Channel × service × customer, and which blueprints show each (method.md 3.1: scenario cube). */
export type ScenarioGrid = {
  readonly values: { readonly [part in ScenarioPart]: readonly string[] };
  readonly at: (situation: Situation) => readonly Blueprint[];
  /** How many situations have a blueprint, of how many. */
  readonly covered: number;
  readonly count: number;
  /** Blueprints that leave a part of their scenario open, and so have no place. */
  readonly open: readonly Blueprint[];
};

export function scenarioGrid(blueprints: readonly Blueprint[], scope: ScenarioScope): ScenarioGrid {
  const placed = blueprints.flatMap((blueprint) => {
    const situation = situationOf(blueprint);
    return situation ? [{ blueprint, situation }] : [];
  });
  const valuesOf = (part: ScenarioPart): readonly string[] => {
    const used = new Set(placed.map(({ situation }) => situation[part]));
    const named: readonly string[] = scenarioValues[part];
    const known = scope === 'all' ? named : named.filter((value) => used.has(value));
    return [...known, ...[...used].filter((value) => !named.includes(value))];
  };
  const values = { channel: valuesOf('channel'), service: valuesOf('service'), customer: valuesOf('customer') };
  const found = new Map<string, Blueprint[]>();
  for (const { blueprint, situation } of placed) {
    const key = keyOf(situation);
    found.set(key, [...(found.get(key) ?? []), blueprint]);
  }
  return {
    values,
    at: (situation) => found.get(keyOf(situation)) ?? [],
    covered: found.size,
    count: values.channel.length * values.service.length * values.customer.length,
    open: blueprints.filter((blueprint) => !situationOf(blueprint)),
  };
}

/** The situation a blueprint shows; undefined where it does not say all of it. */
export function situationOf({ scenario }: Blueprint): Situation | undefined {
  const { channel = '', service = '', customer = '' } = scenario ?? {};
  const all = [channel, service, customer].map((value) => value.trim());
  const [one = '', two = '', three = ''] = all;
  return all.includes('') ? undefined : { channel: one, service: two, customer: three };
}

const keyOf = ({ channel, service, customer }: Situation) => JSON.stringify([channel, service, customer]);
