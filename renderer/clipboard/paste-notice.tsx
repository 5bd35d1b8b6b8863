import { Info, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { changePasting, usePasting } from './pasting.ts';

/** What a paste had to leave out, until it is closed. */
export function PasteNotice() {
  const words = useWords();
  const leftOut = usePasting((state) => state.leftOut);
  return (
    <div className="copy-notice-place" aria-live="polite">
      {leftOut > 0 && (
        <div className="copy-notice">
          <Info size={16} aria-hidden />
          <p>{words('paste.leftOut', { what: words('paste.connectors', { count: leftOut }) })}</p>
          <Button
            className="icon-button"
            aria-label={words('banner.close')}
            onPress={() => changePasting({ leftOut: 0 })}
          >
            <X size={15} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
