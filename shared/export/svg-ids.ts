import type { SceneElement, Tag } from '../layout/scene.ts';

/** The word for a group's kind in its id, the same that `data-kind` or `data-part` has. */
export const kindOf = (element: SceneElement): string =>
  element.kind === 'tag' ? recordOfTag(element.tag) : element.kind;

export function recordOfTag(tag: Tag['tag']): string {
  switch (tag) {
    case 'pain':
    case 'staff-pain':
    case 'opportunity':
    case 'question':
      return 'mark';
    default:
      return tag;
  }
}

/** The part of an id that says which of its kind it is; a number is put after what has no code. */
export function ownId(element: SceneElement): string {
  if ('code' in element) return element.code;
  if (element.kind === 'line') return element.line;
  return element.kind === 'curve' ? element.who : '';
}

/** What an XML name may not hold; codes are any text. */
const notInNames = /[^\p{L}\p{Nd}_.-]+/gu;
/** The codes that the program itself gives have none of that. */
const plain = /^[\w.-]*$/;

/** Gives each group of one drawing its id: they are told apart whatever the codes are. */
export function idGiver(): (kind: string, code: string) => string {
  // By kind, what stands behind it in its ids: a code is there already, while each id would be one more text to be kept.
  const taken = new Map<string, Set<string>>();
  const next = new Map<string, number>();
  const isTaken = (kind: string, own: string): boolean => {
    let others = taken.get(kind);
    if (!others) {
      others = new Set();
      taken.set(kind, others);
    }
    // Asked and kept in one, as a big drawing has ten thousand of them.
    return others.size === others.add(own).size;
  };
  const idOf = (kind: string, code: string): string => {
    const own = plain.test(code) ? code : code.replace(notInNames, '-');
    if (!isTaken(kind, own)) return own === '' ? kind : `${kind}-${own}`;
    const wanted = own === '' ? kind : `${kind}-${own}`;
    let number = next.get(wanted) ?? 2;
    while (isTaken(kind, own === '' ? `${number}` : `${own}-${number}`)) number += 1;
    next.set(wanted, number + 1);
    return `${wanted}-${number}`;
  };
  // The ids of a note and of its text begin alike: they are told apart as those of one kind.
  return (kind, code) =>
    kind === 'note-text' ? idOf('note', code === '' ? 'text' : `text-${code}`) : idOf(kind, code);
}
