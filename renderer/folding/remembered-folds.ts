import { z } from 'zod';
import type { Document } from '#shared/model/document.ts';
import { type RecordId, recordIdSchema } from '#shared/model/fields.ts';
import { remember, remembered } from '../app/remembered.ts';

const key = 'collapsed';
/** Of so many documents it is known what was collapsed in them; the one folded longest ago is forgotten first. */
const most = 100;

const foldsSchema = z.array(z.tuple([recordIdSchema, z.array(recordIdSchema)]));

function all(): z.infer<typeof foldsSchema> {
  try {
    return foldsSchema.parse(JSON.parse(remembered(key) ?? '[]'));
  } catch {
    // What an older version or another hand has left there is not worth a word.
    return [];
  }
}

const projectOf = (document: Document): RecordId | undefined => {
  for (const record of document.values()) if (record.type === 'project') return record.id;
  return undefined;
};

/** Keeps which phases and lanes of a document are collapsed, for the next time it is opened on this machine. */
export function rememberFolds(document: Document, collapsed: readonly RecordId[]): void {
  const project = projectOf(document);
  if (project === undefined) return;
  const others = all().filter(([id]) => id !== project);
  const now = collapsed.length > 0 ? [...others, [project, collapsed] as const] : others;
  remember(key, JSON.stringify(now.slice(-most)));
}

/** What was collapsed in a document when it was shown last, as far as it is still there. */
export function rememberedFolds(document: Document): readonly RecordId[] {
  const project = projectOf(document);
  const found = all().find(([id]) => id === project);
  return found ? found[1].filter((id) => document.has(id)) : [];
}
