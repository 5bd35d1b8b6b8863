/** Everything XML 1.0 cannot carry, even escaped: control characters but tab and newlines, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What most texts have nothing of: the rest is looked at only where one of these is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const special = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;

/** A text as the content of an element or of a quoted attribute, the same after a parser read it. */
export const escapeXml = (text: string): string =>
  special.test(text)
    ? text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character)
    : text;

/** A length in px with at most two decimals and nothing that says nothing: `12`, `0.5`, `-3.25`. */
export function short(length: number): string {
  // Minus nought is written as nought.
  return `${(length | 0) === length ? length : Math.round(length * 100) / 100}`;
}

type Value = string | number | undefined;

/** ` name="value"`, or nothing where there is no value. A big drawing has hundreds of thousands of them. */
export const attribute = (name: string, value: Value): string =>
  value === undefined ? '' : ` ${name}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;

/** One for each that has a value. */
export function attributes(values: { readonly [name: string]: Value }): string {
  let written = '';
  for (const name of Object.keys(values)) written += attribute(name, values[name]);
  return written;
}
