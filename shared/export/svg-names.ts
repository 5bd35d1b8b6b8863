import type { ConnectorLine, SceneElement, TextBlock, TextOnCard } from '../layout/scene.ts';
import type { Language } from '../model/fields.ts';
import { say } from '../words/words.ts';
import { escapeXml } from './xml.ts';

/**
 * What a drawing program shows of a group, as it is written in XML: a label for its list of layers, and a name where no
 * text tells it.
 */
export type GroupName = { readonly label: string; readonly title?: string };

const longestLabel = 60;

function textOf(block: TextBlock | TextOnCard | undefined): string {
  const [first, ...others] = block?.lines ?? [];
  let text = first?.text ?? '';
  for (const line of others) text += ` ${line.text}`;
  return text;
}

function labelled(first: string, second = ''): string {
  const label = first === '' || second === '' ? first + second : `${first} ${second}`;
  if (label.length <= longestLabel) return escapeXml(label);
  const characters = [...label];
  return escapeXml(characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : label);
}

/** Code and text of what is drawn, in the language of the sheet. */
export function nameOf(element: Exclude<SceneElement, ConnectorLine>, language: Language): GroupName {
  switch (element.kind) {
    case 'card':
    case 'phase':
    case 'step':
    case 'lane':
      return { label: labelled(element.code, textOf(element.text)) };
    case 'tag': {
      const kind = say(language, `tag.${element.tag}`);
      const title = say(language, 'drawing.tag', { kind, code: element.code });
      return { label: labelled(title, textOf(element.text)), title: escapeXml(title) };
    }
    case 'line':
      return { label: escapeXml(textOf(element.label)) };
    case 'cell':
    case 'stand-in':
    case 'legend':
      return { label: labelled(textOf(element.text)) };
    case 'title':
    case 'foot':
      return { label: labelled(textOf(element.texts[0])) };
    case 'notes':
      return { label: labelled(textOf(element.heading)) };
    case 'note-text':
      return { label: labelled(element.code, textOf(element.texts[0])) };
    case 'page':
      return { label: labelled(element.page.title) };
    case 'curve':
      return { label: escapeXml(say(language, `sheet.curve.${element.who}`)) };
    case 'guide':
      return { label: '0' };
  }
}

/** What stands around the codes of its ends in a connector's title. */
type TitleWords = { readonly before: string; readonly between: string; readonly after: string };

const noEnd = '\n';

function titleWords(style: ConnectorLine['style'], language: Language): TitleWords {
  const [before = '', between = '', after = ''] = connectorTitle(style, noEnd, noEnd, language).split(noEnd);
  return { before: escapeXml(before), between: escapeXml(between), after: escapeXml(after) };
}

const connectorTitle = (style: ConnectorLine['style'], from: string, to: string, language: Language): string =>
  say(language, 'drawing.connector', { kind: say(language, `connector.${style}`), from, to });

/**
 * Names connectors: their words are looked up once a style, as a big drawing has ten thousand of them.
 * @returns code, from and to are given as they are written in XML
 */
export function connectorNamer(
  language: Language,
): (line: ConnectorLine, code: string, from: string, to: string) => Required<GroupName> {
  const words = new Map<ConnectorLine['style'], TitleWords>();
  return (line, code, from, to) => {
    const { style } = line;
    let known = words.get(style);
    if (!known) {
      known = titleWords(style, language);
      words.set(style, known);
    }
    const title = known.before + from + known.between + to + known.after;
    const label = `${code} ${title}`;
    if (code !== '' && label.length <= longestLabel) return { label, title };
    return { label: labelled(line.code, connectorTitle(style, line.from.code, line.to.code, language)), title };
  };
}
