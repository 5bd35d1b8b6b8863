import type { MissingCharacters } from '#shared/export/missing-characters.ts';
import { placeOf } from '#shared/export/missing-words.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import type { Format } from '../choices.ts';

/** Formats whose texts are shown in the fonts of whoever opens the file. */
const foreignFonts: readonly string[] = ['svg', 'html', 'pptx', 'xlsx', 'csv', 'md'];

/** The characters that will not be seen as they are, record by record. */
export function MissingList({ missing, format }: { missing: readonly MissingCharacters[]; format: Format }) {
  const words = useWords();
  const language = useLanguage();
  if (missing.length === 0) return null;
  return (
    <section className="export-missing" aria-label={words('export.missing.title', { count: missing.length })}>
      <strong>{words('export.missing.title', { count: missing.length })}</strong>
      <p>{words(foreignFonts.includes(format) ? 'export.missing.svg' : 'export.missing.boxes')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key. */}
      <ul tabIndex={0}>
        {missing.map((each) => (
          <li key={`${each.kind} ${each.code}`}>
            <span>{placeOf(language, each)}</span>
            <span className="export-characters">{each.characters.join(' ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
