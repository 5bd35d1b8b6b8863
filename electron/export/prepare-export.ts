import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Worker } from '../worker/worker.ts';
import type { ExportHost, ExportMessage, ExportRequest } from './export-host.ts';
import type { Wanted } from './material.ts';

/**
 * Starts the process of an export, and has it lay out what is on the sheet, while a person still chooses where to: then
 * only the writing is left. Like any export's it does one piece of work and ends.
 */
export function prepareExport(host: ExportHost, texts: RecordTexts, wanted: Wanted) {
  let waiting: Worker<ExportRequest, ExportMessage> | undefined = host.start();
  waiting.onGone(() => {
    waiting = undefined;
  });
  waiting.ask({ asks: 'preparation', texts, wanted });
  const taken = (): typeof waiting => {
    const worker = waiting;
    waiting = undefined;
    return worker;
  };
  const prepared: ExportHost = {
    start() {
      const worker = taken();
      if (!worker) return host.start();
      return { ...worker, ask: (request) => worker.ask(withoutKnown(request, texts)) };
    },
  };
  return {
    /** Gives the process that was prepared, once; another where it has ended by itself or was let go. */
    host: prepared,
    /** Lets the process go, if it still waits. */
    release: (): void => taken()?.kill(),
  };
}

/** An order of what the process has already does not bring it again. */
function withoutKnown(request: ExportRequest, known: RecordTexts): ExportRequest {
  if (request === 'place it' || request.asks !== 'export' || !request.texts) return request;
  const { texts, ...order } = request;
  const isKnown = texts.length === known.length && texts.every((text, at) => text === known[at]);
  return isKnown ? order : request;
}
