import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type Rec, textFields } from '#shared/model/record.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import type { WordKey } from '#shared/words/words.ts';
import { useWindow } from '../app/window-state.ts';
import type { Choice } from './action.ts';

/** The name of a record as a menu says it, in the language shown, on one line: its text, or else what it is. */
export function named(document: Document, id: RecordId): Choice['name'] {
  const { language } = useWindow.getState().settings;
  const rec = document.get(id);
  if (!rec) return { text: '' };
  const [field = ''] = textFields[rec.type];
  const own = field === '' ? '' : textOf(rec, field, language, mainLanguageOf(document)).replace(/\s+/g, ' ').trim();
  if (own !== '') return { text: own };
  const word = kindOf(rec);
  return word === undefined ? { text: rec.type === 'project' ? '' : rec.code } : { word };
}

function kindOf(rec: Rec): WordKey | undefined {
  switch (rec.type) {
    case 'lane':
      return `role.${rec.role}`;
    case 'connector':
      return `connector.${rec.kind}`;
    case 'mark':
      return `tag.${rec.kind}`;
    case 'wait':
    case 'failure':
    case 'policy':
    case 'metric':
    case 'note':
      return `tag.${rec.type}`;
    default:
      return undefined;
  }
}
