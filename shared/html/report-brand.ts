import { readableOn } from '../layout/contrast.ts';
import { project } from '../model/queries.ts';
import { inOneLine, tellerOf } from './facts.ts';
import { type Html, html, nothing, trusted } from './markup.ts';
import type { Speech } from './speech.ts';

/** What a report wears of the project's brand: its colours, its logo at the top, its footer at the top and at the end. */
export type ReportBrand = { readonly style: string; readonly logo: Html; readonly footer: Html };

/** The most room of a logo, in px: word processors take the size from attributes. */
const most = { width: 220, height: 52 };

export function reportBrand(speech: Speech): ReportBrand {
  const own = project(speech.document);
  const { primary, accent, logo: id } = own.brand ?? {};
  const rule = accent ?? primary;
  const footer = tellerOf(speech).text(own, 'brand.footer');
  const logo = id === undefined ? undefined : speech.document.get(id);
  return {
    style: [
      primary ? `h1,h2{color:${readableOn('#ffffff', primary)}}\n` : '',
      rule ? `h2{border-bottom-color:${rule}}\n` : '',
    ].join(''),
    logo: logo?.type === 'asset' ? pictureOf(logo, inOneLine(speech.word('brand.logo'))) : nothing,
    footer: footer[0] === '' ? nothing : html`<p class="fact">${speech.html(footer)}</p>\n`,
  };
}

type Picture = { readonly mime: string; readonly data: string; readonly width: number; readonly height: number };

function pictureOf({ mime, data, width, height }: Picture, alt: string): Html {
  const scale = Math.min(1, most.width / width, most.height / height);
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  return html`<p align="right"><img class="logo" src="data:${mime};base64,${trusted(data)}" width="${across}" height="${down}" alt="${alt}"></p>\n`;
}
