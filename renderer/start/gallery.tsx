import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Document } from '#shared/model/document.ts';
import { blueprints, cardsOf, failuresOf, lanesOf, project, stepsOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { newDocument } from '../app/files.ts';
import { type Say, useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { SheetPicture } from './sheet-picture.tsx';
import { askForTemplates, emptyPreview, letGoOfPictures, useTemplates } from './templates.ts';

const coming = [1, 2, 3];
const newKeys = /Mac/.test(navigator.platform) ? '⌘N' : 'Ctrl+N';

/** What a new blueprint can begin with, each as it looks. */
export function Gallery() {
  const words = useWords();
  const language = useLanguage();
  const templates = useTemplates((state) => state.templates);
  useEffect(() => {
    void askForTemplates();
    return letGoOfPictures;
  }, []);
  return (
    <section className="gallery" aria-label={words('start.new')}>
      <h2>{words('start.new')}</h2>
      <ul>
        <li>
          <Beginning document={emptyPreview(language)} title={words('start.empty')} keys={newKeys} first />
        </li>
        {/* Room for those on their way, so that nothing moves when they are here. */}
        {!templates && coming.map((place) => <li key={place} className="beginning" aria-hidden />)}
        {templates?.map(({ name, document }) => (
          <li key={name}>
            <Beginning
              document={document}
              title={textOf(project(document), 'title', language, mainLanguageOf(document))}
              template={name}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type BeginningProps = {
  document: Document;
  title: string;
  /** Absent for the empty blueprint. */
  template?: string;
  keys?: string;
  first?: boolean;
};

function Beginning({ document, title, template, keys, first = false }: BeginningProps) {
  const words = useWords();
  const opening = useWindow((state) => state.opening);
  return (
    <Button className="beginning" autoFocus={first} isDisabled={opening} onPress={() => void newDocument(template)}>
      <SheetPicture document={document} />
      <span className="beginning-title">
        {title}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </span>
      <span className="beginning-counts">{countsOf(words, document).join(' · ')}</span>
    </Button>
  );
}

/** How much there is of what tells blueprints apart: its lanes only where nothing is in them yet. */
function countsOf(words: Say, document: Document): string[] {
  const [blueprint] = blueprints(document);
  if (!blueprint) return [];
  const cards = cardsOf(document, blueprint.id).length;
  const counted = [
    ['count.lanes', cards === 0 ? lanesOf(document, blueprint.id).length : 0],
    ['count.steps', stepsOf(document, blueprint.id).length],
    ['count.cards', cards],
    ['count.failures', failuresOf(document, blueprint.id).length],
  ] as const;
  return counted.flatMap(([key, count]) => (count > 0 ? words(key, { count }) : []));
}
