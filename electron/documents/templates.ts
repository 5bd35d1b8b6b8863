import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { languages } from '#shared/model/languages.ts';
import { fail, type Result } from '#shared/model/result.ts';
import { importFile } from './import-file.ts';

const ending = '.blueprint.json';

/** A blueprint to begin with. `name` is that of its file, without folder and ending. */
export type Template = { readonly name: string; readonly document: Document };

export type Templates = {
  /** Those that can be read, by name; read once. */
  list(): Promise<readonly Template[]>;
  /** A template as a new document: with ids of its own, in this main language. */
  open(name: string, language: Language): Promise<Result<Document>>;
};

/** The templates in a folder of `.blueprint.json` files. */
export const templatesIn = (folder: string): Templates => {
  const names = async (): Promise<string[]> => {
    const files = await readdir(folder).catch((): string[] => []);
    return files.flatMap((file) => (file.endsWith(ending) ? file.slice(0, -ending.length) : [])).sort();
  };
  const read = (name: string, language: Language) => importFile(join(folder, name + ending), language);
  const readAll = async (): Promise<Template[]> => {
    const all: Template[] = [];
    for (const name of await names()) {
      // Each takes some milliseconds, and a start screen asks for all: what a person does there is heard in between.
      await setTimeout(0);
      const document = await read(name, languages[0]);
      if (document.ok) all.push({ name, document: document.value });
    }
    return all;
  };
  let known: Promise<Template[]> | undefined;
  return {
    list: () => {
      known ??= readAll();
      return known;
    },
    open: async (name, language) => {
      // Only a name that was listed becomes a path.
      const opened = (await names()).includes(name) ? await read(name, language) : undefined;
      return opened?.ok ? opened : fail({ code: 'templateMissing' });
    },
  };
};
