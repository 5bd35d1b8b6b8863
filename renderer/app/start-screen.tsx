import { FileText, FolderOpen } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Recent } from '#shared/ipc.ts';
import { openFile, openRecent } from './actions.ts';
import { productName } from './product.ts';
import { LanguageSwitch, ThemeMenu } from './settings-controls.tsx';
import { useLanguage, useWords } from './use-words.ts';
import { useWindow } from './window-state.ts';

export function StartScreen() {
  const words = useWords();
  const opening = useWindow((state) => state.opening);
  const recent = useWindow((state) => state.recent);
  const unsaved = recent.filter((entry) => entry.unsaved);
  const files = recent.filter((entry) => !entry.unsaved);
  return (
    <main className="start">
      <div className="start-settings">
        <LanguageSwitch />
        <ThemeMenu />
      </div>
      <div className="start-column">
        <header>
          <h1>{productName}</h1>
          <p className="start-tagline">{words('start.tagline')}</p>
        </header>
        <div className="start-drop">
          <Button className="button button-primary" isDisabled={opening} onPress={() => void openFile()}>
            <FolderOpen size={16} aria-hidden />
            {words(opening ? 'start.opening' : 'start.open')}
          </Button>
          <p>{words('start.drop')}</p>
        </div>
        {unsaved.length > 0 && <RecentList title={words('start.unsaved')} entries={unsaved} />}
        <RecentList title={words('start.recent')} entries={files} none={words('start.noRecent')} />
      </div>
    </main>
  );
}

function RecentList({ title, entries, none }: { title: string; entries: readonly Recent[]; none?: string }) {
  return (
    <section className="recent">
      <h2>{title}</h2>
      {entries.length === 0 && <p className="muted">{none}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.handle}>
            <RecentEntry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentEntry({ entry }: { entry: Recent }) {
  const words = useWords();
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' });
  return (
    <Button className="recent-entry" isDisabled={entry.missing} onPress={() => void openRecent(entry.handle)}>
      <FileText size={18} aria-hidden />
      <span className="recent-name">{entry.name}</span>
      <span className="recent-folder">{entry.missing ? words('start.missing') : entry.folder}</span>
      <time dateTime={entry.openedAt}>{when.format(new Date(entry.openedAt))}</time>
    </Button>
  );
}
