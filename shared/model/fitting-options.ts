import type { Deliverable, DeliverableFormat } from './deliverable.ts';

/** What can be asked beyond what every deliverable says. */
export type DeliverableOption = Exclude<keyof Deliverable, 'format' | 'blueprint' | 'language'>;

/** The formats of each option; what stands in none fits every format. */
const fitting: { readonly [option in DeliverableOption]?: readonly string[] } = {
  picture: ['png'],
  background: ['png', 'svg'],
  embed: ['png', 'svg', 'pdf'],
  pages: ['png', 'pdf', 'svg', 'html', 'pptx'],
  paper: ['pdf'],
  sheet: ['png', 'pdf', 'svg', 'pptx', 'html'],
  table: ['csv'],
  rawTexts: ['csv'],
  noteTexts: ['png', 'pdf', 'svg', 'html', 'pptx'],
  html: ['html'],
  slides: ['pptx'],
};

/** Whether a format makes something of an option. */
export const fits = (option: DeliverableOption, format: DeliverableFormat): boolean =>
  fitting[option]?.includes(format) ?? true;

/** A deliverable without what its format makes nothing of. */
export const fitted = (wanted: Deliverable): Deliverable => {
  const { format, blueprint, language, ...options } = wanted;
  const kept = Object.entries(options).filter(([option]) => fits(option as DeliverableOption, format));
  return { format, blueprint, language, ...Object.fromEntries(kept) };
};
