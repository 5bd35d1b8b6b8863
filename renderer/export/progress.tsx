import { ProgressBar } from 'react-aria-components';
import { useLanguage, useWords } from '../app/use-words.ts';
import { type Copied, useExporting } from './exporting.ts';
import { numberText } from './numbers.ts';

/** Which part of the bar each stage takes, in percent: drawing is most of the work. */
const parts = { layout: [0, 15], drawing: [15, 90], writing: [90, 100] } as const;

/** How far the export is; nothing while there is no need to say. */
export function ExportProgress() {
  const words = useWords();
  const progress = useExporting((state) => state.progress);
  if (!progress) return null;
  const [from, to] = parts[progress.stage];
  const stage = words(`export.stage.${progress.stage}`);
  const { file } = progress;
  const label = file
    ? words('export.stage.file', { ...file, format: words(`export.short.${file.format}`), stage })
    : stage;
  const share = (from + (to - from) * progress.share) / 100;
  return (
    <ProgressBar
      className="export-progress"
      aria-label={words('export.progress')}
      value={file ? ((file.number - 1 + share) / file.of) * 100 : share * 100}
    >
      {({ percentage = 0 }) => (
        <>
          <span>{label}</span>
          <div className="export-track">
            <div className="export-bar" style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

/** What is on the clipboard now. */
export function CopiedText({ copied: { scale, width, height } }: { copied: Copied }) {
  const words = useWords();
  const language = useLanguage();
  const sides = { width: numberText(width, language), height: numberText(height, language) };
  return scale < 2 ? words('export.copiedSmaller', { ...sides, scale }) : words('export.copied', sides);
}
