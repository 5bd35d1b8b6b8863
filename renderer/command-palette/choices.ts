import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { placeName, recordName } from '#shared/model/names.ts';
import { blueprints, cardsOf, lanesOf, phasesOf, stepsOf } from '#shared/model/queries.ts';
import type { Rec } from '#shared/model/record.ts';
import { say } from '#shared/words/words.ts';
import { type Action, type Choice as Option, type Situation, situation } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { fold } from '../find/fold.ts';
import { best } from './fuzzy.ts';

/** One row of the palette: something to do, or something to go to. */
export type Choice =
  | { readonly kind: 'action'; readonly action: Action; readonly enabled: boolean }
  /** One of the ways to do an action that asks which. */
  | { readonly kind: 'option'; readonly id: string; readonly name: string; readonly option: Option }
  | { readonly kind: 'record'; readonly id: RecordId; readonly name: string; readonly place: string };

/** What is typed before the name of a card, step, lane, phase or blueprint to go to. */
export const recordSign = '@';
const mostRows = 60;
/** The palette does not offer to open itself. */
export const paletteAction = 'help.commands';

/** The rows for what is typed, best first; before anything is, what was used last comes first. */
export function choicesFor(typed: string, language: Language, recent: readonly string[]): readonly Choice[] {
  const wanted = fold(typed.trim());
  const at = situation();
  return wanted.startsWith(recordSign)
    ? recordChoices(at, wanted.slice(recordSign.length).trim(), language)
    : actionChoices(at, wanted, recent);
}

/** Whether taking this row asks which. */
export const asks = (choice: Choice): choice is Choice & { kind: 'action' } =>
  choice.kind === 'action' && choice.enabled && (choice.action.choices?.(situation()).length ?? 0) > 0;

/** The rows of an action that asks which. */
export function optionsFor(action: Action, typed: string, language: Language): readonly Choice[] {
  const all = action.choices?.(situation()) ?? [];
  const said = ({ name }: Option, language: Language) => ('text' in name ? name.text : say(language, name.word));
  const found = best(fold(typed.trim()), all, (one) => [fold(said(one, 'en')), fold(said(one, 'zh'))], all.length);
  return found.map((option) => ({ kind: 'option', id: option.id, name: said(option, language), option }));
}

function actionChoices(at: Situation, wanted: string, recent: readonly string[]): readonly Choice[] {
  const used = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const all = actions.filter(({ id }) => id !== paletteAction).toSorted((a, b) => used(a.id) - used(b.id));
  const found = best(wanted, all, foldedNames, all.length).map((action): Choice & { kind: 'action' } => ({
    kind: 'action',
    action,
    enabled: action.enabled(at),
  }));
  // What cannot be done now is shown only to those who ask for it by name.
  return [...found.filter(({ enabled }) => enabled), ...(wanted === '' ? [] : found.filter(({ enabled }) => !enabled))];
}

/** An action is found by its name in either language. */
const foldedNames = ({ word }: Action): readonly string[] => [fold(say('en', word)), fold(say('zh', word))];

type Named = { readonly rec: Rec; readonly name: string; readonly folded: readonly string[] };
let known: { readonly document: Document; readonly language: Language; readonly named: readonly Named[] } | undefined;

function recordChoices({ document, blueprint }: Situation, wanted: string, language: Language): readonly Choice[] {
  if (known?.document !== document || known.language !== language)
    known = { document, language, named: namedRecords(document, language) };
  // What is in the blueprint shown comes before its likes in others.
  const here = ({ rec }: Named) => rec.type === 'blueprint' || ('blueprint' in rec && rec.blueprint === blueprint);
  const named = [...known.named.filter(here), ...known.named.filter((one) => !here(one))];
  return best(wanted, named, ({ folded }) => folded, mostRows).map(({ rec, name }) => ({
    kind: 'record',
    id: rec.id,
    name,
    place: placeName(document, rec, language),
  }));
}

function namedRecords(document: Document, language: Language): readonly Named[] {
  const all = blueprints(document);
  const inside = all.flatMap(({ id }) => [
    ...phasesOf(document, id),
    ...stepsOf(document, id),
    ...lanesOf(document, id),
    ...cardsOf(document, id),
  ]);
  return [...all, ...inside].map((rec) => {
    const name = recordName(document, rec, language);
    const other = recordName(document, rec, language === 'en' ? 'zh' : 'en');
    return { rec, name, folded: other === name ? [fold(name)] : [fold(name), fold(other)] };
  });
}
