import { maxNameLength } from '#shared/contract.ts';
import type { Unfinished } from '#shared/ipc.ts';
import { maxTextLength } from '#shared/model/fields.ts';
import { program } from '../../program.ts';
import type { Refusal } from '../typed-values.ts';

/** What stands in a field and is not in the document; without a reason it is not refused, but not finished either. */
type Text = { readonly text: string; readonly why?: Refusal };

const texts = new Map<string, Text>();
/** The document they belong to. */
let document: string | undefined;

/** What is left unfinished in a field, by the field's name. */
export const unfinished = (name: string): Text | undefined => texts.get(name);

/** Notes it where neither another selection nor the end of the program loses it; undefined when nothing is left. */
export function leaveUnfinished(name: string, left: Text | undefined): void {
  const before = texts.get(name);
  if (left) texts.set(name, left);
  else texts.delete(name);
  if (before?.text !== left?.text) send();
}

/** Takes up what was left unfinished in a document when it was shown last. */
export function takeUpUnfinished(opened: string, kept: Unfinished): void {
  document = opened;
  texts.clear();
  for (const [name, text] of Object.entries(kept)) texts.set(name, { text });
}

function send(): void {
  if (document === undefined) return;
  const fits = [...texts].filter(([name, { text }]) => name.length <= maxNameLength && text.length <= maxTextLength);
  // A disk that takes nothing is told of by the edits that it does not take.
  void program().request('document.unfinished', {
    document,
    texts: Object.fromEntries(fits.map(([name, { text }]) => [name, text])),
  });
}
