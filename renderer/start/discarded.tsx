import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { restorableDays } from '#shared/contract.ts';
import type { Recent } from '#shared/ipc.ts';
import { restore } from '../app/files.ts';
import { useWords } from '../app/use-words.ts';

const day = 24 * 60 * 60 * 1000;

/** What was put away, and how long it can still be brought back. */
export function Discarded({ entries }: { entries: readonly Recent[] }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  return (
    <>
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
    </>
  );
}

const daysLeft = ({ discardedAt = '' }: Recent): number =>
  Math.max(0, restorableDays - Math.floor((Date.now() - Date.parse(discardedAt)) / day));
