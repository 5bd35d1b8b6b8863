import { useDeferredValue, useMemo } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { planImport } from '#shared/tables/plan-import.ts';
import { sentence, useWords } from '../app/use-words.ts';
import { newId } from '../editing/edit.ts';
import { finishImport, leaveImport, useImporting } from './importing.ts';
import { MappingControls } from './mapping-controls.tsx';
import { Outcome } from './outcome.tsx';
import { SourceTable } from './source-table.tsx';

/** What the table of another program means, and what would be made of it, before anything is. */
export function ImportDialog() {
  const open = useImporting((state) => state.given !== undefined);
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(stays) => !stays && leaveImport()}>
      <Modal className="paste-modal import-modal">
        <Dialog className="paste-dialog import-dialog">{open && <ImportForm />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ImportForm() {
  const words = useWords();
  const state = useImporting();
  const { given, grid, faults, busy, isKnown } = state;
  const sheet = given?.sheets[state.sheet];
  const mapping = useDeferredValue(state.mapping);
  const plan = useMemo(() => sheet && planImport(sheet, mapping, { title: sheet.name, newId }), [sheet, mapping]);
  if (!given || !plan) return null;
  return (
    <>
      <header>
        <Heading slot="title">
          {given.name === '' ? words('import.titlePasted') : words('import.title', { name: given.name })}
        </Heading>
        <p className="muted">{words(isKnown ? 'import.known' : 'import.about')}</p>
      </header>
      <MappingControls state={state} />
      <div className="import-panes">
        <SourceTable grid={grid} mapping={state.mapping} />
        <Outcome plan={plan} />
      </div>
      <footer className="export-footer">
        {faults.length > 0 && (
          <p className="import-fault" role="alert">
            {faults.map((fault) => sentence(words, fault)).join(' ')}
          </p>
        )}
        <span className="spring" />
        <Button className="button" isDisabled={busy} onPress={leaveImport}>
          {words('import.cancel')}
        </Button>
        <Button
          className="button button-primary"
          autoFocus
          isDisabled={busy || !plan.ok}
          onPress={() => void finishImport()}
        >
          {words('import.import')}
        </Button>
      </footer>
    </>
  );
}
