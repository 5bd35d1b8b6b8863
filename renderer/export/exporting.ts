import type { EventPayload, RequestResult } from '#shared/ipc.ts';
import type { SheetKind } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';
import { changeSettings } from '../app/actions.ts';
import { create } from '../app/create-store.ts';
import { editsKept } from '../app/files.ts';
import { set, useWindow } from '../app/window-state.ts';
import { program } from '../program.ts';
import { type Choices, choicesOf, deliverableOf, formatsOf, keptChoices } from './choices.ts';

/** What is shorter than this, in milliseconds, shows no bar. */
const quietFor = 300;

export type Exported = NonNullable<RequestResult<'export.begin'>>;
export type Packed = NonNullable<RequestResult<'export.pack'>>;
export type Copied = NonNullable<RequestResult<'export.copyPicture'>>;

/** What this window exports, and what came of it. */
export type ExportState = {
  /** Whether the dialog stands. */
  readonly open: boolean;
  readonly running: 'file' | 'picture' | undefined;
  /** How far it is; absent while it is too early to say anything. */
  readonly progress: EventPayload<'export.progress'> | undefined;
  readonly exported: Exported | undefined;
  readonly packed: (Packed & { readonly of: number }) | undefined;
  readonly copied: Copied | undefined;
  readonly faults: readonly Fault[];
};

const nothing = { progress: undefined, exported: undefined, packed: undefined, copied: undefined, faults: [] } as const;

export const useExporting = create<ExportState>(() => ({ open: false, running: undefined, ...nothing }));
const put = (part: Partial<ExportState>): void => useExporting.setState(part);

/** Opens the dialog. A text that is being edited is kept first. */
export async function openExport(): Promise<void> {
  if (await editsKept()) put({ open: true, ...(useExporting.getState().running ? {} : nothing) });
}

/** The sheet of the view that is shown. */
export const sheetShown = (): SheetKind => (useWindow.getState().view === 'journey' ? 'journey' : 'blueprint');

/** Escape and Cancel: ends what is running, or else closes the dialog. */
export function leaveExport(): void {
  if (useExporting.getState().running) cancelExport();
  else put({ open: false, ...nothing });
}

export const cancelExport = (): void => void program().request('export.cancel', {});

/** Takes away what was said of the last export. */
export const forgetOutcome = (): void => put(nothing);

/** What this window exported last: the settings keep no part of a document. */
let latest: { readonly document: string; readonly blueprint: RecordId; readonly choices: Choices } | undefined;

/** Asks for a file, or for a folder where several leave at once, and draws the blueprint shown into it. */
export async function exportToFile(choices: Choices): Promise<void> {
  await alone('file', async (document, blueprint) => {
    latest = { document, blueprint, choices };
    await changeSettings({ export: keptChoices(choices, useWindow.getState().settings.language) });
    if (choices.pack) await packInto(document, blueprint, choices);
    else {
      const wanted = { document, ...deliverableOf(choices, blueprint, choices.format) };
      const done = await program().request('export.begin', wanted);
      if (!done.ok) put({ faults: done.faults });
      else if (done.value) put({ exported: done.value });
    }
  });
}

async function packInto(document: string, blueprint: RecordId, choices: Choices): Promise<void> {
  const deliverables = formatsOf(choices).map((format) => deliverableOf(choices, blueprint, format));
  const done = await program().request('export.pack', { document, deliverables });
  if (!done.ok) put({ faults: done.faults });
  else if (done.value) put({ packed: { ...done.value, of: deliverables.length } });
}

/** Puts the blueprint shown on the clipboard as a picture. */
export async function copyPicture(choices: Choices): Promise<void> {
  await alone('picture', async (document, blueprint) => {
    const { format: _, pages: __, picture: ___, ...what } = deliverableOf(choices, blueprint, 'png');
    // Where a picture on the clipboard goes nobody knows: the project does not lie in it.
    const done = await program().request('export.copyPicture', { document, ...what, embed: false });
    if (!done.ok) put({ faults: done.faults });
    else if (done.value) put({ copied: done.value });
  });
}

/** Exports as the last time, of the same blueprint the same part: asks only where to; the first time ever it asks all. */
export async function exportAgain(): Promise<void> {
  const { settings, file, blueprint } = useWindow.getState();
  if (latest && latest.document === file?.document && latest.blueprint === blueprint)
    await exportToFile(latest.choices);
  else if (settings.export) await exportToFile(choicesOf(settings, sheetShown()));
  else await openExport();
}

export async function showExported({ file }: Exported): Promise<void> {
  const shown = await program().request('export.show', { file });
  if (!shown.ok) put({ faults: shown.faults });
}

async function alone(
  what: 'file' | 'picture',
  work: (document: string, blueprint: RecordId) => Promise<void>,
): Promise<void> {
  if (useExporting.getState().running) return;
  put({ ...nothing, running: what });
  const stop = listenForProgress();
  try {
    if (!(await editsKept())) return;
    const { file, blueprint } = useWindow.getState();
    if (file && blueprint !== undefined) await work(file.document, blueprint);
  } finally {
    stop();
    put({ running: undefined, progress: undefined });
  }
  // Without the dialog the banner is where failures are said.
  const { open, faults } = useExporting.getState();
  if (!open && faults.length > 0) set({ faults });
}

/** Shows how far it is, once that has been something to tell for longer than a moment. */
function listenForProgress(): () => void {
  let latest: ExportState['progress'];
  let timer: number | undefined;
  let shows = false;
  const stop = program().on('export.progress', (progress) => {
    latest = progress;
    if (shows) put({ progress });
    timer ??= window.setTimeout(() => {
      shows = true;
      put({ progress: latest });
    }, quietFor);
  });
  return () => {
    stop();
    window.clearTimeout(timer);
  };
}
