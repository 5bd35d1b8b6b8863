import { ChevronDown, ChevronRight, FileText, HardDrive, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { restorableDays } from '#shared/contract.ts';
import type { Recent } from '#shared/ipc.ts';
import { openFile, openRecent } from '../app/actions.ts';
import { discard, restore } from '../app/files.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { chooseToImport } from '../import/choose-to-import.ts';

const day = 24 * 60 * 60 * 1000;

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
      {discarded.length > 0 && <Discarded entries={discarded} />}
    </section>
  );
}

function Discarded({ entries }: { entries: readonly Recent[] }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  return (
    <div className="files-discarded">
      <Button className="text-button" aria-expanded={shown} onPress={() => setShown(!shown)}>
        {shown ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        {words('start.discardedOnes', { count: entries.length })}
      </Button>
      {shown && (
        <ul>
          {entries.map((entry) => (
            <li key={entry.handle} className="files-row">
              <span className="entry entry-away">
                <Trash2 size={18} aria-hidden />
                <span className="entry-name">{entry.name}</span>
                <span className="entry-folder">{words('start.daysLeft', { count: daysLeft(entry) })}</span>
              </span>
              <Button
                className="text-button"
                aria-label={words('start.restoreNamed', { name: entry.name })}
                onPress={() => void restore(entry.handle)}
              >
                {words('start.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const daysLeft = ({ discardedAt = '' }: Recent): number =>
  Math.max(0, restorableDays - Math.floor((Date.now() - Date.parse(discardedAt)) / day));

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
