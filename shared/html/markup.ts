import { escapeXml } from '../export/xml.ts';

/** Markup that may stand in a page: only `html` makes it of other texts, and `trusted` of what a writer escaped itself. */
export type Html = { readonly markup: string };
type Part = Html | readonly Html[] | string | number | undefined | false;

export const trusted = (markup: string): Html => ({ markup });
export const nothing: Html = trusted('');

const written = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeXml(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
};

/** A template of markup: whatever is put into it is escaped unless it is markup itself. Attributes need double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return trusted(strings.map((text, at) => text + (at < parts.length ? written(parts[at]) : '')).join(''));
}

export const joined = (parts: readonly Html[], between: string): Html =>
  trusted(parts.map(({ markup }) => markup).join(escapeXml(between)));

/** The text of markup, for whoever needs its characters. */
export const charactersOf = ({ markup }: Html): string =>
  markup.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
