import { CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { cancelExport, forgetOutcome, useExporting } from './exporting.ts';
import { PackOutcome, Written } from './outcome.tsx';
import { CopiedText, ExportProgress } from './progress.tsx';

/** How long it stands there, in milliseconds: it only confirms what a person has just asked for. */
const stands = 8000;

/** What a copy or an export asked for by menu or key says: nobody should have to open a dialog to see it. */
export function ExportNotice() {
  const words = useWords();
  const { open, progress, exported, packed, copied } = useExporting();
  const done = copied !== undefined || exported !== undefined || packed !== undefined;
  useEffect(() => {
    if (open || !copied) return;
    const timer = window.setTimeout(forgetOutcome, stands);
    return () => window.clearTimeout(timer);
  }, [open, copied]);
  const shows = !open && (done || progress !== undefined);
  return (
    <div className="copy-notice-place" aria-live="polite">
      {shows && (
        <div className="copy-notice">
          {copied && <CircleCheck size={16} aria-hidden />}
          {copied && (
            <p>
              <CopiedText copied={copied} />
            </p>
          )}
          {exported && <Written file={exported} />}
          {packed && (
            <div>
              <PackOutcome />
            </div>
          )}
          {!done && <ExportProgress />}
          <Button
            className="icon-button"
            aria-label={words(done ? 'banner.close' : 'export.cancel')}
            onPress={done ? forgetOutcome : cancelExport}
          >
            <X size={15} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
