import type { History } from '#shared/commands/history.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { WordKey } from '#shared/words/words.ts';
import { useWindow, type ViewId } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { isInJourney } from '../journey/shown.ts';

/** What an action looks at to know whether it can be run. */
export type Situation = {
  readonly document: Document;
  readonly history: History;
  /** The blueprint shown; none on the start screen. */
  readonly blueprint: RecordId | undefined;
  readonly view: ViewId;
  readonly selection: readonly RecordId[];
  readonly focus: Spot | undefined;
};

/** One of several ways to do an action, named by the words or by a text of the document. */
export type Choice = {
  readonly id: string;
  readonly name: { readonly word: WordKey } | { readonly text: string };
  /** Whether it is so already. */
  readonly checked?: boolean;
  readonly run: () => void;
};

/** One thing a person can do, however it is asked for: menu, key, or a button. */
export type Action = {
  readonly id: string;
  /** Its name in the words. */
  readonly word: WordKey;
  /** Its keys, as `pressed` reads them. Those that only the native menu listens to are not among them. */
  readonly keys: readonly string[];
  /** Those the native menu listens to, written alike: shown wherever keys are shown. */
  readonly menuKeys?: readonly string[];
  /** Whether its keys act only while the keyboard is on the canvas. */
  readonly onCanvas: boolean;
  /** Whether its keys act in a text field too: those that mean nothing to a text. */
  readonly inTexts?: true;
  /** Whether it can be done while a dialog has the keyboard: what alters nothing behind it. */
  readonly inDialogs?: true;
  readonly enabled: (at: Situation) => boolean;
  /** What it asks to be chosen from, as a menu beside it; `run` then opens that menu alone. */
  readonly choices?: (at: Situation) => readonly Choice[];
  readonly run: () => void;
};

export function situation(): Situation {
  const { file, blueprint, view, selection, focus } = useWindow.getState();
  const document = documentStore.current();
  return {
    document,
    history: documentStore.history(),
    // An undo can have just taken it away, before another one is shown.
    blueprint: file && blueprint !== undefined && document.has(blueprint) ? blueprint : undefined,
    view,
    ...seen(document, view, selection, focus),
  };
}

/** Where something is not seen, no menu and no key acts on it. */
function seen(document: Document, view: ViewId, selection: readonly RecordId[], focus: Spot | undefined) {
  if (view === 'analysis') return { selection: [], focus: undefined };
  if (view !== 'journey') return { selection, focus };
  const hidden = focus?.card !== undefined && !isInJourney(document, focus.card);
  return { selection: selection.filter((id) => isInJourney(document, id)), focus: hidden ? undefined : focus };
}

/** The cards an action is about: those selected, or else the one the keyboard is on. */
export function chosenCards({ document, selection, focus }: Situation): readonly RecordId[] {
  const cards = selection.filter((id) => find(document, 'card', id));
  if (cards.length > 0 || selection.length > 0) return cards;
  return focus?.card !== undefined && document.has(focus.card) ? [focus.card] : [];
}

/** The records an action is about: the selection, or else the card the keyboard is on. */
export const chosen = (at: Situation): readonly RecordId[] =>
  at.selection.length > 0 ? at.selection.filter((id) => at.document.has(id)) : chosenCards(at);
