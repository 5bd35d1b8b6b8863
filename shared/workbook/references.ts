import { dot, plainLabel } from './said.ts';

/** How cells refer to the records of one table: by id, with the name after it for those who read. */
export type References = {
  readonly label: (code: string) => string;
  /** The id that a cell means: by id, by id and name, or by a name that only one has; undefined where there is none. */
  readonly resolve: (cell: string) => string | undefined;
};

const longestName = 60;

const shortName = (name: string): string => {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > longestName ? `${line.slice(0, longestName).replace(/\p{Surrogate}$/u, '')}…` : line;
};

/** @param names the name of each record, by its id */
export function referencesTo(names: ReadonlyMap<string, string>): References {
  const byName = new Map<string, string | undefined>();
  for (const [code, name] of names) {
    const label = plainLabel(name);
    // Of two with the same name neither is meant.
    if (label !== '') byName.set(label, byName.has(label) ? undefined : code);
  }
  const resolve = (cell: string): string | undefined => {
    if (names.has(cell)) return cell;
    for (let at = cell.lastIndexOf(dot); at > 0; at = cell.lastIndexOf(dot, at - 1)) {
      if (names.has(cell.slice(0, at))) return cell.slice(0, at);
    }
    return names.has(cell.trim()) ? cell.trim() : byName.get(plainLabel(cell));
  };
  return {
    resolve,
    label: (code) => {
      const name = shortName(names.get(code) ?? '');
      const full = name === '' ? code : `${code}${dot}${name}`;
      return resolve(full) === code ? full : code;
    },
  };
}

/** The id at the beginning of a cell that was written as id and name. */
export const writtenCode = (cell: string): string | undefined => {
  const at = cell.indexOf(dot);
  return at > 0 ? cell.slice(0, at) : undefined;
};
