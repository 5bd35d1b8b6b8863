import { EarlyThemeMenu } from '../start/early-theme-menu.tsx';
import { RecentFiles, UnsavedDocuments } from '../start/file-lists.tsx';
import { Gallery } from '../start/gallery.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { productName } from './product.ts';
import { useWords } from './use-words.ts';

export function StartScreen() {
  const words = useWords();
  return (
    <main className="start">
      <div className="start-column">
        <header className="start-head">
          <h1>{productName}</h1>
          <p className="start-tagline">{words('start.tagline')}</p>
          <span className="spring" />
          <LanguageSwitch />
          <EarlyThemeMenu />
        </header>
        <Gallery />
        <div className="start-files">
          <UnsavedDocuments />
          <RecentFiles />
        </div>
      </div>
    </main>
  );
}
