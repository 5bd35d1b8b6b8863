import type { Version } from '#shared/ipc.ts';
import type { Change } from '#shared/model/change.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprints } from '#shared/model/queries.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { create } from '../app/create-store.ts';
import { editsKept } from '../app/files.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { documentStore, prepareScene } from '../document/document-store.ts';
import { betweenFrames } from '../editing/between-frames.ts';
import { program } from '../program.ts';
import { Timeline } from './timeline.ts';
import { takeVersions, useVersions } from './versions.ts';

/** One state of the document: where the history was, or a named version. */
export type Spot = { readonly position: number } | { readonly version: string };

/** A state with all that it held. */
export type Shown = {
  readonly spot: Spot;
  readonly document: Document;
  /** What was altered right before, where that is known. */
  readonly change?: Change | undefined;
};

export type Form = 'name' | 'sign';

type PastState = {
  /** Set while Versions and History is open. */
  readonly timeline: Timeline | undefined;
  readonly shown: Shown | undefined;
  /** Where the slider is: the sheet follows. */
  readonly position: number;
  readonly working: boolean;
  readonly blueprint: RecordId | undefined;
  readonly form: Form | undefined;
  readonly compared: { readonly before: Shown; readonly after: Shown } | undefined;
  readonly removed: Version | undefined;
  readonly fault: Fault | undefined;
};

const closed: PastState = {
  timeline: undefined,
  shown: undefined,
  position: 0,
  working: false,
  blueprint: undefined,
  form: undefined,
  compared: undefined,
  removed: undefined,
  fault: undefined,
};

export const usePast = create<PastState>(() => closed);
const setPast = (part: Partial<PastState>): void => usePast.setState(part);

export const isNow = (spot: Spot): boolean =>
  'position' in spot && spot.position === usePast.getState().timeline?.moments.length;

/** What versions held, once read; forgotten with the window that shows them. */
const read = new Map<string, Document>();
/** Rises with every wish for another state: what was wished before is given up. */
let wish = 0;
let stopListening: () => void = () => {};

/** Opens Versions and History on the document as it is. What is being typed is kept first. */
export async function openPast(): Promise<void> {
  if (usePast.getState().timeline || !(await editsKept())) return;
  const { file, blueprint, unkept } = useWindow.getState();
  // What could not be kept yet is not in the history: the banner says why.
  if (!file || unkept > 0) return;
  const { document } = file;
  const now = documentStore.current();
  const [moments, versions] = await Promise.all([
    program().request('history.moments', { document }),
    program().request('versions.list', { document }),
  ]);
  const fault = [moments, versions].flatMap((answer) => (answer.ok ? [] : answer.faults))[0];
  const altered = () => documentStore.current() !== now;
  const ready = await sheetReady(now, blueprint, altered);
  // Somebody went on typing: what was asked for does not fit any more.
  if (altered() || !ready) return openPast();
  if (usePast.getState().timeline) return;
  if (versions.ok) takeVersions(versions.value);
  const timeline = new Timeline(moments.ok ? moments.value : [], now, (first, last) =>
    program().request('history.changes', { document, first, last }),
  );
  const position = timeline.moments.length;
  setPast({ ...closed, timeline, position, blueprint, fault, shown: { spot: { position }, document: now } });
  // Nothing can be altered while this is open; if something is, what is shown here would not be now any more.
  stopListening = documentStore.subscribe(leavePast);
}

export function leavePast(): void {
  stopListening();
  wish += 1;
  read.clear();
  usePast.setState(closed);
}

/** Shows another state. The slider is there at once; the sheet as soon as it is worked out. */
export async function look(spot: Spot): Promise<void> {
  const { timeline } = usePast.getState();
  if (!timeline) return;
  setPast({ ...('position' in spot && { position: spot.position }), form: undefined, working: true });
  wish += 1;
  const mine = wish;
  const found = await shownAt(spot, () => wish !== mine);
  if (wish !== mine) return;
  if (found?.ok) setPast({ shown: found.value, working: false, fault: undefined });
  else setPast({ working: false, fault: found?.faults[0] });
}

/** A state with all it held, its sheet made ready between frames; undefined when it was given up. */
async function shownAt(spot: Spot, isStopped: () => boolean): Promise<Result<Shown> | undefined> {
  const { timeline, blueprint } = usePast.getState();
  if (!timeline) return undefined;
  let document: Document | undefined;
  let change: Change | undefined;
  if ('version' in spot) {
    const answer = await versionDocument(spot.version);
    if (!answer.ok) return answer;
    document = answer.value;
  } else {
    const fetched = await timeline.fetch(spot.position);
    if (!fetched.ok) return fetched;
    if (isStopped()) return undefined;
    document = await betweenFrames(timeline.move(spot.position), () => {}, isStopped);
    change = timeline.changeBefore(spot.position);
  }
  if (document === undefined || isStopped()) return undefined;
  if (!(await sheetReady(document, blueprint, isStopped))) return undefined;
  return { ok: true, value: { spot, document, change: isNow(spot) ? undefined : change } };
}

/** Lays a sheet out between frames, before it is shown. @returns false when it was given up */
async function sheetReady(
  document: Document,
  blueprint: RecordId | undefined,
  isStopped: () => boolean,
): Promise<boolean> {
  if (blueprint === undefined || !document.has(blueprint)) return true;
  const state = useWindow.getState();
  const options = { blueprint, theme: themeOf(state), language: state.settings.language };
  return (await betweenFrames(prepareScene(document, options), () => {}, isStopped)) === true;
}

async function versionDocument(version: string): Promise<Result<Document>> {
  const known = read.get(version);
  if (known) return { ok: true, value: known };
  const document = useWindow.getState().file?.document ?? '';
  const answer = await program().request('versions.read', { document, version });
  if (!answer.ok) return answer;
  const whole = documentOf(answer.value.records);
  read.set(version, whole);
  return { ok: true, value: whole };
}

/** Compares what is shown with another state: with now, or, where now is shown, with the version named last. */
export async function startPastCompare(): Promise<void> {
  const { shown, timeline } = usePast.getState();
  if (!shown || !timeline) return;
  const now: Shown = { spot: { position: timeline.moments.length }, document: documentStore.current() };
  if (!isNow(shown.spot)) return setPast({ compared: { before: shown, after: now }, form: undefined });
  const last = useVersions.getState().versions.at(-1);
  const before = last ? await versionDocument(last.id) : undefined;
  if (before && !before.ok) return setPast({ fault: before.faults[0] });
  setPast({
    compared: { before: before && last ? { spot: { version: last.id }, document: before.value } : now, after: now },
  });
}

export async function compareWith(side: 'before' | 'after', spot: Spot): Promise<void> {
  wish += 1;
  const mine = wish;
  setPast({ working: true });
  const found = await shownAt(spot, () => wish !== mine);
  if (wish !== mine) return;
  const { compared } = usePast.getState();
  if (!found?.ok) setPast({ working: false, fault: found?.faults[0] });
  else if (compared) setPast({ working: false, compared: { ...compared, [side]: found.value } });
}

export const swapCompared = (): void => {
  const { compared } = usePast.getState();
  if (compared) setPast({ compared: { before: compared.after, after: compared.before } });
};
export const endCompared = (): void => setPast({ compared: undefined });

export const openForm = (form: Form | undefined): void => setPast({ form });

/** The blueprint that is looked at: one of those that the shown state has. */
export const chooseBlueprint = (blueprint: RecordId): void => setPast({ blueprint });
export const blueprintsShown = ({ document }: Shown) => blueprints(document);

type Deed = Promise<Result<readonly Version[]>>;

async function deed(work: (document: string) => Deed): Promise<boolean> {
  const done = await work(useWindow.getState().file?.document ?? '');
  if (!done.ok) {
    setPast({ fault: done.faults[0] });
    return false;
  }
  takeVersions(done.value);
  setPast({ fault: undefined, form: undefined, removed: undefined });
  return true;
}

/** Keeps the state that is shown as a named version. */
export function nameShown(name: string, by: string): Promise<boolean> {
  const { shown, timeline } = usePast.getState();
  const moment = shown && 'position' in shown.spot && !isNow(shown.spot) && timeline?.momentBefore(shown.spot.position);
  const given = { name, ...(by !== '' && { by }), ...(moment && { seq: moment.seq }) };
  return deed((document) => program().request('versions.name', { document, ...given }));
}

/** Signs the version that is shown, or the document as it is, which is named for that. */
export async function signShown(name: string, by: string): Promise<boolean> {
  const { shown } = usePast.getState();
  let version = shown && 'version' in shown.spot ? shown.spot.version : undefined;
  if (version === undefined) {
    if (!(await nameShown(name, by))) return false;
    version = useVersions.getState().versions.findLast((one) => one.name === name)?.id ?? '';
  }
  const signed = version;
  return deed((document) => program().request('versions.sign', { document, version: signed, by }));
}

export async function deleteVersion(version: Version): Promise<void> {
  if (!(await deed((document) => program().request('versions.delete', { document, version: version.id })))) return;
  setPast({ removed: version });
  const { timeline } = usePast.getState();
  if (timeline) await look({ position: timeline.moments.length });
}

export const bringVersionBack = ({ id }: Version): Promise<boolean> =>
  deed((document) => program().request('versions.bringBack', { document, version: id }));
