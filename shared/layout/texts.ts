import type { Language } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { say, type WordKey } from '../words/words.ts';
import type { Anchor, InkName, LayoutOptions, TextBlock, Weight } from './scene.ts';
import { advance } from './text/measure.ts';
import { wrap } from './text/wrap.ts';

/** In which language a sheet speaks, and which one the records' own fields are in. */
export type Tongue = {
  readonly language: LayoutOptions['language'];
  readonly main: Language;
  /** Whether what has no title shows its number instead. */
  readonly numbered?: boolean;
};

/** A text in the language asked for and, where both are asked for, its translation if it has one. */
export type Spoken = readonly [text: string, translation: string | undefined];

/** The language of the program's own words on the sheet; with both, that of the project comes first. */
export const leading = (tongue: Tongue): Language => (tongue.language === 'both' ? tongue.main : tongue.language);

/** A text field of a record, falling back to the text there is. */
export function spoken(record: Rec, field: string, own: string | undefined, tongue: Tongue): Spoken {
  const text = own ?? '';
  const translation = record.translations?.[field];
  if (tongue.language === 'both')
    return text === '' ? [translation ?? '', undefined] : [text, translation || undefined];
  if (tongue.language === tongue.main) return [text || (translation ?? ''), undefined];
  return [translation || text, undefined];
}

/** One of the program's own words, likewise. */
export function spokenWord(key: WordKey, tongue: Tongue, params: Record<string, string | number> = {}): Spoken {
  const first = leading(tongue);
  const text = say(first, key, params);
  if (tongue.language !== 'both') return [text, undefined];
  return [text, say(first === 'en' ? 'zh' : 'en', key, params)];
}

/** Both languages on one line, for texts that have no room for two. */
export const onOneLine = ([text, translation]: Spoken): string =>
  translation && translation !== text ? `${text} ${translation}` : text;

/** How a text is set: its size and weight, and how wide it may be. */
type Setting = { readonly width: number; readonly size: number; readonly weight: Weight };

/** A text broken into lines, each with its advance width, in px. */
export type Wrapped = { readonly lines: readonly string[]; readonly widths: readonly number[] };

export const nothing: Wrapped = { lines: [], widths: [] };

export function wrapped(text: string, { width, size, weight }: Setting): Wrapped {
  if (text === '') return nothing;
  const lines = wrap(text, width, size, weight);
  return { lines, widths: lines.map((line) => advance(line, size, weight)) };
}

/** Not more lines than so many: the last one ends in dots where there would be more. */
export function shortened(text: Wrapped, { width, size, weight }: Setting, most: number): Wrapped {
  if (text.lines.length <= most) return text;
  const dots = '…';
  const kept = text.lines.slice(0, most - 1);
  const [rest = ''] = wrap(text.lines.slice(most - 1).join(' '), width - advance(dots, size, weight), size, weight);
  const last = `${rest.trimEnd()}${dots}`;
  return { lines: [...kept, last], widths: [...text.widths.slice(0, most - 1), advance(last, size, weight)] };
}

type Kept = Setting & { readonly text: string; readonly lines: Wrapped };
/** One array for each record, with no room to spare: there are as many as there are cards. */
const kept = new WeakMap<Rec, readonly Kept[]>();
/** A record is set in a few ways at most (languages, themes, widths tried while dragging): older ones are forgotten. */
const mostKept = 12;

/** As `wrapped`, kept with the record it comes from: an edit makes a new record and so forgets its lines only. */
export function wrappedOf(record: Rec, text: string, setting: Setting): Wrapped {
  if (text === '') return nothing;
  const ofRecord = kept.get(record) ?? [];
  const { width, size, weight } = setting;
  for (const one of ofRecord) {
    if (one.text === text && one.width === width && one.size === size && one.weight === weight) return one.lines;
  }
  const lines = wrapped(text, setting);
  kept.set(record, ofRecord.slice(1 - mostKept).concat({ text, width, size, weight, lines }));
  return lines;
}

/** Height of so many lines, in px: whole px, so that edges stay sharp. */
export const heightOf = (lines: number, size: number, lineHeight: number): number =>
  lines * Math.round(size * lineHeight);

/** Where a baseline stands below the middle of its line, in font sizes: half the height of a capital letter. */
const baselineBelowMiddle = 0.36;

/** How a text looks; `lineHeight` in font sizes. */
export type TextStyle = {
  readonly size: number;
  readonly weight: Weight;
  readonly lineHeight: number;
  readonly ink: InkName;
};

/** Sets wrapped lines with their first line's top at `y`. `x` is where the anchor stands. */
export function setLines(
  lines: Wrapped,
  place: { x: number; y: number; anchor?: Anchor },
  style: TextStyle,
): TextBlock {
  const pitch = Math.round(style.size * style.lineHeight);
  const first = place.y + pitch / 2 + style.size * baselineBelowMiddle;
  return {
    lines: lines.lines.map((text, at) => ({
      text,
      x: place.x,
      y: first + at * pitch,
      width: lines.widths[at] ?? 0,
    })),
    size: style.size,
    weight: style.weight,
    anchor: place.anchor ?? 'start',
    ink: style.ink,
  };
}

/** One line with its middle at (x, y): letters in tags, labels on lines. */
export function setCentred(
  text: string,
  x: number,
  y: number,
  style: { size: number; weight: Weight; ink: InkName; anchor?: Anchor },
): TextBlock {
  const width = advance(text, style.size, style.weight);
  return {
    lines: text === '' ? [] : [{ text, x, y: y + style.size * baselineBelowMiddle, width }],
    size: style.size,
    weight: style.weight,
    anchor: style.anchor ?? 'middle',
    ink: style.ink,
  };
}
