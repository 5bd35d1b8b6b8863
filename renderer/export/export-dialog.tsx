import { CircleCheck, Copy, FolderOpen, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { sheetKinds } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { sentence, useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { type Choices, choicesOf } from './choices.ts';
import {
  copyPicture,
  exportToFile,
  forgetOutcome,
  leaveExport,
  sheetShown,
  showExported,
  useExporting,
} from './exporting.ts';
import { NoteTextsRow } from './note-texts-row.tsx';
import { PagesRow } from './pages-row.tsx';
import { PictureSizeField } from './picture-size-field.tsx';
import { CopiedText, ExportProgress } from './progress.tsx';
import { Segments } from './segments.tsx';
import { faultOf, MissingList, SizeLine, useSheetFacts } from './sheet-facts.tsx';
import { SliceRow, shownSlice } from './slice-row.tsx';

/** The one dialog of the program: what leaves it, and how. */
export function ExportDialog() {
  const open = useExporting((state) => state.open);
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(stays) => !stays && leaveExport()}>
      <Modal className="export-modal">
        <Dialog className="export-dialog">
          <ExportForm />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ExportForm() {
  const words = useWords();
  const settings = useWindow((state) => state.settings);
  const running = useExporting((state) => state.running);
  const [choices, setChoices] = useState<Choices>(() => ({
    ...choicesOf(settings, sheetShown()),
    slice: shownSlice(),
  }));
  const facts = useSheetFacts(choices);
  const busy = running !== undefined;
  const change = (part: Partial<Choices>) => {
    setChoices((before) => ({ ...before, ...part }));
    forgetOutcome();
  };
  return (
    <>
      <header>
        <Heading slot="title">{words('export.title')}</Heading>
        <BlueprintTitle language={choices.language} />
      </header>
      <div className="export-body">
        <Segments
          label={words('export.format')}
          choices={(['png', 'pdf', 'svg'] as const).map((value) => ({ value, label: value.toUpperCase() }))}
          value={choices.format}
          onChange={(format) => change({ format })}
          isDisabled={busy}
        />
        <p className="export-about">{words(`export.about.${choices.format}`)}</p>
        <Segments
          label={words('export.language')}
          choices={[
            { value: 'en' as const, label: 'English', lang: 'en' },
            { value: 'zh' as const, label: '中文', lang: 'zh-CN' },
            { value: 'both' as const, label: words('export.language.both') },
          ]}
          value={choices.language}
          onChange={(language) => change({ language })}
          isDisabled={busy}
        />
        <Segments
          label={words('export.sheet')}
          choices={sheetKinds.map((value) => ({ value, label: words(`export.sheet.${value}`) }))}
          value={choices.sheet}
          onChange={(sheet) => change({ sheet })}
          isDisabled={busy}
        />
        {choices.format === 'png' && (
          <PictureSizeField picture={choices.picture} onChange={(picture) => change({ picture })} isDisabled={busy} />
        )}
        {choices.sheet === 'blueprint' && (
          <NoteTextsRow chosen={choices.noteTexts} onChange={(noteTexts) => change({ noteTexts })} isDisabled={busy} />
        )}
        <SliceRow chosen={choices.slice} onChange={(slice) => change({ slice })} isDisabled={busy} />
        <PagesRow
          format={choices.format}
          chosen={choices.pages}
          onChange={(pages) => change({ pages })}
          isDisabled={busy}
        />
        <SizeLine choices={choices} facts={facts} />
        {facts && <MissingList missing={facts.missing} format={choices.format} />}
      </div>
      <Outcome />
      <footer className="export-footer">
        <Button className="button" isDisabled={busy} onPress={() => void copyPicture(choices)}>
          <Copy size={15} aria-hidden />
          {words('export.copy')}
        </Button>
        <span className="spring" />
        <Leave />
        <Button
          className="button button-primary"
          isDisabled={busy || !facts || faultOf(choices, facts) !== undefined}
          onPress={() => void exportToFile(choices)}
        >
          {words('export.begin')}
        </Button>
      </footer>
    </>
  );
}

function BlueprintTitle({ language }: { language: Choices['language'] }) {
  const document = useDocument();
  const shown = useWindow((state) => state.blueprint);
  const blueprint = shown === undefined ? undefined : find(document, 'blueprint', shown);
  const main = mainLanguageOf(document);
  return blueprint ? (
    <p className="muted export-title">{textOf(blueprint, 'title', language === 'both' ? main : language, main)}</p>
  ) : null;
}

/** Cancel while there is something to cancel or nothing done yet; then Close. */
function Leave() {
  const words = useWords();
  const finished = useExporting(({ exported, copied }) => exported !== undefined || copied !== undefined);
  const busy = useExporting(({ running }) => running !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // All else is off while it runs, and what is off loses the keyboard: Escape would go nowhere.
    if (busy) button.current?.focus();
  }, [busy]);
  return (
    <Button ref={button} className="button" onPress={leaveExport}>
      {words(finished ? 'export.close' : 'export.cancel')}
    </Button>
  );
}

/** How far it is, what came of it, or why not. */
function Outcome() {
  const words = useWords();
  const language = useLanguage();
  const { exported, copied, faults } = useExporting();
  return (
    <div className="export-outcome" aria-live="polite" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <ExportProgress />
      {exported && (
        <div className="export-message export-good">
          <CircleCheck size={16} aria-hidden />
          <p>{words('export.done', { name: exported.fileName })}</p>
          <Button className="button export-show" onPress={() => void showExported(exported)}>
            <FolderOpen size={15} aria-hidden />
            {words('export.show')}
          </Button>
        </div>
      )}
      {copied && (
        <div className="export-message export-good">
          <CircleCheck size={16} aria-hidden />
          <p>
            <CopiedText copied={copied} />
          </p>
        </div>
      )}
      {faults.map((fault) => (
        <div key={fault.code} className="export-message export-bad" role="alert">
          <TriangleAlert size={16} aria-hidden />
          <p>{sentence(words, fault)}</p>
        </div>
      ))}
    </div>
  );
}
