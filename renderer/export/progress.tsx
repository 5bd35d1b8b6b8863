import { ProgressBar } from 'react-aria-components';
import { useLanguage, useWords } from '../app/use-words.ts';
import { type Copied, useExporting } from './exporting.ts';

/** Which part of the bar each stage takes, in percent: drawing is most of the work. */
const parts = { layout: [0, 15], drawing: [15, 90], writing: [90, 100] } as const;

/** How far the export is; nothing while there is no need to say. */
export function ExportProgress() {
  const words = useWords();
  const progress = useExporting((state) => state.progress);
  if (!progress) return null;
  const [from, to] = parts[progress.stage];
  const label = words(`export.stage.${progress.stage}`);
  return (
    <ProgressBar
      className="export-progress"
      aria-label={words('export.progress')}
      value={from + (to - from) * progress.share}
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
  const number = (value: number) => value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
  const sides = { width: number(width), height: number(height) };
  return scale < 2 ? words('export.copiedSmaller', { ...sides, scale }) : words('export.copied', sides);
}
