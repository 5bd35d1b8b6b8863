import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import type { Problem } from '#shared/rules/judge.ts';
import { problemsOf } from '#shared/rules/problems.ts';
import { documentIn } from '../interchange/examples.ts';
import { documents } from '../random-blueprint.ts';

export const today = '2026-06-30';

/** Random documents of so many blueprints, each with some of everything that rules look at. */
export const judgedDocuments = (blueprints: number) =>
  documents({ blueprints, phases: 3, steps: 6, lanes: 8, cards: 20, connectors: 24, owners: 3, attached: 4 });

type Thing = { id?: string; [field: string]: unknown };
export type Sheet = { [field: string]: unknown } & {
  phases: Thing[];
  steps: Thing[];
  lanes: Thing[];
  cards: Thing[];
  connectors: Thing[];
  waits: Thing[];
  failures: Thing[];
  marks: Thing[];
  metrics: Thing[];
  policies: Thing[];
  notes: Thing[];
};

const roles = ['evidence', 'customer', 'frontstage', 'technology', 'backstage', 'support'];
const steps = [1, 2, 3, 4, 5, 6];

/**
 * A blueprint in which no rule finds anything: six steps in three phases, in each evidence E, a customer action C, a
 * frontstage card F and a backstage card B, numbered by step, which belong to the owner O; the customer’s way K1 to K5, and by C,
 * F and B the arrows CF, FB and BF. C1 is the moment of truth, with a standard. Made anew each time: it may be altered.
 */
export const clean = (): Sheet => ({
  id: 'main',
  title: 'Clean',
  state: 'current',
  version: '1',
  date: '2026-05-01',
  owner: 'Ann',
  owners: [
    { id: 'O', title: 'Desk' },
    { id: 'O2', title: 'Kitchen' },
    { id: 'O3', title: 'Bar' },
  ],
  phases: ['P1', 'P2', 'P3'].map((id) => ({ id, title: id })),
  steps: steps.map((n) => ({ id: `S${n}`, phase: `P${Math.ceil(n / 2)}`, title: `Step ${n}` })),
  lanes: roles.map((role) => ({ id: role, role })),
  cards: steps.flatMap((n) => [
    { id: `E${n}`, step: `S${n}`, lane: 'evidence', text: 'Sign' },
    { id: `C${n}`, step: `S${n}`, lane: 'customer', text: 'Walk', ...(n === 1 ? { momentOfTruth: true } : {}) },
    { id: `F${n}`, step: `S${n}`, lane: 'frontstage', text: 'Greet', owner: 'O' },
    { id: `B${n}`, step: `S${n}`, lane: 'backstage', text: 'Prepare', owner: 'O' },
  ]),
  connectors: [
    ...steps.slice(1).map((n) => ({ id: `K${n - 1}`, from: `C${n - 1}`, to: `C${n}`, kind: 'triggers' })),
    ...steps.flatMap((n) => [
      { id: `CF${n}`, from: `C${n}`, to: `F${n}`, kind: 'triggers' },
      { id: `FB${n}`, from: `F${n}`, to: `B${n}`, kind: 'information' },
      { id: `BF${n}`, from: `B${n}`, to: `F${n}`, kind: 'triggers' },
    ]),
  ],
  waits: [{ id: 'W1', card: 'C1', typicalMinutes: 2, peakMinutes: 5, standardMinutes: 3 }],
  failures: [
    {
      id: 'X1',
      card: 'F2',
      title: 'Nobody there',
      cause: 'Break',
      effect: 'Waiting',
      severity: 3,
      occurrence: 3,
      detection: 3,
      prevention: 'Rota',
      recovery: 'Drink',
      owner: 'O',
      recoveryMinutes: 5,
    },
  ],
  marks: [],
  metrics: [],
  policies: [],
  notes: [],
});

/** A thing of the sheet by its id. */
export function thing(sheet: Sheet, id: string): Thing {
  for (const list of Object.values(sheet)) {
    const found = Array.isArray(list) ? list.find((one) => one.id === id) : undefined;
    if (found) return found;
  }
  throw new Error(`There is no ${id}`);
}

/** Takes things away, and the connectors of cards with them. */
export function without(sheet: Sheet, ...ids: string[]): void {
  for (const [name, list] of Object.entries(sheet)) {
    if (!Array.isArray(list)) continue;
    (sheet as { [name: string]: unknown })[name] = list.filter(
      ({ id, from, to, card }) => ![id, from, to, card].some((one) => ids.includes(one)),
    );
  }
}

export const documentOfSheet = (...sheets: readonly Sheet[]): Document =>
  documentIn({ format: 'throughline', version: 1, title: 'T', blueprints: sheets });

export const firstOf = (document: Document): string => blueprints(document)[0]?.id ?? '';

/** What is found in the first blueprint. */
export function problemsIn(document: Document): readonly Problem[] {
  return problemsOf(document, firstOf(document), today);
}

/** The codes of where a problem is. */
export const placeOf = (document: Document, { at }: Problem): string[] =>
  at.map((id) => (document.get(id) as { code: string }).code);
