import type { Language, RecordId } from '../model/fields.ts';
import { say } from '../words/words.ts';
import type { Contents } from './contents.ts';

const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;

/** Minutes as a sheet writes them: "8 min"; long ones that come to hours or half hours exactly as "48 h". */
export function durationText(minutes: number, language: Language): string {
  if (minutes >= 120 && minutes % 30 === 0) return say(language, 'sheet.hours', { hours: minutes / 60 });
  return say(language, 'sheet.minutes', { minutes: rounded(minutes) });
}

/**
 * What a time lane says of a step: the minutes of the customer's cards and the typical waits, as the figures count them
 * (`formats.md` 4: cards and waits on an alternative path are left out). Staff minutes run beside them and are not
 * added.
 */
export function minutesText(
  contents: Contents,
  step: RecordId,
  language: Language,
): { text: string; muted: boolean }[] {
  let acting: number | undefined;
  let waiting: number | undefined;
  for (const lane of contents.lanes) {
    for (const card of contents.stack(step, lane.id)) {
      if (card.alternative) continue;
      if (lane.role === 'customer' && card.minutes !== undefined) acting = (acting ?? 0) + card.minutes;
      for (const wait of contents.attachedTo(card.id).waits) {
        if (!wait.alternative && wait.typicalMinutes !== undefined) waiting = (waiting ?? 0) + wait.typicalMinutes;
      }
    }
  }
  const texts: { text: string; muted: boolean }[] = [];
  if (acting !== undefined) texts.push({ text: durationText(acting, language), muted: false });
  if (waiting !== undefined)
    texts.push({ text: say(language, 'sheet.waiting', { duration: durationText(waiting, language) }), muted: true });
  return texts;
}
