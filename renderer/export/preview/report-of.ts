import { pagesFor } from '#shared/audience/audience.ts';
import { aboutBytes } from '#shared/deliverable/about-bytes.ts';
import type { Material } from '#shared/deliverable/material.ts';
import { missingIn } from '#shared/export/missing-characters.ts';
import { reportHtml } from '#shared/html/report.ts';
import { dayOf } from '#shared/model/day.ts';
import { isTranslated } from '#shared/model/translate.ts';
import { mostTextShown, type Preview } from './preview.ts';

/** A report as what it says: how it looks is a matter of whoever opens it. */
export function reportOf(material: Material): Preview {
  const { document, wanted, language, date, sheet } = material;
  const { blueprint, language: shown, audience = 'full' } = wanted;
  const page = reportHtml({
    document,
    blueprint,
    shown: shown === 'both' && !isTranslated(document) ? language : shown,
    picture: { png: '', ...sheet().size },
    kinds: pagesFor(audience),
    date: dayOf(date),
  });
  return {
    shows: 'text',
    text: textOf(page).slice(0, mostTextShown),
    missing: missingIn(sheet()),
    facts: { bytes: aboutBytes(material) },
  };
}

const characters: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The texts of a page of ours, a line for each paragraph, row and item. */
const textOf = (page: string): string =>
  page
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, ' · ')
    .replace(/\s+/g, ' ')
    .replace(/<\/(p|h[1-6]|li|tr|dd|dt|figcaption|caption)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => characters[entity] ?? '')
    .replace(/ *\n\s*/g, '\n')
    .trim();
