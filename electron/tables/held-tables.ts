import { randomUUID } from 'node:crypto';
import type { EventPayload } from '#shared/ipc.ts';
import type { Workbook } from '#shared/tables/workbook.ts';

/** The tables that windows are about to import: one a window, named by a handle, never by a path. */
export type HeldTables = ReturnType<typeof heldTables>;

export const heldTables = () => {
  const held = new Map<number, { readonly table: string; readonly workbook: Workbook }>();
  return {
    /** Takes the place of what this window held before. */
    hold(window: number, name: string, workbook: Workbook): EventPayload<'table.read'> {
      const table = randomUUID();
      held.set(window, { table, workbook });
      return { table, name, sheets: [...workbook.sheets] };
    },
    find: (window: number, table: string): Workbook | undefined => {
      const found = held.get(window);
      return found?.table === table ? found.workbook : undefined;
    },
    drop: (window: number): void => void held.delete(window),
  };
};
