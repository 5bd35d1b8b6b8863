import { randomUUID } from 'node:crypto';
import { access, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EventName, EventPayload, RequestArgument, RequestResult } from '#shared/ipc.ts';
import { type RecordTexts, recordsOfType } from '#shared/model/record-texts.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { type Exported, exportDrawing } from './export-drawing.ts';
import type { ExportHost, ExportOrder } from './export-host.ts';
import { exportName, freePath, packName } from './export-name.ts';
import type { Wanted } from './material.ts';
import { prepareExport } from './prepare-export.ts';

/** Asks in the system's own dialog where a drawing is to be written; undefined when the person cancels. */
export type AskWhereToExport = (
  suggested: string,
  format: Wanted['format'],
  window: number,
) => Promise<string | undefined>;

/** Asks for the folder of several files, beginning at one; undefined when the person cancels. */
export type AskForFolder = (beginning: string | undefined, window: number) => Promise<string | undefined>;

/** The document a window shows. */
type ShownDocument = {
  readonly document: string;
  readonly texts: RecordTexts;
  readonly path: string | undefined;
};

export type WindowExportsParts = {
  readonly host: ExportHost;
  readonly fonts: string;
  /** Where files may lie while an export works. */
  readonly scratch: string;
  readonly shownIn: (window: number) => ShownDocument | undefined;
  readonly ask: AskWhereToExport;
  readonly askForFolder: AskForFolder;
  readonly send: <N extends EventName>(window: number, name: N, payload: EventPayload<N>) => void;
  readonly showInFolder: (path: string) => void;
  /** Puts a PNG on the system's clipboard. */
  readonly toClipboard: (png: Uint8Array) => Promise<void>;
};

type Place = { readonly path: string; readonly onlyNew: boolean };
/** What runs in a window, and how it is ended. */
type Run = { readonly window: number; readonly cancel: AbortSignal };
type Progress = EventPayload<'export.progress'>;
type File = NonNullable<RequestResult<'export.begin'>>;
type Pack = NonNullable<RequestResult<'export.pack'>>;

export type WindowExports = ReturnType<typeof windowExports>;

/** A picture on the clipboard has two pixels a px: as sharp as a good screen. */
const clipboardScale = 2;

/** What windows export: one drawing at a time each. Paths stay here; a window gets handles of the files it wrote. */
export const windowExports = (parts: WindowExportsParts) => {
  const { host, fonts, scratch, ask, askForFolder, send, showInFolder, toClipboard } = parts;
  const running = new Map<number, { readonly cancel: AbortController; readonly done: Promise<unknown> }>();
  const written = new Map<string, string>();

  /** What the window shows now, where that is the document asked for and holds the blueprint. */
  const shownIn = (window: number, document: string, { blueprint }: Wanted): Result<ShownDocument> => {
    const shown = parts.shownIn(window);
    if (shown?.document !== document) return fail({ code: 'documentNotOpen' });
    const isThere = recordsOfType(shown.texts, 'blueprint').some(({ id }) => id === blueprint);
    return isThere ? ok(shown) : fail({ code: 'export.noBlueprint' });
  };

  /** Draws what is shown. Null when it was cancelled. */
  const draw = (
    { texts }: ShownDocument,
    { window, cancel }: Run,
    order: { readonly wanted: Wanted; readonly to?: Place; readonly file?: Progress['file']; readonly on?: ExportHost },
  ): Promise<Result<Exported | null>> => {
    const { wanted, to, file, on = host } = order;
    const whole: Omit<ExportOrder, 'asks' | 'scratch'> = { texts, wanted, fonts, ...(to && { to }) };
    const onStage = (stage: Progress['stage'], share: number): void =>
      send(window, 'export.progress', { stage, share, ...(file && { file }) });
    return exportDrawing(whole, { host: on, scratch, cancel, onStage });
  };

  const fileAt = async (path: string): Promise<File> => {
    const file = randomUUID();
    written.set(file, path);
    return { file, fileName: basename(path), bytes: (await stat(path)).size };
  };

  /** One at a time in each window. */
  const alone = async <T>(window: number, work: (run: Run) => Promise<Result<T>>): Promise<Result<T>> => {
    if (running.has(window)) return fail({ code: 'export.busy' });
    const cancel = new AbortController();
    const done = work({ window, cancel: cancel.signal });
    running.set(window, { cancel, done });
    try {
      return await done;
    } finally {
      running.delete(window);
    }
  };

  return {
    begin: (
      { document, ...wanted }: RequestArgument<'export.begin'>,
      window: number,
    ): Promise<Result<RequestResult<'export.begin'>>> =>
      alone(window, async (run) => {
        const before = shownIn(window, document, wanted);
        if (!before.ok) return before;
        const prepared = prepareExport(host, before.value.texts, wanted);
        run.cancel.addEventListener('abort', prepared.release);
        try {
          const chosen = await ask(suggestedPath(before.value, wanted), wanted.format, window);
          if (chosen === undefined) return ok(null);
          // What is there now: the last edits may have come while the dialog stood.
          const now = shownIn(window, document, wanted);
          if (!now.ok) return now;
          const to = placeFor(chosen, wanted.format);
          const drawn = await draw(now.value, run, { wanted, to, on: prepared.host });
          if (!drawn.ok || !drawn.value) return drawn.ok ? ok(null) : drawn;
          return ok(await fileAt(to.path));
        } finally {
          prepared.release();
        }
      }),

    pack: (
      { document, deliverables }: RequestArgument<'export.pack'>,
      window: number,
    ): Promise<Result<RequestResult<'export.pack'>>> =>
      alone(window, async (run) => {
        const [first] = deliverables;
        const before = first ? shownIn(window, document, first) : fail({ code: 'requestRefused' });
        if (!before.ok) return before;
        const { path } = before.value;
        const folder = await askForFolder(path === undefined ? undefined : dirname(path), window);
        if (folder === undefined) return ok(null);
        const files: Pack['files'] = [];
        const failed: Pack['failed'] = [];
        const result = (cancelled: boolean): Result<Pack> => ok({ files, failed, cancelled });
        for (const [at, wanted] of deliverables.entries()) {
          if (run.cancel.aborted) return result(true);
          const { format } = wanted;
          const now = shownIn(window, document, wanted);
          if (!now.ok) return files.length > 0 ? result(true) : now;
          const to = { path: await freePath(folder, packName(now.value.texts, wanted), format), onlyNew: true };
          const file = { number: at + 1, of: deliverables.length, format };
          const drawn = await draw(now.value, run, { wanted, to, file });
          if (!drawn.ok) failed.push({ format, faults: [...drawn.faults] });
          else if (!drawn.value) return result(true);
          else files.push(await fileAt(to.path));
        }
        return result(false);
      }),

    copyPicture: (
      { document, ...what }: RequestArgument<'export.copyPicture'>,
      window: number,
    ): Promise<Result<RequestResult<'export.copyPicture'>>> =>
      alone(window, async (run) => {
        const wanted: Wanted = { ...what, format: 'png', picture: { clipboard: clipboardScale } };
        const shown = shownIn(window, document, wanted);
        if (!shown.ok) return shown;
        const drawn = await draw(shown.value, run, { wanted });
        if (!drawn.ok) return drawn;
        const { bytes, picture } = drawn.value ?? {};
        if (!bytes || !picture) return ok(null);
        await toClipboard(bytes);
        return ok(picture);
      }),

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

/** Beside the document's file. */
function suggestedPath({ texts, path }: ShownDocument, wanted: Wanted): string {
  const name = `${exportName(texts, wanted)}.${wanted.format}`;
  return path === undefined ? name : join(dirname(path), name);
}

/** The file with the format's ending. Of a name that was completed here nobody was asked whether it may be replaced. */
function placeFor(chosen: string, format: Wanted['format']): Place {
  const complete = chosen.toLowerCase().endsWith(`.${format}`);
  return { path: complete ? chosen : `${chosen}.${format}`, onlyNew: !complete };
}
