import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { RecordType } from '#shared/model/record.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { betweenFrames, breath } from '../editing/between-frames.ts';
import { showFoundText } from '../inspector/found-text.ts';
import { tabOfText } from '../inspector/inspected.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { goToRecord } from './go-to-record.ts';
import { type Found, type Hit, readyToSearch, search, searching } from './hits.ts';

type Finding = {
  readonly open: boolean;
  /** Counts the times the bar was asked for: it takes the keyboard anew each time. */
  readonly asked: number;
  readonly wanted: string;
  readonly found: readonly Found[];
  /** The hit that was gone to last. */
  readonly at: RecordId | undefined;
};

export const useFinding = create<Finding>(() => ({ open: false, asked: 0, wanted: '', found: [], at: undefined }));

/** Opens the bar, with what was looked for last. */
export function openFind(): void {
  useFinding.setState(({ asked, wanted }) => ({
    open: true,
    asked: asked + 1,
    found: search(documentStore.current(), wanted),
  }));
  getReady(documentStore.current());
}

/** Before the first letter is typed: it would have to wait for all the texts of a big project. */
function getReady(document: Document): void {
  void betweenFrames(
    readyToSearch(document),
    () => {},
    () => documentStore.current() !== document,
  );
}

/** Closes the bar; the keyboard goes on where the last hit is. */
export function closeFind(): void {
  finishLooking();
  useFinding.setState({ open: false });
  showFoundText(undefined);
  focusCanvas();
}

/** What is being looked for still. */
let looking: Iterator<unknown, void> | undefined;

/** Whether it is gone to when it is found. */
let going = false;

/** Looks for a text as it is typed, and goes to its first hit from where one is; in a big project between frames. */
export function lookFor(wanted: string): void {
  useFinding.setState({ wanted });
  going = true;
  void goOn(newlyLooking());
}

/** From the start, in the document as it is. */
function newlyLooking(): Iterator<unknown, void> {
  looking = lookingFor(useFinding.getState().wanted);
  return looking;
}

const goOn = (work: Iterator<unknown, void>) =>
  betweenFrames(
    work,
    () => {},
    () => looking !== work,
  );

/** The same once what was edited is seen. */
function lookAgain(): void {
  const work = newlyLooking();
  void breath().then(() => (looking === work ? goOn(work) : undefined));
}

function* lookingFor(wanted: string): Generator<unknown, void> {
  const found = yield* searching(documentStore.current(), wanted);
  looking = undefined;
  useFinding.setState({ found });
  if (!going) return;
  going = false;
  useFinding.setState({ at: undefined });
  const { hits, index } = here();
  const hit = hits[index] ?? hits[0];
  if (hit) goTo(hit);
}

/** Ends at once what is being looked for: whoever goes on goes on from what is found. */
function finishLooking(): void {
  while (looking && !looking.next().done);
}

/** The hits of the blueprint shown, and which of them is gone to: -1 for none. */
export function here(): { readonly hits: readonly Hit[]; readonly index: number } {
  const { found, at } = useFinding.getState();
  const { blueprint, selection, focus } = useWindow.getState();
  const hits = found.find((one) => one.blueprint === blueprint)?.hits ?? [];
  // A hit that cannot be selected, as an owner, is where one is until something else is.
  const place = focus?.card ?? selection[0] ?? at;
  return { hits, index: hits.findIndex(({ id }) => id === place) };
}

/** Goes to the next hit of the blueprint shown (`1`) or the one before (`-1`); after the last comes the first. */
export function findNext(by: 1 | -1): void {
  finishLooking();
  const { hits, index } = here();
  const from = index < 0 && by < 0 ? 0 : index;
  const hit = hits[(from + by + hits.length) % hits.length];
  if (hit) goTo(hit);
}

/** Goes to the first hit of another blueprint. */
export function findIn(blueprint: RecordId): void {
  const hit = useFinding.getState().found.find((one) => one.blueprint === blueprint)?.hits[0];
  if (!hit) return;
  set({ blueprint, focus: undefined, selection: [] });
  goTo(hit);
}

/** The texts that are read on the sheet itself; any other is a field of the inspector. */
const onSheet: ReadonlySet<string> = new Set(['text', 'title', 'label', 'code']);
const drawnTitles: ReadonlySet<RecordType> = new Set(['blueprint', 'phase', 'step', 'lane', 'card', 'connector']);

function goTo({ id, field }: Hit): void {
  const type = documentStore.current().get(id)?.type;
  useFinding.setState({ at: id });
  goToRecord(id);
  showFoundText(undefined);
  if (!type || (onSheet.has(field) && drawnTitles.has(type))) return;
  const { inspectorTabs } = useWindow.getState();
  // An owner and the project are fields of the blueprint. The inspector itself brings the tab of a tag to the front.
  const shownIn = type === 'owner' || type === 'project' ? 'blueprint' : type;
  set({ inspectorOpen: true, inspectorTabs: { ...inspectorTabs, [shownIn]: tabOfText(type, field) } });
  showFoundText({ id, field });
}

/** An edit may make hits and take them away: what is counted is soon the document as it is. */
documentStore.subscribe(() => {
  if (useFinding.getState().open) lookAgain();
});
