import type { Language } from '../model/fields.ts';
import { say, type WordKey } from '../words/words.ts';
import type { Problem } from './judge.ts';
import type { RuleId } from './rule-ids.ts';

/** What a problem says to a person. */
export function problemSentence(language: Language, { says, params, fields }: Problem): string {
  const names = fields.map((field) => say(language, field as WordKey)).join(say(language, 'rules.listSeparator'));
  return say(language, says as WordKey, { ...params, fields: names });
}

/** Why a rule asks what it asks, and who says so. */
export const explanationOf = (language: Language, rule: RuleId): { readonly why: string; readonly source: string } => ({
  why: say(language, `why.${rule}`),
  source: say(language, `source.${rule}`),
});
