import { CircleCheck, FolderOpen, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { sentence, useLanguage, useWords } from '../app/use-words.ts';
import { type Exported, showExported, useExporting } from './exporting.ts';
import { bytesText } from './numbers.ts';
import { CopiedText, ExportProgress } from './progress.tsx';

/** How far it is, what came of it, or why not. */
export function Outcome() {
  const language = useLanguage();
  const { exported, packed, copied, faults } = useExporting();
  const words = useWords();
  return (
    <div className="export-outcome" aria-live="polite" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <ExportProgress />
      {exported && <Written file={exported} />}
      {packed && <PackOutcome />}
      {copied && (
        <div className="export-message export-good">
          <CircleCheck size={16} aria-hidden />
          <p>
            <CopiedText copied={copied} />
          </p>
        </div>
      )}
      {faults.map((fault) => (
        <Refused key={fault.code} text={sentence(words, fault)} />
      ))}
    </div>
  );
}

/** A file that was written; of several it is said once for all that they were. */
export function Written({ file, ofSeveral = false }: { file: Exported; ofSeveral?: boolean }) {
  const words = useWords();
  const language = useLanguage();
  const { fileName: name, bytes } = file;
  return (
    <div className="export-message export-good">
      <CircleCheck size={16} aria-hidden />
      <p>{words(ofSeveral ? 'export.file' : 'export.doneOf', { name, size: bytesText(bytes, language) })}</p>
      <Button
        className="button export-show"
        aria-label={words('export.showName', { name })}
        onPress={() => void showExported(file)}
      >
        <FolderOpen size={15} aria-hidden />
        {words('export.show')}
      </Button>
    </div>
  );
}

/** What became of each file of several. */
export function PackOutcome() {
  const words = useWords();
  const packed = useExporting((state) => state.packed);
  if (!packed) return null;
  const { files, failed, cancelled, of } = packed;
  return (
    <>
      <p className="export-summary">
        {cancelled
          ? words('export.doneSome', { done: files.length, of })
          : words('export.doneSeveral', { count: files.length })}
      </p>
      <div className="export-files">
        {files.map((file) => (
          <Written key={file.file} file={file} ofSeveral />
        ))}
        {failed.map(({ format, faults }) => (
          <Refused
            key={format}
            text={[
              words('export.notWritten', { format: words(`export.short.${format}`) }),
              ...faults.map((fault) => sentence(words, fault)),
            ].join(' ')}
          />
        ))}
      </div>
    </>
  );
}

function Refused({ text }: { text: string }) {
  return (
    <div className="export-message export-bad" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>{text}</p>
    </div>
  );
}
