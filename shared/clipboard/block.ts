import { namesPhases, namesSteps, plainName, roleNamed } from './lane-names.ts';
import type { Table } from './limits.ts';
import type { OutlineLine } from './outline.ts';

/** What is to land on a grid: columns for steps, rows for lanes, a stack of texts in each cell. */
export type Block = {
  readonly steps: readonly { readonly title?: string; readonly phase?: string }[];
  /** A row without a name goes to the lane that is there. */
  readonly lanes: readonly { readonly name?: string }[];
  /** By lane, then step. */
  readonly cells: readonly (readonly (readonly string[])[])[];
};

/** How a table is to be understood. */
export type Shape = {
  readonly transposed: boolean;
  /** Whether its first row names steps, and its first column lanes (after it was transposed). */
  readonly steps: boolean;
  readonly lanes: boolean;
};

export const transposed = (table: Table): Table =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ''));

const rolesAmong = (names: readonly string[]): number => names.filter((name) => roleNamed(name) !== undefined).length;

/** Whether these are the names of lanes: most of them are known as such. */
function nameLanes(names: readonly string[]): boolean {
  const said = names.filter((name) => name !== '');
  const known = rolesAmong(said);
  return known > 0 && known * 2 >= said.length - 1;
}

/** How a table most likely is to be understood: by the names of lanes it holds, and by an empty corner. */
export function shapeOf(table: Table): Shape {
  const heads = table.map((row) => row[0] ?? '');
  const top = table[0] ?? [];
  const [corner = ''] = top;
  if (table.length < 2 || top.length < 2) return { transposed: false, steps: false, lanes: false };
  const turned = nameLanes(top) && rolesAmong(top) > rolesAmong(heads);
  const lanes = turned || nameLanes(heads);
  const framed = corner === '' && top.slice(1).every(Boolean) && heads.slice(1).every(Boolean);
  if (!lanes) return { transposed: false, steps: framed, lanes: framed };
  return { transposed: turned, steps: roleNamed(corner) === undefined, lanes };
}

/** A table as it is understood. A row without a name of its own goes on with the lane above it. */
export function blockOfTable(given: Table, shape: Shape): Block {
  const table = shape.transposed ? transposed(given) : given;
  const from = shape.lanes ? 1 : 0;
  const width = (table[0]?.length ?? 0) - from;
  const [first = [], second] = table;
  const hasPhases =
    shape.steps &&
    shape.lanes &&
    second !== undefined &&
    namesPhases(first[0] ?? '') &&
    (namesSteps(second[0] ?? '') || second[0] === '');
  const titles = shape.steps ? (hasPhases ? second : first) : undefined;
  const body = table.slice((shape.steps ? 1 : 0) + (hasPhases ? 1 : 0));

  let phase = '';
  const steps = Array.from({ length: width }, (_, column) => {
    if (hasPhases) phase = first[from + column] || phase;
    const title = titles?.[from + column];
    return { ...(title !== undefined && { title: oneLine(title) }), ...(phase !== '' && { phase: oneLine(phase) }) };
  });

  const rows: { name?: string; cells: string[][] }[] = [];
  for (const row of body) {
    const name = shape.lanes ? oneLine(row[0] ?? '') : undefined;
    const above = rows.at(-1);
    const same = name === '' ? above : rows.find((one) => name !== undefined && sameName(one.name, name));
    const lane = same ?? { ...(name && { name }), cells: Array.from({ length: width }, (): string[] => []) };
    if (!same) rows.push(lane);
    for (let column = 0; column < width; column += 1) {
      const text = row[from + column] ?? '';
      if (text !== '') lane.cells[column]?.push(text);
    }
  }
  return { steps, lanes: rows.map(({ name }) => (name ? { name } : {})), cells: rows.map(({ cells }) => cells) };
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
const sameName = (a: string | undefined, b: string): boolean => a !== undefined && plainName(a) === plainName(b);

/** Whether an outline has levels, so that there is more to it than lines. */
export const hasLevels = (lines: readonly OutlineLine[]): boolean => lines.some(({ level }) => level > 0);

/**
 * An outline as a block. Two levels are steps and what happens in them; of three the second are lanes where it holds
 * their names, else the first are phases. `Backstage: check the room` goes to that lane.
 */
export function blockOfOutline(lines: readonly OutlineLine[]): Block {
  const deepest = Math.max(0, ...lines.map(({ level }) => level));
  const lanesWithin = lines.some(({ level, text }) => level === 1 && roleNamed(text) !== undefined);
  const stepLevel = deepest >= 2 && !lanesWithin ? 1 : 0;
  const steps: { title: string; phase?: string }[] = [];
  const rows: { name?: string; texts: Map<number, string[]> }[] = [];
  let phase: string | undefined;
  let lane: string | undefined;

  const rowOf = (name: string | undefined) => {
    const found = rows.find((row) => (name === undefined ? row.name === undefined : sameName(row.name, name)));
    const row = found ?? { ...(name !== undefined && { name }), texts: new Map<number, string[]>() };
    if (!found) rows.push(row);
    return row;
  };
  for (const [index, { level, text }] of lines.entries()) {
    if (level < stepLevel) {
      phase = text;
      // A phase without anything in it still is a place on the way.
      if ((lines[index + 1]?.level ?? 0) <= level) steps.push({ title: '', phase });
    } else if (level === stepLevel || steps.length === 0) {
      steps.push({ title: text, ...(phase !== undefined && { phase }) });
      lane = undefined;
    } else if (level === stepLevel + 1 && lanesWithin && roleNamed(text) !== undefined) lane = text;
    else {
      if (level === stepLevel + 1) lane = lanesWithin ? undefined : lane;
      const { name, said } = withLane(text);
      const { texts } = rowOf(name ?? lane);
      const column = steps.length - 1;
      texts.set(column, [...(texts.get(column) ?? []), said]);
    }
  }
  return {
    steps,
    lanes: rows.map(({ name }) => (name === undefined ? {} : { name })),
    cells: rows.map(({ texts }) => steps.map((_, column) => texts.get(column) ?? [])),
  };
}

/** `Backstage: check the room` as a lane and what is done in it. */
function withLane(text: string): { name?: string; said: string } {
  const [, name = '', said = ''] = /^([^:：\n]{1,40})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  return roleNamed(name) === undefined ? { said: text } : { name, said };
}

/** How many texts a block holds. */
export const textsIn = (block: Block): number =>
  block.cells.reduce((sum, row) => sum + row.reduce((more, stack) => more + stack.length, 0), 0);
