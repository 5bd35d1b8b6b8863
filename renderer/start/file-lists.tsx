import { FileText, HardDrive, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Recent } from '#shared/ipc.ts';
import { openFile, openRecent } from '../app/actions.ts';
import { discard, restore } from '../app/files.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useWorkspace } from '../app/workspace.ts';
import { chooseToImport } from '../import/choose-to-import.ts';

/** Files opened before, and the way to all others. */
export function RecentFiles() {
  const words = useWords();
  const opening = useWindow((state) => state.opening);
  const files = useWindow((state) => state.recent).filter((entry) => !entry.unsaved && !entry.discardedAt);
  return (
    <section className="files">
      <header>
        <h2>{words('start.recent')}</h2>
        <Button className="button" isDisabled={opening} onPress={() => void chooseToImport()}>
          {words('start.import')}
        </Button>
        <Button className="button" isDisabled={opening} onPress={() => void openFile()}>
          {words(opening ? 'start.opening' : 'start.open')}
        </Button>
      </header>
      <ul>
        {files.map((entry) => (
          <li key={entry.handle}>
            <Entry entry={entry} icon={<FileText size={18} aria-hidden />} />
          </li>
        ))}
      </ul>
      <p className="files-hint">{words(files.length === 0 ? 'start.noRecent' : 'start.drop')}</p>
    </section>
  );
}

/** Documents that are in no file, those open in another window too, and what was put away of them. */
export function UnsavedDocuments() {
  const words = useWords();
  const recent = useWindow((state) => state.recent);
  const workspace = useWorkspace();
  const [putAway, setPutAway] = useState<Recent>();
  const unsaved = recent.filter((entry) => entry.unsaved);
  const discarded = recent.filter((entry) => entry.discardedAt !== undefined);
  const latest = discarded.find(({ handle }) => handle === putAway?.handle);
  if (unsaved.length === 0 && discarded.length === 0) return null;
  return (
    <section className="files">
      <header>
        <h2>{words('start.unsaved')}</h2>
      </header>
      <ul>
        {unsaved.map((entry) => (
          <li key={entry.handle} className="files-row">
            <Entry entry={entry} icon={<HardDrive size={18} aria-hidden />} />
            <Button
              className="icon-button"
              aria-label={words('start.discardNamed', { name: entry.name })}
              onPress={async () => (await discard(entry.handle)) && setPutAway(entry)}
            >
              <Trash2 size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {latest && (
          <p className="files-done">
            <span>{words('start.discarded', { name: latest.name })}</span>
            <Button className="text-button" autoFocus onPress={() => void restore(latest.handle)}>
              {words('start.restore')}
            </Button>
          </p>
        )}
      </div>
      {unsaved.length > 0 && <p className="files-hint">{words('start.unsavedHint')}</p>}
      {discarded.length > 0 && (
        <div className="files-discarded">{workspace && <workspace.Discarded entries={discarded} />}</div>
      )}
    </section>
  );
}

function Entry({ entry, icon }: { entry: Recent; icon: ReactNode }) {
  const words = useWords();
  const language = useLanguage();
  const opening = useWindow((state) => state.opening);
  const style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', ...(entry.unsaved && { timeStyle: 'short' }) };
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', style);
  const note = entry.missing ? words('start.missing') : entry.folder;
  return (
    <Button className="entry" isDisabled={entry.missing || opening} onPress={() => void openRecent(entry.handle)}>
      {icon}
      <span className="entry-name">{entry.name}</span>
      {note !== '' && <span className="entry-folder">{note}</span>}
      {entry.openedAt !== undefined && <time dateTime={entry.openedAt}>{when.format(new Date(entry.openedAt))}</time>}
    </Button>
  );
}
