import type { Rec } from './record.ts';
import { shareTexts } from './shared-texts.ts';

/**
 * Records as they cross from one process to another: JSON, a record a line. Lines stand together in texts of some size,
 * joined by a comma and a line feed, which no line has in it. A text is copied in a hundredth of the time that as many
 * objects take, and whoever only keeps or hands on what is in it need not read it.
 */
export type RecordTexts = readonly string[];

/** How long a text may become before the next one is begun, in characters. */
const longest = 1_000_000;

/** @param lines each the JSON of one record, without line feeds */
export function textsOf(lines: Iterable<string>): RecordTexts {
  const texts: string[] = [];
  let portion: string[] = [];
  let length = 0;
  for (const line of lines) {
    portion.push(line);
    length += line.length;
    if (length < longest) continue;
    texts.push(portion.join(',\n'));
    portion = [];
    length = 0;
  }
  return portion.length > 0 ? [...texts, portion.join(',\n')] : texts;
}

export const linesOf = (texts: RecordTexts): string[] => texts.flatMap((text) => text.split(',\n'));

/** Of one record or few, the others not being read: whoever asks for a title need not read ten thousand cards. */
export const recordsOfType = <T extends Rec['type']>(texts: RecordTexts, type: T): Extract<Rec, { type: T }>[] =>
  linesOf(texts)
    .filter((line) => line.includes(`"type":"${type}"`))
    .map((line) => JSON.parse(line) as Rec)
    .filter((record): record is Extract<Rec, { type: T }> => record.type === type);

/**
 * The records, which are not checked again: texts only ever come from our own processes.
 * @param known see `shareTexts`
 */
export const recordsOf = (texts: RecordTexts, known?: Map<string, string>): Rec[] =>
  shareTexts(
    texts.flatMap((text) => JSON.parse(`[${text}]`) as Rec[]),
    known,
  );
