import { accessKinds, cardKinds, touchpointKinds } from '../model/card.ts';
import { gradeSchema } from '../model/fields.ts';
import type { Draft, Part } from './draft.ts';
import type { cardMeanings, failureMeanings, stepMeanings, waitMeanings } from './meaning.ts';
import { booleanOf, emotionOf, listed, minutesOf, within, wordOf } from './values.ts';

/** The words of a remark on a text that does not fit where it stands; undefined where it does, and was put there. */
type Misfit = `import.${string}` | undefined;

/** Sets a field once: what is said a second time and otherwise has no room in it. */
function setOnce(part: Part, field: string, value: unknown): Misfit {
  if (part[field] !== undefined && part[field] !== value) return 'import.saidTwice';
  part[field] = value;
  return undefined;
}

export function fitStep(step: Part, meaning: (typeof stepMeanings)[number], text: string): Misfit {
  switch (meaning) {
    case 'emotion':
    case 'staffEmotion': {
      const value = emotionOf(text);
      return value === undefined ? 'import.noEmotion' : setOnce(step, meaning, value);
    }
    case 'importance':
    case 'performance': {
      const value = within(text, 1, 10);
      return value === undefined ? 'import.noScore' : setOnce(step, meaning, value);
    }
    case 'thought':
      return setOnce(step, meaning, text);
  }
}

/** Where a text is to be put, and the card it is said of; without one there is none in this step. */
type Context = { readonly draft: Draft; readonly main: Part | undefined };
type OfCard = (typeof cardMeanings)[number] | (typeof waitMeanings)[number] | (typeof failureMeanings)[number];

export function fitCard({ draft, main }: Context, meaning: OfCard, text: string): Misfit {
  if (main === undefined) return 'import.noCard';
  const attached = (kind: 'wait' | 'failure'): Part =>
    draft.list(kind).findLast(({ card }) => card === main.id) ?? draft.add(kind, { card: main.id });
  const set = (value: unknown, wrong: Misfit, field: string = meaning, part: Part = main): Misfit =>
    value === undefined ? wrong : setOnce(part, field, value);
  const rating = (field: string): Misfit => {
    const value = within(text, 1, 10, true);
    return value === undefined ? 'import.noRating' : setOnce(attached('failure'), field, value);
  };
  const minutes = minutesOf(text);
  switch (meaning) {
    case 'minutes':
      return set(minutes, 'import.noMinutes');
    case 'wait':
      return minutes === undefined ? 'import.noMinutes' : setOnce(attached('wait'), 'typicalMinutes', minutes);
    case 'waitPeak':
      return minutes === undefined ? 'import.noMinutes' : setOnce(attached('wait'), 'peakMinutes', minutes);
    case 'waitStandard':
      return minutes === undefined ? 'import.noMinutes' : setOnce(attached('wait'), 'standardMinutes', minutes);
    case 'recoveryMinutes':
      return minutes === undefined ? 'import.noMinutes' : setOnce(attached('failure'), 'recoveryMinutes', minutes);
    case 'owner':
      return set(draft.ownerNamed(text.replace(/\s*\n\s*/g, ' ')).id, undefined);
    case 'kind':
      return set(wordOf(text, 'cardKind', cardKinds), 'import.noWord');
    case 'access':
      return set(wordOf(text, 'access', accessKinds), 'import.noWord');
    case 'grade':
      return set(wordOf(text, 'grade', gradeSchema.options), 'import.noWord');
    case 'momentOfTruth':
      return set(booleanOf(text), 'import.noYes');
    case 'touchpoint': {
      const kinds = listed(text).map((one) => wordOf(one, 'touchpoint', touchpointKinds));
      const known = touchpointKinds.filter((kind) => kinds.includes(kind));
      if (kinds.length === 0 || kinds.some((kind) => kind === undefined)) return 'import.noWord';
      return main.touchpoint === undefined ? set(known, undefined) : 'import.saidTwice';
    }
    case 'failure': {
      const last = attached('failure');
      if (last.title === undefined) last.title = text;
      else draft.add('failure', { card: main.id, title: text });
      return undefined;
    }
    case 'severity':
    case 'occurrence':
    case 'detection':
      return rating(meaning);
    case 'cause':
    case 'effect':
    case 'prevention':
    case 'recovery':
      return setOnce(attached('failure'), meaning, text);
    default:
      return set(text, undefined);
  }
}
