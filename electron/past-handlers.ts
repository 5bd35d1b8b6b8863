import { changesAtOnce } from '#shared/contract.ts';
import type { RequestName } from '#shared/ipc.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { OpenDocuments } from './documents/open-documents.ts';
import type { Past } from './documents/past.ts';
import type { Handlers } from './requests.ts';
import type { Workspace } from './workspace.ts';

type PastRequest = Extract<RequestName, `versions.${string}` | `history.${string}`>;

/** What a page can ask of the past of the document that its own window shows. */
export const pastHandlers = (workspace: Workspace, documents: OpenDocuments): Pick<Handlers, PastRequest> => {
  const past = (document: string, window: number): Past | undefined =>
    workspace.documentIn(window) === document ? documents.past(document) : undefined;
  const notOpen: Result<never> = fail({ code: 'documentNotOpen' });
  return {
    'versions.list': async ({ document }, window) => {
      const found = past(document, window);
      return found ? ok(found.versions()) : notOpen;
    },
    'versions.name': async ({ document, name, by, seq }, window) =>
      past(document, window)?.name({ name, signatures: [], ...(by !== undefined && { by }) }, seq) ?? notOpen,
    'versions.sign': async ({ document, version, by }, window) => past(document, window)?.sign(version, by) ?? notOpen,
    'versions.delete': async ({ document, version }, window) => past(document, window)?.remove(version) ?? notOpen,
    'versions.bringBack': async ({ document, version }, window) =>
      past(document, window)?.bringBack(version) ?? notOpen,
    'versions.read': async ({ document, version }, window) => past(document, window)?.read(version) ?? notOpen,
    'history.moments': async ({ document }, window) => {
      const found = past(document, window);
      return found ? ok(found.moments()) : notOpen;
    },
    'history.changes': async ({ document, first, last }, window) => {
      const found = past(document, window);
      return found ? ok(found.changes(first, Math.min(last, first + changesAtOnce - 1))) : notOpen;
    },
  };
};
