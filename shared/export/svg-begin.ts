import type { ConnectorLine, SceneElement } from '../layout/scene.ts';
import type { Language } from '../model/fields.ts';
import { idGiver, kindOf, ownId } from './svg-ids.ts';
import { connectorNamer, nameOf } from './svg-names.ts';
import { escapeXml } from './xml.ts';

/** Begins an element's group: its names, and what it says of its record, in the words of the interchange format. */
export type Begin = (element: SceneElement) => string;

const record = (kind: string, code: string): string => ` data-kind="${kind}" data-id="${code}"`;

const ends = (from: string, to: string): string => ` data-from="${from}" data-to="${to}"`;

function recordOf(element: Exclude<SceneElement, ConnectorLine>): string {
  switch (element.kind) {
    case 'card':
    case 'lane':
    case 'phase':
    case 'step':
    case 'tag':
      return record(kindOf(element), escapeXml(element.code));
    case 'line':
      return record('line', element.line);
    default:
      // No record of its own: `data-part`, so that a reader who counts records does not count these.
      return ` data-part="${element.kind}"`;
  }
}

/** For a picture, or a page that has names of its own. */
export const beginUnnamed: Begin = (element) => {
  if (element.kind !== 'connector') return `<g${recordOf(element)}>\n`;
  const { code, from, to } = element;
  return `<g${record('connector', escapeXml(code))}${ends(escapeXml(from.code), escapeXml(to.code))}>\n`;
};

/** For a drawing to work on: each group has an id, a label and, where no text tells it, a title. */
export function namedBegin(language: Language): Begin {
  const idOf = idGiver();
  const connectorNames = connectorNamer(language);
  const beginConnector = (line: ConnectorLine, id: string): string => {
    const code = escapeXml(line.code);
    const from = escapeXml(line.from.code);
    const to = escapeXml(line.to.code);
    const { label, title } = connectorNames(line, code, from, to);
    return `<g id="${id}" inkscape:label="${label}" data-kind="connector" data-id="${code}" data-from="${from}" data-to="${to}">\n<title>${title}</title>\n`;
  };
  return (element) => {
    if (element.kind === 'connector') return beginConnector(element, idOf('connector', element.code));
    const id = idOf(kindOf(element), ownId(element));
    const { label, title } = nameOf(element, language);
    const about = title === undefined ? '' : `<title>${title}</title>\n`;
    return `<g id="${id}" inkscape:label="${label}"${recordOf(element)}>\n${about}`;
  };
}
