/** The worker in which a deliverable is laid out to be looked at: the window answers meanwhile, however large it is. */
import '../../quiet-zod.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { previewOf } from './preview-of.ts';
import type { PreviewNews, PreviewOrder } from './preview-order.ts';

/** What of a worker's global scope is used: the page's types are those of a window. */
type Scope = {
  postMessage(message: PreviewNews): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<PreviewOrder>) => void): void;
};
const scope = globalThis as unknown as Scope;

let document: Document = documentOf([]);

scope.addEventListener('message', ({ data: { number, records, wanted, today } }) => {
  if (records) document = documentOf(records);
  const made = previewOf(document, wanted, today);
  scope.postMessage(made.ok ? { number, preview: made.value } : { number, faults: made.faults });
});
