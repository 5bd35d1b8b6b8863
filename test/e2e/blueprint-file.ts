import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeReaderHost } from '../../electron/storage/node-reader-host.ts';
import { openProjectFile, writeProjectFile } from '../../electron/storage/project-file.ts';
import { readInterchange } from '../../shared/interchange/read.ts';
import type { Document } from '../../shared/model/document.ts';

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

/** An example as a project file in a folder; gives its path. */
export const exampleFile = async (folder: string, name: string, fileName = `${name}.blueprint`): Promise<string> => {
  const file = path.join(folder, fileName);
  const written = await writeProjectFile(file, exampleDocument(name));
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  return file;
};

/** What a project file on the disk holds, read as the program reads it. */
export const documentOnDisk = async (file: string): Promise<Document> => {
  const opened = await openProjectFile(file, { host: nodeReaderHost() });
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  return opened.value.document;
};
