import path from 'node:path';
import { attributes } from '#shared/export/xml.ts';
import { zipped } from '../zipped.ts';
import { declaration } from './xml-names.ts';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The kinds of parts, with their type of content and how others refer to them. */
const kinds = {
  presentation: ['vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'officeDocument'],
  slide: ['vnd.openxmlformats-officedocument.presentationml.slide+xml', 'slide'],
  slideLayout: ['vnd.openxmlformats-officedocument.presentationml.slideLayout+xml', 'slideLayout'],
  slideMaster: ['vnd.openxmlformats-officedocument.presentationml.slideMaster+xml', 'slideMaster'],
  notesSlide: ['vnd.openxmlformats-officedocument.presentationml.notesSlide+xml', 'notesSlide'],
  notesMaster: ['vnd.openxmlformats-officedocument.presentationml.notesMaster+xml', 'notesMaster'],
  theme: ['vnd.openxmlformats-officedocument.theme+xml', 'theme'],
  presProps: ['vnd.openxmlformats-officedocument.presentationml.presProps+xml', 'presProps'],
  viewProps: ['vnd.openxmlformats-officedocument.presentationml.viewProps+xml', 'viewProps'],
  tableStyles: ['vnd.openxmlformats-officedocument.presentationml.tableStyles+xml', 'tableStyles'],
  app: ['vnd.openxmlformats-officedocument.extended-properties+xml', 'extended-properties'],
  core: ['vnd.openxmlformats-package.core-properties+xml', 'core-properties'],
  image: ['', 'image'],
} as const;
export type PartKind = keyof typeof kinds;

/** A part of a package, and the parts it refers to, by their paths; the first of them is `rId1`. */
export type Part = {
  readonly path: string;
  readonly kind: PartKind;
  readonly content: string | Uint8Array;
  readonly refersTo?: readonly { readonly path: string; readonly kind: PartKind }[];
};

const relationOf = (kind: PartKind): string =>
  kind === 'core'
    ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    : `${officeRelations}/${kinds[kind][1]}`;

/** @param from the folder of the part that refers to them */
function relations(targets: NonNullable<Part['refersTo']>, from: string): string {
  const each = targets.map(({ path: to, kind }, at) => {
    const own = attributes({ Id: `rId${at + 1}`, Type: relationOf(kind), Target: path.posix.relative(from, to) });
    return `<Relationship${own}/>`;
  });
  return `${declaration}<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const endings = [
    ...new Set(parts.filter(({ kind }) => kind === 'image').map(({ path }) => path.split('.').at(-1) ?? '')),
  ];
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...endings.sort().map((ending) => [ending, `image/${ending === 'jpg' ? 'jpeg' : ending}`]),
  ].map(([Extension, ContentType]) => `<Default${attributes({ Extension, ContentType })}/>`);
  const overrides = parts
    .filter(({ kind }) => kind !== 'image')
    .map(({ path, kind }) => attributes({ PartName: `/${path}`, ContentType: `application/${kinds[kind][0]}` }))
    .map((own) => `<Override${own}/>`);
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

const relationsPath = (own: string) => own.replace(/([^/]+)$/, '_rels/$1.rels');

/** Packs parts; the same parts give the same bytes. @param roots those that the package itself refers to */
export function packed(parts: readonly Part[], roots: readonly PartKind[]): Uint8Array {
  const files: [name: string, content: string | Uint8Array][] = [];
  const add = (name: string, content: string | Uint8Array) => void files.push([name, content]);
  add('[Content_Types].xml', contentTypes(parts));
  add(
    '_rels/.rels',
    relations(
      parts.filter(({ kind }) => roots.includes(kind)),
      '',
    ),
  );
  for (const { path: own, content, refersTo = [] } of parts) {
    add(own, typeof content === 'string' ? declaration + content : content);
    if (refersTo.length > 0) add(relationsPath(own), relations(refersTo, path.posix.dirname(own)));
  }
  return zipped(files);
}
