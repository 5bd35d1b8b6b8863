import { Copy } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { find } from '#shared/model/document.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { type Choices, choicesOf, deliverableOf, formatsOf } from './choices.ts';
import { copyPicture, exportToFile, forgetOutcome, leaveExport, sheetShown, useExporting } from './exporting.ts';
import { FormatChoice } from './format-choice.tsx';
import { ContentOptions } from './options/content-options.tsx';
import { FormatOptions } from './options/format-options.tsx';
import { MoreOptions } from './options/more-options.tsx';
import { shownSlice } from './options/slice-row.tsx';
import { Outcome } from './outcome.tsx';
import { PresetBar } from './preset-bar.tsx';
import { PreviewPane } from './preview/preview-pane.tsx';
import { usePreview } from './preview/use-preview.ts';
import { Segments } from './segments.tsx';

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
  const document = useDocument();
  const settings = useWindow((state) => state.settings);
  const blueprint = useWindow((state) => state.blueprint);
  const busy = useExporting((state) => state.running !== undefined);
  const [choices, setChoices] = useState<Choices>(() => ({
    ...choicesOf(settings, sheetShown()),
    slice: shownSlice(),
  }));
  const [preset, setPreset] = useState<string>();
  const wanted = blueprint === undefined ? undefined : deliverableOf(choices, blueprint, choices.format);
  const previewing = usePreview(document, wanted);
  const ready =
    !busy && formatsOf(choices).length > 0 && (choices.pack !== undefined || previewing.faults.length === 0);
  const begin = (): void => {
    if (ready) void exportToFile(choices);
  };
  const change = (part: Partial<Choices>): void => {
    setChoices((before) => ({ ...before, ...part }));
    setPreset(undefined);
    forgetOutcome();
  };
  const choose = (chosen: Choices, from: string): void => {
    setChoices(chosen);
    setPreset(from);
    forgetOutcome();
  };
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  const onKey = (event: KeyboardEvent): void => {
    if (!isGo(event)) return;
    event.preventDefault();
    event.stopPropagation();
    // A field takes what was typed when it loses the keyboard; it is part of what is exported.
    if (event.target instanceof HTMLInputElement) event.target.blur();
    window.setTimeout(() => latest.current());
  };
  return (
    <div className="export-form" onKeyDownCapture={onKey}>
      <header className="export-head">
        <div className="export-heads">
          <Heading slot="title">{words('export.title')}</Heading>
          <BlueprintTitle language={choices.language} />
        </div>
        <PresetBar choices={choices} preset={preset} choose={choose} />
      </header>
      <div className="export-parts" inert={busy}>
        <section className="export-options" aria-label={words('export.settings')}>
          <FormatChoice choices={choices} change={change} />
          <ContentOptions choices={choices} change={change} />
          <FormatOptions choices={choices} change={change} />
          <MoreOptions choices={choices} change={change} />
        </section>
        <div className="export-look">
          {choices.pack && choices.pack.length > 1 && (
            <Segments
              label={words('export.preview.of')}
              choices={choices.pack.map((value) => ({ value, label: words(`export.short.${value}`) }))}
              value={choices.format}
              onChange={(format) => setChoices((before) => ({ ...before, format }))}
            />
          )}
          <PreviewPane previewing={previewing} format={choices.format} />
        </div>
      </div>
      <Outcome />
      <footer className="export-footer">
        <Button className="button" isDisabled={busy} onPress={() => void copyPicture(choices)}>
          <Copy size={15} aria-hidden />
          {words('export.copy')}
        </Button>
        <span className="spring" />
        <Leave />
        <Button className="button button-primary" isDisabled={!ready} onPress={begin}>
          {choices.pack ? words('export.beginSeveral', { count: choices.pack.length }) : words('export.begin')}
        </Button>
      </footer>
    </div>
  );
}

/** Enter, where nothing else is meant by it, and with Ctrl anywhere; never one that ends a composition. */
function isGo({ key, ctrlKey, metaKey, target, nativeEvent }: KeyboardEvent): boolean {
  if (key !== 'Enter' || nativeEvent.isComposing) return false;
  if (ctrlKey || metaKey) return true;
  return target instanceof HTMLInputElement && target.closest('form') === null;
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
  const finished = useExporting(
    ({ exported, packed, copied }) => exported !== undefined || packed !== undefined || copied !== undefined,
  );
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
