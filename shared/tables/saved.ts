import { type Grid, linesOf } from './grid.ts';
import { type Mapping, type SavedMappings, savedMappings } from './mapping.ts';

const longestHead = 200;

/** The heads by which a table is known again; undefined where it has too many, or none. */
function headsOf(grid: Grid, { layout, head }: Mapping): string[] | undefined {
  const lines = linesOf(grid, layout);
  if (head < 0 || head >= lines.entries || lines.count > savedMappings.lines) return undefined;
  return Array.from({ length: lines.count }, (_, line) => lines.text(line, head).slice(0, longestHead));
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** How a table with these heads was understood before; its language may be another one. */
export const savedFor = (grid: Grid, saved: SavedMappings): Mapping | undefined =>
  saved.find(({ heads, mapping }) => {
    const here = headsOf(grid, mapping);
    return here !== undefined && same(here, heads);
  })?.mapping;

/** The mappings to keep once a table was imported with this one. */
export function withSaved(saved: SavedMappings, grid: Grid, mapping: Mapping): SavedMappings {
  const heads = headsOf(grid, mapping);
  if (!heads) return saved;
  return [{ heads, mapping }, ...saved.filter((one) => !same(one.heads, heads))].slice(0, savedMappings.most);
}
