import type { EventPayload } from '#shared/ipc.ts';
import type { Fault } from '#shared/model/result.ts';
import { likelySheet } from '#shared/tables/choose-sheet.ts';
import { type Grid, gridOf } from '#shared/tables/grid.ts';
import type { Mapping } from '#shared/tables/mapping.ts';
import { proposeMapping } from '#shared/tables/propose.ts';
import { savedFor, withSaved } from '#shared/tables/saved.ts';
import { changeSettings } from '../app/actions.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { show } from '../document/show.ts';
import { program } from '../program.ts';

type Given = EventPayload<'table.read'>;

/** A table that is about to be imported, and how the person wants it understood. */
export type ImportState = {
  readonly given: Given | undefined;
  readonly sheet: number;
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** Whether the mapping is the one used the last time for a table like this. */
  readonly isKnown: boolean;
  readonly busy: boolean;
  readonly faults: readonly Fault[];
};

const noGrid = gridOf({ name: '', rows: [], merges: [], comments: [] });
const idle: ImportState = {
  given: undefined,
  sheet: 0,
  grid: noGrid,
  mapping: { layout: 'matrix', language: 'en', head: 0, lines: [], split: false },
  isKnown: false,
  busy: false,
  faults: [],
};
export const useImporting = create<ImportState>(() => idle);
const put = (part: Partial<ImportState>): void => useImporting.setState(part);

/** A table is there: how it most likely is to be understood, or how its like was before. */
export function offerTable(given: Given): void {
  set({ faults: [] });
  put({ ...idle, given });
  chooseSheet(likelySheet(given));
}

export function chooseSheet(sheet: number): void {
  const { given } = useImporting.getState();
  const chosen = given?.sheets[sheet];
  if (!chosen) return;
  const grid = gridOf(chosen);
  const proposed = proposeMapping(grid);
  const saved = savedFor(grid, useWindow.getState().settings.mappings ?? []);
  const mapping = saved ? { ...saved, language: proposed.language } : proposed;
  put({ sheet, grid, mapping, isKnown: saved !== undefined, faults: [] });
}

export const changeMapping = (part: Partial<Mapping>): void =>
  put({ mapping: { ...useImporting.getState().mapping, ...part }, faults: [] });

export function leaveImport(): void {
  if (useImporting.getState().busy) return;
  put(idle);
  void program().request('table.leave', {});
}

/** Makes a document of it, here or in a window of its own. */
export async function finishImport(): Promise<void> {
  const { given, sheet, grid, mapping, busy } = useImporting.getState();
  if (!given || busy) return;
  put({ busy: true, faults: [] });
  const made = await program().request('table.import', { table: given.table, sheet, mapping });
  put({ busy: false });
  if (!made.ok) return put({ faults: made.faults });
  put(idle);
  if (made.value) show(made.value);
  const { mappings = [] } = useWindow.getState().settings;
  await changeSettings({ mappings: withSaved(mappings, grid, mapping) });
}
