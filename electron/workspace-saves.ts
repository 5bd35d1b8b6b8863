import type { Language } from '#shared/model/fields.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { cleanCopyName, fileNameFor } from './documents/file-name.ts';
import type { OpenDocuments } from './documents/open-documents.ts';
import type { Ask } from './workspace.ts';

type Saved = Promise<Result<{ fileName: string } | null>>;

type Parts = {
  readonly documents: OpenDocuments;
  readonly ask: Ask;
  readonly shownIn: (window: number) => string | undefined;
  readonly language: () => Language;
  /** What a document without a title is called. */
  readonly product: string;
  readonly onSaved: (document: string, path: string) => void;
};

/** How windows save what they show. Null where the person was asked for a place and named none. */
export function workspaceSaves({ documents, ask, shownIn, language, product, onSaved }: Parts) {
  const suggestion = (document: string): string =>
    documents.pathOf(document) ?? `${fileNameFor(documents.nameOf(document), product)}.blueprint`;

  /** Without a path the person is asked for one. */
  const saveTo = async (window: number, known: string | undefined): Saved => {
    const document = shownIn(window);
    if (document === undefined) return fail({ code: 'documentNotOpen' });
    const path = known ?? (await ask.whereToSave(suggestion(document), window));
    if (path === undefined) return ok(null);
    const saved = await documents.save(document, path);
    if (!saved.ok) return saved;
    onSaved(document, saved.value.path);
    return ok({ fileName: saved.value.fileName });
  };

  return {
    save: (window: number): Saved => saveTo(window, documents.pathOf(shownIn(window) ?? '')),
    saveAs: (window: number): Saved => saveTo(window, undefined),

    /** Writes a copy as text. The document stays what it is, and is not in that file. */
    async saveData(window: number): Saved {
      const document = shownIn(window);
      if (document === undefined) return fail({ code: 'documentNotOpen' });
      const path = await ask.whereToSaveData(`${suggestion(document)}.json`, window);
      return path === undefined ? ok(null) : documents.saveData(document, path);
    },

    /** Writes a copy for others. The document stays what it is, and is not in that file. */
    async saveCleanCopy(window: number): Saved {
      const document = shownIn(window);
      if (document === undefined) return fail({ code: 'documentNotOpen' });
      const [name, own] = [documents.nameOf(document), documents.pathOf(document)];
      const path = await ask.whereToSave(cleanCopyName(name, own, language(), product), window);
      return path === undefined ? ok(null) : documents.saveCleanCopy(document, path);
    },
  };
}
