import { CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { cancelExport, forgetOutcome, useExporting } from './exporting.ts';
import { CopiedText, ExportProgress } from './progress.tsx';

/** How long it stands there, in milliseconds: it only confirms what a person has just asked for. */
const stands = 8000;

/** What a copy asked for by menu or key says: nobody should have to open a dialog to see it. */
export function CopyNotice() {
  const words = useWords();
  const { open, progress, copied, running } = useExporting();
  useEffect(() => {
    if (open || !copied) return;
    const timer = window.setTimeout(forgetOutcome, stands);
    return () => window.clearTimeout(timer);
  }, [open, copied]);
  const shows = !open && (copied !== undefined || (running === 'picture' && progress !== undefined));
  return (
    <div className="copy-notice-place" aria-live="polite">
      {shows && (
        <div className="copy-notice">
          {copied ? <CircleCheck size={16} aria-hidden /> : null}
          {copied ? <p>{<CopiedText copied={copied} />}</p> : <ExportProgress />}
          <Button
            className="icon-button"
            aria-label={words(copied ? 'banner.close' : 'export.cancel')}
            onPress={copied ? forgetOutcome : cancelExport}
          >
            <X size={15} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
