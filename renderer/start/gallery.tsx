import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Document } from '#shared/model/document.ts';
import { newDocument } from '../app/files.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useWorkspace } from '../app/workspace.ts';
import { useTemplates } from './templates.ts';

const coming = [1, 2, 3];
const newKeys = /Mac/.test(navigator.platform) ? '⌘N' : 'Ctrl+N';

/** What a new blueprint can begin with, each as it looks. */
export function Gallery() {
  const words = useWords();
  const language = useLanguage();
  const previews = useWorkspace()?.previews;
  const templates = useTemplates((state) => state.templates);
  useEffect(() => {
    void previews?.askForTemplates();
    return previews?.letGoOfPictures;
  }, [previews]);
  return (
    <section className="gallery" aria-label={words('start.new')}>
      <h2>{words('start.new')}</h2>
      <ul>
        <li>
          <Beginning document={previews?.emptyPreview(language)} title={words('start.empty')} keys={newKeys} first />
        </li>
        {/* Room for those on their way, so that nothing moves when they are here. */}
        {!templates && coming.map((place) => <li key={place} className="beginning" aria-hidden />)}
        {templates?.map(({ name, document }) => (
          <li key={name}>
            <Beginning document={document} title={previews?.titleOf(document, language) ?? ''} template={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type BeginningProps = {
  /** Undefined until it can be drawn. */
  document: Document | undefined;
  title: string;
  /** Absent for the empty blueprint. */
  template?: string;
  keys?: string;
  first?: boolean;
};

function Beginning({ document, title, template, keys, first = false }: BeginningProps) {
  const words = useWords();
  const opening = useWindow((state) => state.opening);
  const workspace = useWorkspace();
  return (
    <Button className="beginning" autoFocus={first} isDisabled={opening} onPress={() => void newDocument(template)}>
      {workspace && document ? (
        <workspace.SheetPicture document={document} />
      ) : (
        <span className="picture-place" aria-hidden />
      )}
      <span className="beginning-title">
        {title}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </span>
      <span className="beginning-counts">
        {workspace && document && workspace.previews.countsOf(words, document).join(' · ')}
      </span>
    </Button>
  );
}
