import { tableLimits } from './limits.ts';
import { showsDate } from './number-format.ts';
import { Refusal } from './refusal.ts';
import { xmlOf } from './xml.ts';
import type { Archive } from './zip.ts';

/** A part that another one names. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The name that a part gives another one by a way from its own folder: `xl/` and `../a.xml` make `a.xml`. Only a key. */
export function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Which parts a part names; none where it says nothing of that. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = folderOf(part);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = archive.read(name);
  if (!bytes) return [];
  const relations: Relation[] = [];
  for (const piece of xmlOf(bytes, name)) {
    if (piece.is !== 'open' || piece.name !== 'Relationship') continue;
    if (piece.attribute('TargetMode') === 'External') continue;
    const [id = '', type = '', target = ''] = [
      piece.attribute('Id'),
      piece.attribute('Type'),
      piece.attribute('Target'),
    ];
    relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
  }
  return relations;
}

export type SheetPlace = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** The sheets of a workbook in their order, and how it counts days. */
export function sheetsOf(archive: Archive, part: string): { sheets: SheetPlace[]; from1904: boolean } {
  const parts = new Map(relationsOf(archive, part).map(({ id, target }) => [id, target]));
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  for (const piece of xmlOf(archive.read(part) ?? new Uint8Array(), part)) {
    if (piece.is !== 'open') continue;
    if (piece.name === 'workbookPr') from1904 = /^(1|true|on)$/.test(piece.attribute('date1904') ?? '');
    if (piece.name !== 'sheet') continue;
    const target = parts.get(piece.attribute('id') ?? '');
    const state = piece.attribute('state') ?? 'visible';
    if (target !== undefined && archive.has(target))
      sheets.push({ name: plainText(piece.attribute('name') ?? ''), part: target, hidden: state !== 'visible' });
    if (sheets.length > tableLimits.sheets) throw new Refusal('table.tooManySheets', { most: tableLimits.sheets });
  }
  return { sheets, from1904 };
}

/** Excel writes what XML cannot carry as `_x000D_`. */
export const plainText = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * Gathers the text of rich and plain runs: what stands in `t`, but not how it is read aloud (`rPh`).
 * @param within the elements that hold one text each
 */
export function textsOf(bytes: Uint8Array, part: string, within: string): string[] {
  const texts: string[] = [];
  let characters = 0;
  let [spoken, shown, inside] = [false, false, false];
  let text = '';
  for (const piece of xmlOf(bytes, part)) {
    if (piece.is === 'text') {
      if (inside && shown && !spoken) text += piece.text;
      continue;
    }
    const begins = piece.is === 'open';
    if (piece.name === within) {
      inside = begins;
      if (begins) text = '';
      else {
        characters += text.length;
        if (characters > tableLimits.characters) throw new Refusal('table.tooMuchText');
        texts.push(plainText(text));
      }
    } else if (piece.name === 'rPh') spoken = begins;
    else if (piece.name === 't') shown = begins;
  }
  return texts;
}

/** Which of the workbook's cell styles show a number as a date. */
export function dateStyles(archive: Archive, part: string | undefined): boolean[] {
  const bytes = part === undefined ? undefined : archive.read(part);
  if (!bytes || part === undefined) return [];
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  for (const piece of xmlOf(bytes, part)) {
    if (piece.is === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.is === 'open';
    if (piece.is !== 'open') continue;
    const id = Number(piece.attribute('numFmtId') ?? 0);
    if (piece.name === 'numFmt') codes.set(id, piece.attribute('formatCode') ?? '');
    if (piece.name === 'xf' && inCells) dates.push(showsDate(id, codes.get(id)));
  }
  return dates;
}

/** The properties that a program gave the file beside those that all files have. */
export function customProperties(archive: Archive): Record<string, string> {
  const part = 'docProps/custom.xml';
  const bytes = archive.read(part);
  const properties = new Map<string, string>();
  let name: string | undefined;
  for (const piece of bytes ? xmlOf(bytes, part) : []) {
    if (piece.is === 'open' && piece.name === 'property') name = piece.attribute('name');
    else if (piece.is === 'close' && piece.name === 'property') name = undefined;
    else if (piece.is === 'text' && name !== undefined)
      properties.set(name, (properties.get(name) ?? '') + piece.text.trim());
  }
  return Object.fromEntries(properties);
}
