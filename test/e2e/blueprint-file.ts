import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { readFile } from '../../electron/storage/read-file.ts';
import { readLimits } from '../../electron/storage/read-project.ts';
import { readInterchange } from '../../shared/interchange/read.ts';
import { type Document, documentOf } from '../../shared/model/document.ts';
import type { Rec } from '../../shared/model/record.ts';

const examples = fileURLToPath(new URL('../fixtures/examples', import.meta.url));
export const exampleJson = (name: string): string => path.join(examples, `${name}.blueprint.json`);

/** An example as a document. */
export const exampleDocument = (name: string): Document => {
  const read = readInterchange(JSON.parse(readFileSync(exampleJson(name), 'utf8')), {
    language: 'en',
    newId: randomUUID,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};

/** An example with a note on its first card. */
export const notedExample = (name: string): Document => {
  const document = exampleDocument(name);
  const card = [...document.values()].find((record) => record.type === 'card');
  if (!card) throw new Error('the example has no cards');
  const { blueprint, id } = card;
  const text = 'Seen with three guests: all came from the comparison site.';
  const translations = { text: '观察了三位客人：都来自比价网站。' };
  const note: Rec = { id: 'note', type: 'note', code: 'N1', order: 'a0', blueprint, card: id, text, translations };
  return new Map([...document, [note.id, note]]);
};

/** An example as a project file in a folder; gives its path. */
export const exampleFile = (folder: string, name: string, fileName = `${name}.blueprint`): Promise<string> =>
  fileOf(exampleDocument(name), folder, fileName);

/** A document as a project file in a folder; gives its path. */
export const fileOf = async (document: Document, folder: string, fileName: string): Promise<string> => {
  const file = path.join(folder, fileName);
  const written = await writeProjectFile(file, document);
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  return file;
};

/**
 * What a project file on the disk holds, read by what the program reads with, but here: a process of its own for each of
 * the hundreds of looks at a file would be most of the work of these tests.
 */
export const documentOnDisk = async (file: string): Promise<Document> => {
  const reading = readFile(readFileSync(file), readLimits);
  let step = reading.next();
  while (!step.done) step = reading.next();
  if (!step.value.ok) throw new Error(JSON.stringify(step.value.faults));
  return documentOf(step.value.value.records);
};
