import type { Severity } from '#shared/rules/rule.ts';
import type { ruleIds } from '#shared/rules/rule-ids.ts';
import { clean, type Sheet, thing, without } from './clean.ts';

/** Alters a sheet; may bring another blueprint into the project. */
export type Break = (sheet: Sheet) => Sheet | undefined;
/** A deed that brings no other blueprint. */
export const doing = (_deed: unknown): undefined => undefined;

export type Case = {
  readonly rule: (typeof ruleIds)[number];
  readonly severity: Severity;
  /** What is found, as codes: the place first. */
  readonly at: readonly string[];
  readonly name: string;
  readonly fires: Break;
  /** As near as it gets without being wrong. */
  readonly nearly: Break;
};

export const set =
  (id: string, fields: object): Break =>
  (sheet) =>
    doing(Object.assign(thing(sheet, id), fields));
export const add =
  (
    list:
      | 'cards'
      | 'connectors'
      | 'waits'
      | 'failures'
      | 'marks'
      | 'metrics'
      | 'policies'
      | 'notes'
      | 'steps'
      | 'phases',
    ...things: object[]
  ): Break =>
  (sheet) =>
    doing(sheet[list].push(...(things as [])));
export const take =
  (...ids: string[]): Break =>
  (sheet) =>
    doing(without(sheet, ...ids));
export const all =
  (...breaks: Break[]): Break =>
  (sheet) => {
    const others = breaks.map((one) => one(sheet));
    return others.find((other) => other !== undefined);
  };
export const card = (id: string, step: string, lane: string, more: object = {}) =>
  add('cards', { id, step, lane, text: 'Do', owner: 'O', ...more });
export const arrow = (from: string, to: string, more: object = {}) =>
  add('connectors', { id: `${from}-${to}`, from, to, kind: 'triggers', ...more });
export const numbered = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
/** Further phases, each with a step like the others. */
export const further = (count: number): Break =>
  all(
    add('phases', ...numbered(count, (n) => ({ id: `P+${n}`, title: '' }))),
    add('steps', ...numbered(count, (n) => ({ id: `S+${n}`, phase: `P+${n}`, title: '' }))),
    ...numbered(count, (n) => [
      card(`E+${n}`, `S+${n}`, 'evidence'),
      card(`C+${n}`, `S+${n}`, 'customer'),
      card(`F+${n}`, `S+${n}`, 'frontstage'),
      card(`B+${n}`, `S+${n}`, 'backstage'),
      arrow(n === 1 ? 'C6' : `C+${n - 1}`, `C+${n}`),
      arrow(`C+${n}`, `F+${n}`),
      arrow(`F+${n}`, `B+${n}`, { kind: 'information' }),
      arrow(`B+${n}`, `F+${n}`),
    ]).flat(),
  );
/** One phase for all steps. */
export const inPhases =
  (count: number): Break =>
  (sheet) => {
    sheet.phases = sheet.phases.slice(0, count);
    for (const [index, step] of sheet.steps.entries()) step.phase = `P${Math.min(count, index + 1)}`;
  };
export const order =
  (...lanes: string[]): Break =>
  (sheet) =>
    doing(Object.assign(sheet, { lanes: lanes.map((id) => ({ id, role: id.replace(/\d/, '') })) }));
/** A frontstage card that is a part of everything, for rules about its neighbours. */
export const support = all(card('U', 'S1', 'support'), arrow('U', 'B1', { kind: 'triggers' }));
export const variant =
  (change: Break): Break =>
  () => {
    const sheet = { ...clean(), id: 'planned', state: 'future' };
    change(sheet);
    return sheet;
  };
export const risky = set('X1', { severity: 9 });
export const decision = (...labels: (string | undefined)[]): Break =>
  all(
    set('B2', { kind: 'decision' }),
    ...labels.map((label, index) => arrow('B2', `F${index + 3}`, label === undefined ? {} : { label })),
  );

/** So many cards are assumed. */
export const assumed =
  (count: number): Break =>
  (sheet) => {
    for (const one of sheet.cards.slice(0, count)) one.grade = 'assumed';
  };
