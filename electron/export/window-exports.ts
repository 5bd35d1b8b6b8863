import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EventName, EventPayload, RequestArgument, RequestResult } from '#shared/ipc.ts';
import { documentOf, find } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { say } from '#shared/words/words.ts';
import { fileNameFor } from '../documents/file-name.ts';

import { type Exported, exportDrawing } from './export-drawing.ts';
import type { ExportHost, ExportOrder } from './export-host.ts';
import type { Wanted } from './material.ts';

/** Asks in the system's own dialog where a drawing is to be written; undefined when the person cancels. */
export type AskWhereToExport = (
  suggested: string,
  format: Wanted['format'],
  window: number,
) => Promise<string | undefined>;

/** The document a window shows. */
type ShownDocument = {
  readonly document: string;
  readonly records: readonly Rec[];
  readonly path: string | undefined;
};

export type WindowExportsParts = {
  readonly host: ExportHost;
  readonly fonts: string;
  /** Where files may lie while an export works. */
  readonly scratch: string;
  readonly shownIn: (window: number) => ShownDocument | undefined;
  readonly ask: AskWhereToExport;
  readonly send: <N extends EventName>(window: number, name: N, payload: EventPayload<N>) => void;
  readonly showInFolder: (path: string) => void;
  /** Puts a PNG on the system's clipboard. */
  readonly toClipboard: (png: Uint8Array) => Promise<void>;
};

type Asked = { readonly document: string; readonly wanted: Wanted };
type Place = { readonly path: string; readonly onlyNew: boolean };
type Outcome = { readonly exported: Exported; readonly path?: string };

export type WindowExports = ReturnType<typeof windowExports>;

/** A picture on the clipboard has two pixels a px: as sharp as a good screen. */
const clipboardScale = 2;

/** What windows export: one drawing at a time each. Paths stay here; a window gets handles of the files it wrote. */
export const windowExports = (parts: WindowExportsParts) => {
  const { host, fonts, scratch, shownIn, ask, send, showInFolder, toClipboard } = parts;
  const running = new Map<number, { readonly cancel: AbortController; readonly done: Promise<unknown> }>();
  const written = new Map<string, string>();

  /** Draws what the window shows now. Null when it was cancelled. */
  const draw = async (
    window: number,
    { document, wanted }: Asked,
    whereTo: (shown: ShownDocument) => Promise<Place | undefined | null>,
    cancel: AbortSignal,
  ): Promise<Result<Outcome | null>> => {
    const before = shownIn(window);
    if (before?.document !== document) return fail({ code: 'documentNotOpen' });
    if (!find(documentOf(before.records), 'blueprint', wanted.blueprint)) return fail({ code: 'export.noBlueprint' });
    const to = await whereTo(before);
    if (to === null) return ok(null);
    // What is there now: the last edits may have come while the dialog stood.
    const now = shownIn(window);
    if (now?.document !== document) return fail({ code: 'documentNotOpen' });
    const order: Omit<ExportOrder, 'scratch'> = { records: now.records, wanted, fonts, ...(to && { to }) };
    const exported = await exportDrawing(order, {
      host,
      scratch,
      cancel,
      onStage: (stage, share) => send(window, 'export.progress', { stage, share }),
    });
    if (!exported.ok || !exported.value) return exported.ok ? ok(null) : exported;
    return ok({ exported: exported.value, ...(to && { path: to.path }) });
  };

  const alone = async (
    window: number,
    asked: Asked,
    whereTo: Parameters<typeof draw>[2],
  ): Promise<Result<Outcome | null>> => {
    if (running.has(window)) return fail({ code: 'export.busy' });
    const cancel = new AbortController();
    const done = draw(window, asked, whereTo, cancel.signal);
    running.set(window, { cancel, done });
    try {
      return await done;
    } finally {
      running.delete(window);
    }
  };

  return {
    async begin(
      { document, ...wanted }: RequestArgument<'export.begin'>,
      window: number,
    ): Promise<Result<RequestResult<'export.begin'>>> {
      const drawn = await alone(window, { document, wanted }, async (shown) => {
        const chosen = await ask(suggestedPath(shown, wanted), wanted.format, window);
        return chosen === undefined ? null : placeFor(chosen, wanted.format);
      });
      if (!drawn.ok) return drawn;
      const path = drawn.value?.path;
      if (path === undefined) return ok(null);
      const file = randomUUID();
      written.set(file, path);
      return ok({ file, fileName: basename(path) });
    },

    async copyPicture(
      { document, ...what }: RequestArgument<'export.copyPicture'>,
      window: number,
    ): Promise<Result<RequestResult<'export.copyPicture'>>> {
      const wanted: Wanted = { ...what, format: 'png', picture: { clipboard: clipboardScale } };
      const drawn = await alone(window, { document, wanted }, async () => undefined);
      if (!drawn.ok) return drawn;
      const { bytes, picture } = drawn.value?.exported ?? {};
      if (!bytes || !picture) return ok(null);
      await toClipboard(bytes);
      return ok(picture);
    },

    cancel: (window: number): void => running.get(window)?.cancel.abort(),

    async show(file: string): Promise<Result<Record<string, never>>> {
      const path = written.get(file);
      if (path === undefined) return fail({ code: 'requestRefused' });
      const there = await access(path).then(
        () => true,
        () => false,
      );
      if (!there) return fail({ code: 'export.notThere', params: { name: basename(path) } });
      showInFolder(path);
      return ok({});
    },

    /** Ends what is running, when the program ends. */
    async endAll(): Promise<void> {
      for (const { cancel } of running.values()) cancel.abort();
      await Promise.allSettled([...running.values()].map(({ done }) => done));
    },
  };
};

/** Beside the document's file, under the blueprint's title as the drawing shows it. */
function suggestedPath({ records, path }: ShownDocument, { blueprint, format, language, sheet }: Wanted): string {
  const document = documentOf(records);
  const main = mainLanguageOf(document);
  const record = find(document, 'blueprint', blueprint);
  const shown = language === 'both' ? main : language;
  const own = record ? textOf(record, 'title', shown, main) : '';
  const title = sheet === 'journey' ? say(shown, 'export.journeyOf', { title: own }) : own;
  const name = `${fileNameFor(title, 'blueprint')}.${format}`;
  return path === undefined ? name : join(dirname(path), name);
}

/** The file with the format's ending. Of a name that was completed here nobody was asked whether it may be replaced. */
function placeFor(chosen: string, format: Wanted['format']): Place {
  const complete = chosen.toLowerCase().endsWith(`.${format}`);
  return { path: complete ? chosen : `${chosen}.${format}`, onlyNew: !complete };
}
