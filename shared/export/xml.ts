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

/** A text as the content of an element or of a quoted attribute, the same after a parser read it. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);

/** A length in px with at most two decimals and nothing that says nothing: `12`, `0.5`, `-3.25`. */
export function short(length: number): string {
  const rounded = Math.round(length * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** ` name="value"` for each attribute that has a value. */
export function attributes(values: { readonly [name: string]: string | number | undefined }): string {
  let written = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    written += ` ${name}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;
  }
  return written;
}
