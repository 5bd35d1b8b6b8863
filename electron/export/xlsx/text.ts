/** What XML cannot carry, and what a workbook would read as such an escape: both are written `_x000D_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const escaped = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const marked = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** A text as a workbook keeps it: the same, to the character, when it is read again. */
export const cellText = (text: string): string => marked(text.replace(escaped, hex));

/** A text as an attribute. */
export const attributeText = (text: string): string => cellText(text).replace(/[\t\n]/g, ' ');

/** What a cell of a spreadsheet can hold. */
export const mostInCell = 32_767;

/** A text that no cell can hold whole ends in dots: it stands whole in another table. */
export const fitting = (text: string): string =>
  text.length <= mostInCell ? text : `${text.slice(0, mostInCell - 1).replace(/\p{Surrogate}$/u, '')}…`;
