import { readFileSync } from 'node:fs';
import { readInterchange } from '#shared/interchange/read.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';

export const exampleNames = ['hotel-checkin', 'hospital-outpatient', 'ecommerce-checkout-return'] as const;
export type ExampleName = (typeof exampleNames)[number];

export const exampleFile = (name: ExampleName): URL =>
  new URL(`../../fixtures/examples/${name}.blueprint.json`, import.meta.url);

/** The example as JSON, fresh each time: a test may alter it. */
export const example = (name: ExampleName) => JSON.parse(readFileSync(exampleFile(name), 'utf8'));

export const expectedFigures = (name: ExampleName) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/examples/${name}.expected.json`, import.meta.url), 'utf8'));

/** Record ids in the order they are drawn: r1, r2 … */
export function countedIds(): () => string {
  let count = 0;
  return () => `r${++count}`;
}

/** The document of a JSON value that must be a good one. */
export function documentIn(json: unknown, language: Language = 'en'): Document {
  const read = readInterchange(json, { language, newId: countedIds() });
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.value;
}

type Listed = { id: string; step: string; lane: string; phase: string };

/**
 * A file's JSON after the rule of order of `formats.md` 2 (steps by phase; cards by step, lane and stack), and with
 * the ids that importing gives to policies, connectors and metrics that have none.
 */
export function inExportOrder(json: ReturnType<typeof example>) {
  const blueprints = json.blueprints.map((blueprint: Record<string, Listed[]>) => {
    const { phases = [], steps = [], lanes = [], cards = [] } = blueprint;
    const sorted = phases.flatMap((phase) => steps.filter((step) => step.phase === phase.id));
    const given = (list: Listed[] | undefined, letter: string) =>
      list?.map((object, index) => Object.assign({ id: `${letter}${index + 1}` }, object));
    return {
      ...blueprint,
      steps: sorted,
      cards: sorted.flatMap((step) =>
        lanes.flatMap((lane) => cards.filter((card) => card.step === step.id && card.lane === lane.id)),
      ),
      ...(blueprint.policies ? { policies: given(blueprint.policies, 'R') } : {}),
    };
  });
  return { ...json, blueprints };
}
