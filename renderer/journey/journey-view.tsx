import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { JourneyGrid } from './journey-grid.tsx';

/** What the customer does, thinks, feels and meets, step by step: from the same records as the blueprint. */
export function JourneyView({ blueprint }: { readonly blueprint: RecordId }) {
  const language = useLanguage();
  const document = useDocument();
  const shown = find(document, 'blueprint', blueprint);
  const title = shown ? textOf(shown, 'title', language, mainLanguageOf(document)) : '';
  return (
    <main className="touchpoints">
      <JourneyGrid key={blueprint} blueprint={blueprint} title={title} />
    </main>
  );
}
