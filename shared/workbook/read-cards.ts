import { formatName, interchangeVersion, readInterchange } from '../interchange/read.ts';
import type { RecordId } from '../model/fields.ts';
import { bare } from '../model/harmless.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { CellValue, Sheet, Workbook } from '../tables/workbook.ts';
import { say } from '../words/words.ts';
import { type Field, keptFields, roleNames } from './fields.ts';
import { withCodes } from './read-codes.ts';
import { columnsIn, type Draft, type Faults, type ReadRow, readRows } from './read-rows.ts';
import type { ReadBack } from './read-workbook.ts';
import { writtenCode } from './references.ts';
import { dot, plainLabel, valueNamed } from './said.ts';

/** What a cell refers to: its id and its name. */
function labelled(cell: unknown): { readonly id: string; readonly title: string } {
  const text = String(cell ?? '').trim();
  const id = writtenCode(text);
  return id === undefined ? { id: text, title: text } : { id, title: text.slice(id.length + dot.length) };
}

/** Puts lanes below each other so that every step has them in the order in which its cards stand. */
function inOrder(steps: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = [];
  for (const lanes of steps.values()) {
    let after = -1;
    for (const lane of lanes) {
      if (!order.includes(lane)) order.splice(after + 1, 0, lane);
      after = Math.max(after, order.indexOf(lane));
    }
  }
  return order;
}

/** The column of a head that is not read otherwise. */
const columnOf = (headed: readonly ({ readonly field: Field } | undefined)[], of: string): number =>
  headed.findIndex((head) => head?.field.as === 'derived' && head.field.of === of);

/** The cards of our own table of cards as they stand, with the steps, lanes, phases and owners that they name. */
function blueprintOf(rows: readonly ReadRow[], phaseColumn: number, roleColumn: number): Draft {
  const phases = new Map<string, Draft>();
  const steps = new Map<string, Draft>();
  const lanes = new Map<string, Draft>();
  const owners = new Map<string, Draft>();
  const lanesOf = new Map<string, string[]>();
  for (const { object, cells } of rows) {
    const [step, lane] = [labelled(object.step), labelled(object.lane)];
    const phase = String(cells[phaseColumn] ?? '');
    if (!phases.has(phase)) phases.set(phase, { id: `P${phases.size + 1}`, title: phase });
    if (!steps.has(step.id)) steps.set(step.id, { ...step, phase: phases.get(phase)?.id });
    const role = valueNamed(roleNames, String(cells[roleColumn] ?? '')) ?? 'custom';
    if (!lanes.has(lane.id)) lanes.set(lane.id, { id: lane.id, role, title: lane.title });
    lanesOf.set(step.id, [...(lanesOf.get(step.id) ?? []), lane.id]);
    Object.assign(object, { step: step.id, lane: lane.id });
    if (object.owner === undefined) continue;
    const owner = labelled(object.owner);
    owners.set(owner.id, { ...owner });
    object.owner = owner.id;
  }
  return {
    owners: [...owners.values()],
    phases: [...phases.values()],
    steps: [...steps.values()],
    lanes: inOrder(lanesOf).flatMap((id) => lanes.get(id) ?? []),
    cards: rows.map(({ object }) => object),
  };
}

/**
 * Reads a file of comma-separated values that holds our own table of cards: the cards come back exactly, and the steps,
 * lanes, phases and owners with what the table says of them.
 * @returns undefined where it is any other table
 */
export function readOwnCards({ kind, sheets }: Workbook, newId: () => RecordId): Result<ReadBack> | undefined {
  const [only] = sheets;
  if (kind !== 'csv' || !only) return undefined;
  const unguarded = (cell: CellValue) => (typeof cell === 'string' ? bare(cell) : cell);
  const sheet: Sheet = { ...only, rows: only.rows.map((row) => row.map(unguarded)) };
  const columns = columnsIn(sheet, keptFields.cards);
  const known = keptFields.cards.filter(({ rare }) => !rare);
  const [phase, role] = columns ? [columnOf(columns.headed, 'phase'), columnOf(columns.headed, 'laneRole')] : [-1, -1];
  if (columns?.row !== 0 || !known.every((field) => columns.headed.some((head) => head?.field === field)))
    return undefined;
  const language = plainLabel(String(sheet.rows[0]?.[0])).startsWith('id') ? 'en' : 'zh';
  const faults: Faults = { faults: [], remarks: [] };
  const rows = readRows(sheet, columns, faults, (key) => say(language, key));
  for (const { object } of rows) {
    object.text ??= '';
    // The bytes of pictures are in no such table.
    delete object.picture;
  }
  withCodes(new Map([['cards', rows]]));
  const json = {
    format: formatName,
    version: interchangeVersion,
    title: sheet.name,
    blueprints: [{ id: 'B1', title: sheet.name, state: 'current', ...blueprintOf(rows, phase, role) }],
  };
  const read = readInterchange(json, { language, newId });
  const cellAt = (at = '') => {
    const [, index, path = ''] = /cards\[(\d+)\]\.?(.*)$/.exec(at) ?? [];
    return index === undefined ? at : (rows[Number(index)]?.place(path) ?? at);
  };
  if (faults.faults.length === 0 && read.ok) return ok({ document: read.value, remarks: faults.remarks });
  const others = read.ok ? [] : read.faults.map((fault) => ({ ...fault, at: cellAt(fault.at) }));
  return fail(...faults.faults, ...others.filter(({ at }) => !faults.faults.some((fault) => fault.at === at)));
}
