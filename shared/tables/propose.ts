import type { Language } from '../model/fields.ts';
import { aboutNamed } from './about.ts';
import { type Grid, type Lines, linesOf } from './grid.ts';
import type { Mapping } from './mapping.ts';
import { type Meaning, roleOfMeaning } from './meaning.ts';
import { lineNamed, meaningNamed } from './names.ts';
import { hasBullet } from './split.ts';

/** How far in the heads of a table may stand. */
const searched = { columns: 4, rows: 30 } as const;

/** How much the names of these say that this is where the heads stand. */
const weightOf = (meaning: Meaning | undefined): number =>
  meaning === undefined
    ? 0
    : roleOfMeaning(meaning) || meaning === 'text' || meaning === 'lane'
      ? 3
      : meaning === 'line'
        ? 2
        : 1;

const headsAt = (lines: Lines, entry: number): (Meaning | undefined)[] =>
  Array.from({ length: lines.count }, (_, line) => {
    const text = lines.text(line, entry);
    return text === '' || text.length > 60 ? undefined : meaningNamed(text);
  });

/** Where the heads most likely stand, and how much speaks for it. */
function bestHead(lines: Lines, most: number): { head: number; weight: number } {
  let best = { head: -1, weight: 0 };
  // Behind heads something must stand.
  for (let entry = 0; entry < Math.min(lines.entries - 1, most); entry += 1) {
    const known = new Set(headsAt(lines, entry).filter((meaning) => meaning !== undefined));
    let weight = 0;
    for (const meaning of known) weight += weightOf(meaning);
    if (weight > best.weight) best = { head: entry, weight };
  }
  return best;
}

/** Which language most of a table is in. */
export function languageOf(grid: Grid): Language {
  let [chinese, all] = [0, 0];
  for (let row = 0; row < Math.min(grid.height, 200); row += 1)
    for (let column = 0; column < Math.min(grid.width, 50); column += 1) {
      const text = grid.text(row, column);
      all += text.replace(/[\s\d\p{P}]/gu, '').length;
      chinese += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    }
  // A word of English has as many letters as a sentence of Chinese has characters.
  return all > 0 && chinese * 5 > all ? 'zh' : 'en';
}

/** Whether cells of several lines mostly are lists with bullets. */
function hasLists(grid: Grid): boolean {
  let [lists, long] = [0, 0];
  for (let row = 0; row < grid.height; row += 1)
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      if (!text.includes('\n')) continue;
      long += 1;
      if (
        text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .every(hasBullet)
      )
        lists += 1;
    }
  return lists > 0 && lists * 2 >= long;
}

const filled = (lines: Lines, line: number, from: number): number => {
  let count = 0;
  for (let entry = from; entry < lines.entries; entry += 1) if (lines.text(line, entry) !== '') count += 1;
  return count;
};

/** What a lane most likely is by the lines above and below it. */
function betweenLines(above: ReadonlySet<string>): Meaning {
  if (above.has('internal')) return 'lane.support';
  if (above.has('visibility')) return 'lane.backstage';
  return above.has('interaction') ? 'lane.frontstage' : 'lane.custom';
}

function meaningsOfMatrix(lines: Lines, head: number): Meaning[] {
  const named = headsAt(lines, head);
  const lineIn = (line: number) => {
    for (let entry = 0; entry < lines.entries; entry += 1) {
      const text = lines.text(line, entry);
      if (text !== '') return lineNamed(text) ?? (meaningNamed(text) === 'line' ? 'other' : undefined);
    }
    return undefined;
  };
  const isLaneLike = (meaning: Meaning | undefined) => meaning !== undefined && roleOfMeaning(meaning) !== undefined;
  const firstLane = named.findIndex(isLaneLike);
  const steps = named.indexOf('step');
  const phases = named.indexOf('phase');
  const passed = new Set<string>();
  const found: Meaning[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const kind = lineIn(line);
    if (kind) passed.add(kind);
    const [own, text, across] = [named[line], lines.text(line, head), filled(lines, line, head + 1)];
    const isFirst = own !== undefined && named.indexOf(own) === line;
    if (kind) found.push('line');
    else if (
      (own === 'step' || own === 'phase') &&
      (!isFirst || (own === 'step' && line > firstLane && firstLane >= 0))
    )
      // A second row of steps, or one among the lanes, is what customers see: their touchpoints.
      found.push(own === 'step' ? 'lane.evidence' : 'note');
    else if (firstLane >= 0 && line < firstLane && across <= 1 && aboutNamed(text) !== undefined) found.push('about');
    else if (own !== undefined) found.push(own);
    else if (line < firstLane && (aboutNamed(text) !== undefined || across < 2)) found.push('about');
    else if (line < firstLane) {
      const isMerged = Array.from({ length: lines.entries }, (_, at) => lines.span(line, at)).some(
        ({ from, to }) => from > head && to - from > 1,
      );
      const above = found.includes('phase') || phases >= 0;
      found.push(
        steps < 0 && !found.includes('step') && !(isMerged && !above && line + 1 < firstLane)
          ? 'step'
          : above
            ? 'note'
            : 'phase',
      );
    } else if (text === '') found.push(across === 0 ? 'note' : (found.at(-1) ?? 'note'));
    else found.push(across === 0 || firstLane < 0 ? 'about' : betweenLines(passed));
  }
  return found.map((meaning, line) => (meaning === 'line' && lineIn(line) === undefined ? 'note' : meaning));
}

function meaningsOfColumns(lines: Lines, head: number): Meaning[] {
  const named: (Meaning | undefined)[] = headsAt(lines, Math.max(0, head)).map((meaning) =>
    head < 0 || meaning === 'line' ? undefined : meaning,
  );
  const seen = new Set<Meaning>();
  const found = named.map((meaning): Meaning | undefined => {
    if (meaning === undefined) return undefined;
    const again = seen.has(meaning);
    seen.add(meaning);
    if (meaning === 'step' && again) return 'lane.evidence';
    return again &&
      roleOfMeaning(meaning) === undefined &&
      (meaning === 'phase' || meaning === 'lane' || meaning === 'text')
      ? 'note'
      : meaning;
  });
  const has = (...some: Meaning[]) => found.some((meaning) => meaning !== undefined && some.includes(meaning));
  const hasLanes = found.some((meaning) => meaning !== undefined && roleOfMeaning(meaning) !== undefined);
  const free = found.flatMap((meaning, line) =>
    meaning === undefined && filled(lines, line, head + 1) > 0 ? [line] : [],
  );
  const take = (meaning: Meaning) => {
    const line = free.shift();
    if (line !== undefined) found[line] = meaning;
  };
  // A table that names nothing: its first column says where, the longest texts say what.
  if (!has('step')) take('step');
  if (!has('text') && !hasLanes) {
    const length = (line: number) =>
      Array.from({ length: lines.entries }, (_, at) => lines.text(line, at).length).reduce((a, b) => a + b, 0);
    free.sort((a, b) => length(b) - length(a));
    take('text');
  }
  return found.map((meaning) => meaning ?? 'note');
}

/** How much of a table has names that are known: the more, the more likely it is a blueprint. */
export const knownNames = (grid: Grid): number =>
  Math.max(
    bestHead(linesOf(grid, 'matrix'), searched.columns).weight,
    bestHead(linesOf(grid, 'list'), searched.rows).weight,
  );

/** How a table most likely is to be understood, by the names that stand in it; a person may change all of it. */
export function proposeMapping(grid: Grid): Mapping {
  const matrix = linesOf(grid, 'matrix');
  const columns = linesOf(grid, 'list');
  const [across, down] = [bestHead(matrix, searched.columns), bestHead(columns, searched.rows)];
  const common = { language: languageOf(grid), split: hasLists(grid) };
  // The column of a list that names lanes looks like the heads of a matrix.
  const namesLanes = down.head >= 0 && headsAt(columns, down.head).includes('lane');
  const isMatrix = across.weight > down.weight || (across.weight === down.weight && hasRoles(matrix, across.head));
  if (isMatrix && !namesLanes)
    return { layout: 'matrix', head: across.head, lines: meaningsOfMatrix(matrix, across.head), ...common };
  const head = down.head >= 0 ? down.head : grid.height > 1 && grid.width > 1 ? 0 : -1;
  const lines = meaningsOfColumns(columns, head);
  const isList =
    lines.includes('text') || lines.includes('lane') || !lines.some((one) => roleOfMeaning(one) !== undefined);
  return { layout: isList ? 'list' : 'journey', head, lines, ...common };
}

const hasRoles = (lines: Lines, head: number): boolean =>
  headsAt(lines, head).filter((meaning) => meaning !== undefined && roleOfMeaning(meaning) !== undefined).length > 1;

/** The same table laid out otherwise: what a person asks for, with everything else proposed anew. */
export function proposeLayout(
  grid: Grid,
  layout: Mapping['layout'],
  given: Pick<Mapping, 'language' | 'split'>,
  at?: number,
): Mapping {
  const lines = linesOf(grid, layout);
  const isMatrix = layout === 'matrix';
  const head = at ?? Math.max(bestHead(lines, isMatrix ? searched.columns : searched.rows).head, 0);
  const meanings = isMatrix ? meaningsOfMatrix(lines, head) : meaningsOfColumns(lines, head);
  return { layout, head, lines: meanings, language: given.language, split: given.split };
}
