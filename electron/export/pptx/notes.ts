import { priorityOf, rpnOf } from '#shared/analysis/risk.ts';
import { type Document, find, get } from '#shared/model/document.ts';
import type { Failure } from '#shared/model/failure.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { mainLanguageOf, type Shown, textsOf } from '#shared/model/translate.ts';
import { numeral } from '#shared/words/numerals.ts';
import { say } from '#shared/words/words.ts';

/** In what language notes are written: their own words in one, texts in each that is shown. */
export type NotesVoice = { readonly language: Language; readonly shown: Shown };

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What can go wrong in some steps: of each failure point why, with what effect, how grave, and what is done then. */
export function failureNotes(
  document: Document,
  blueprint: RecordId,
  steps: readonly RecordId[],
  { language, shown }: NotesVoice,
): string[] {
  const inside = new Set(steps);
  const { failures } = contentsOf(document, blueprint);
  const own = failures.filter(({ card }) => inside.has(get(document, 'card', card).step));
  if (own.length === 0) return [say(language, 'slides.noFailures')];
  return [
    say(language, 'slides.failures', { count: own.length }),
    ...own.flatMap((failure) => ['', ...linesOf(failure, document, { language, shown })]),
  ];
}

function linesOf(failure: Failure, document: Document, { language, shown }: NotesVoice): string[] {
  const main = mainLanguageOf(document);
  const text = (field: string) => textsOf(failure, field, shown, main).map(flat).join(' / ');
  const card = get(document, 'card', failure.card);
  const owner = failure.owner === undefined ? undefined : find(document, 'owner', failure.owner);
  const named = text('title') || recordName(document, failure, language);
  const where = `${card.code} ${flat(textsOf(card, 'text', shown, main).join(' / '))}`.trim();
  const said = (name: Parameters<typeof say>[1], value: string) =>
    value === '' ? [] : [say(language, 'slides.field', { name: say(language, name), value })];
  const recovered = [
    text('recovery'),
    failure.recoveryMinutes === undefined
      ? ''
      : say(language, 'sheet.minutes', { minutes: numeral(language, failure.recoveryMinutes) }),
    owner ? textsOf(owner, 'title', shown, main).map(flat).join(' / ') : '',
  ].filter((part) => part !== '');
  return [
    say(language, 'slides.failureOn', { code: failure.code, name: flat(named), card: where }),
    ...said('pages.risk.cause', text('cause')),
    ...said('pages.risk.effect', text('effect')),
    ...said('inspector.risk', riskOf(failure, language)),
    ...said('pages.risk.prevention', text('prevention')),
    ...said('pages.risk.recovery', recovered.join(' · ')),
  ];
}

/** "S 7 × O 5 × D 3 = 105, Medium"; a number that nobody said yet is a dash. */
function riskOf(failure: Failure, language: Language): string {
  const number = (value: number | undefined) => (value === undefined ? '–' : numeral(language, value));
  const { severity, occurrence, detection } = failure;
  if (severity === undefined && occurrence === undefined && detection === undefined) return '';
  const rpn = rpnOf(failure);
  const priority = priorityOf(failure);
  const open = rpn === undefined && priority === 'low';
  return say(language, open ? 'slides.riskOpen' : 'slides.risk', {
    severity: number(severity),
    occurrence: number(occurrence),
    detection: number(detection),
    rpn: number(rpn),
    priority: say(language, `inspector.risk.${priority}`),
  });
}
