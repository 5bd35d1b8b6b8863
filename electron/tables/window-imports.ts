import { basename } from 'node:path';
import type { EventPayload, OpenDocument } from '#shared/ipc.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { Mapping } from '#shared/tables/mapping.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import type { ReadBack } from '#shared/workbook/read-workbook.ts';
import { faultData } from '../fault-data.ts';
import type { ReaderHost } from '../storage/reader-host.ts';
import { heldTables } from './held-tables.ts';

type Opened = Result<OpenDocument | null>;

export type ImportParts = {
  readonly readers: ReaderHost;
  readonly language: () => Language;
  /** Opens a document that is in no file, in this window or in one of its own. */
  readonly open: (document: Document, window: number) => Promise<Opened>;
  /** Shows a window what it is to import. */
  readonly show: (window: number, table: EventPayload<'table.read'>) => void;
};

/**
 * What windows import: a table is read and held here, the person says there how it is to be understood, and the document
 * is made of it here. All that understands tables is loaded when the first one comes: no start waits for it.
 */
export const windowImports = ({ readers, language, open, show }: ImportParts) => {
  const held = heldTables();
  const offer = (window: number, name: string, workbook: Workbook): void =>
    show(window, held.hold(window, name, workbook));
  /** Opens what this program wrote, with what was left out of it. */
  const openOwn = async ({ document, remarks }: ReadBack, window: number): Promise<Opened> => {
    const opened = await open(document, window);
    if (!opened.ok || !opened.value || remarks.length === 0) return opened;
    const { notices = [] } = opened.value;
    return ok({ ...opened.value, notices: [...notices, ...remarks.map(faultData)] });
  };
  return {
    /** Reads a file. What this program wrote itself opens at once; anything else is offered to the window. */
    async file(path: string, window: number): Promise<Opened> {
      const { openTable } = await import('./open-table.ts');
      const read = await openTable(path, readers);
      if (!read.ok) return read;
      const { readOwnWorkbook } = await import('./own-workbook.ts');
      const own = readOwnWorkbook(read.value);
      if (own) return own.ok ? openOwn(own.value, window) : own;
      offer(window, basename(path), read.value);
      return ok(null);
    },
    async text(text: string, window: number): Promise<Result<Record<string, never>>> {
      const { sheetOfText } = await import('#shared/tables/from-text.ts');
      const sheet = sheetOfText(text, '', language());
      if (!sheet.ok) return sheet;
      offer(window, '', { kind: 'text', sheets: [sheet.value], properties: {} });
      return ok({});
    },
    async finish(window: number, table: string, how: { sheet: number; mapping: Mapping }): Promise<Opened> {
      const workbook = held.find(window, table);
      if (!workbook) return fail({ code: 'import.gone' });
      const { importTable } = await import('./import-table.ts');
      const made = importTable(workbook, how);
      if (!made.ok) return made;
      const opened = await open(made.value.document, window);
      if (opened.ok) held.drop(window);
      return opened;
    },
    drop: (window: number): void => held.drop(window),
  };
};
export type WindowImports = ReturnType<typeof windowImports>;
