import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { attribute, descendants, type Element, parseXml } from '../../shared/export/xml-tree.ts';

/** A package of an office program, taken apart: its XML parts by path, parsed strictly, and the paths of all parts. */
export type OfficePackage = {
  readonly paths: readonly string[];
  readonly part: (path: string) => Element;
  /** What a part refers to, by relation: the paths. */
  readonly relations: (path: string) => ReadonlyMap<string, string>;
};

export function openedPackage(bytes: Uint8Array): OfficePackage {
  const files = unzipSync(bytes);
  const parsed = new Map<string, Element>();
  const part = (name: string): Element => {
    const known = parsed.get(name);
    if (known) return known;
    const file = files[name];
    if (!file) throw new Error(`there is no part ${name}`);
    const root = parseXml(strFromU8(file));
    parsed.set(name, root);
    return root;
  };
  const relations = (name: string): ReadonlyMap<string, string> => {
    const own = name.replace(/([^/]*)$/, '_rels/$1.rels');
    if (!files[own]) return new Map();
    const folder = path.posix.dirname(name);
    return new Map(
      part(own).children.map((one) => [
        attribute(one, 'Id'),
        path.posix.join(folder === '.' ? '' : folder, attribute(one, 'Target')),
      ]),
    );
  };
  return { paths: Object.keys(files), part, relations };
}

/** Everything that keeps an office program from opening a package: parts without a type, relations to nothing, wrong XML. */
export function packageFaults({ paths, part, relations }: OfficePackage): string[] {
  const faults: string[] = [];
  const types = part('[Content_Types].xml').children;
  const endings = new Set(types.map((one) => attribute(one, 'Extension')).filter(Boolean));
  const named = new Set(types.map((one) => attribute(one, 'PartName')).filter(Boolean));
  for (const name of named) if (!paths.includes(name.slice(1))) faults.push(`${name} has a type and is not there`);
  for (const name of paths) {
    if (name === '[Content_Types].xml') continue;
    const ending = name.split('.').at(-1) ?? '';
    const typed = ending === 'xml' ? named.has(`/${name}`) : endings.has(ending);
    if (!typed) faults.push(`${name} has no type`);
    if (!['xml', 'rels'].includes(ending)) continue;
    const root = part(name);
    if (ending === 'rels') continue;
    const known = relations(name);
    for (const target of known.values()) if (!paths.includes(target)) faults.push(`${name} refers to ${target}`);
    for (const { name: element, attributes } of descendants(root)) {
      for (const [key, value] of attributes) {
        if (key.startsWith('r:') && !known.has(value)) faults.push(`${name}: ${element} has no ${value}`);
      }
    }
  }
  return faults;
}
