import type { SceneElement, TextBlock, TextOnCard } from '../layout/scene.ts';
import type { Language } from '../model/fields.ts';
import { say } from '../words/words.ts';

/** What a drawing program shows of a group: an id for its list of layers, a label, and a name where no text tells it. */
export type GroupName = { readonly id: string; readonly label: string; readonly title?: string };

const longestLabel = 60;

function textOf(block: TextBlock | TextOnCard | undefined): string {
  const [first, ...others] = block?.lines ?? [];
  let text = first?.text ?? '';
  for (const line of others) text += ` ${line.text}`;
  return text;
}

function labelled(first: string, second = ''): string {
  const label = first === '' || second === '' ? first + second : `${first} ${second}`;
  if (label.length <= longestLabel) return label;
  const characters = [...label];
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : label;
}

/** Code and text of what is drawn, in the language of the sheet. */
function nameOf(id: string, element: SceneElement, language: Language): GroupName {
  switch (element.kind) {
    case 'card':
    case 'phase':
    case 'step':
    case 'lane':
      return { id, label: labelled(element.code, textOf(element.text)) };
    case 'connector': {
      const kind = say(language, `connector.${element.style}`);
      const title = say(language, 'drawing.connector', { kind, from: element.from.code, to: element.to.code });
      return { id, label: labelled(element.code, title), title };
    }
    case 'tag': {
      const kind = say(language, `tag.${element.tag}`);
      const title = say(language, 'drawing.tag', { kind, code: element.code });
      return { id, label: labelled(title, textOf(element.text)), title };
    }
    case 'line':
      return { id, label: textOf(element.label) };
    case 'cell':
    case 'stand-in':
    case 'legend':
      return { id, label: labelled(textOf(element.text)) };
    case 'title':
    case 'foot':
      return { id, label: labelled(textOf(element.texts[0])) };
    case 'notes':
      return { id, label: labelled(textOf(element.heading)) };
    case 'note-text':
      return { id, label: labelled(element.code, textOf(element.texts[0])) };
    case 'page':
      return { id, label: labelled(element.page.title) };
    case 'curve':
      return { id, label: say(language, `sheet.curve.${element.who}`) };
    case 'guide':
      return { id, label: '0' };
  }
}

/** The part of an id that says which of its kind it is; a number is put after what has no code. */
function ownId(element: SceneElement): string {
  if ('code' in element) return element.code;
  if (element.kind === 'line') return element.line;
  return element.kind === 'curve' ? element.who : '';
}

/** What an XML name may not hold; codes are any text. */
const notInNames = /[^\p{L}\p{Nd}_.-]+/gu;
/** The codes that the program itself gives have none of that. */
const plain = /^[\w.-]*$/;

/** Gives each group of one drawing its name: ids are told apart whatever the codes are. */
export function namer(language: Language): (element: SceneElement, kind: string) => GroupName {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (element, kind) => {
    const code = ownId(element);
    const own = plain.test(code) ? code : code.replace(notInNames, '-');
    const wanted = own === '' ? kind : `${kind}-${own}`;
    let id = wanted;
    while (taken.has(id)) {
      const number = next.get(wanted) ?? 2;
      id = `${wanted}-${number}`;
      next.set(wanted, number + 1);
    }
    taken.add(id);
    return nameOf(id, element, language);
  };
}
