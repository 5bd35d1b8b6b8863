import { useEffect, useMemo, useRef } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';
import { type Block, textsIn } from '#shared/clipboard/block.ts';
import type { Landing } from '#shared/clipboard/land.ts';
import { useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { Segments } from '../export/segments.tsx';
import { CheckField } from '../inspector/fields/check-field.tsx';
import { landingOf, PastePreview } from './paste-preview.tsx';
import { changePasting, leavePasting, pastePreviewed, previewedBlock, usePasting } from './pasting.ts';

/** What a bigger paste would make of the blueprint, and how; before anything is altered. */
export function PasteDialog() {
  const open = usePasting((state) => state.clip !== undefined);
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(stays) => !stays && leavePasting()}>
      <Modal className="paste-modal">
        <Dialog className="paste-dialog">{open && <PasteForm />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PasteForm() {
  const words = useWords();
  const document = useDocument();
  const state = usePasting();
  const { clip, shape, replaces, place, share } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: how far it is says nothing about what it is.
  const block = useMemo(() => previewedBlock(state), [clip, shape]);
  const landing = useMemo(
    () => (block?.ok ? landingOf(document, place, block.value) : undefined),
    [document, place, block],
  );
  if (!clip) return null;
  const busy = share !== undefined;
  const change = (part: Partial<typeof shape>) => changePasting({ shape: { ...shape, ...part } });
  return (
    <>
      <header>
        <Heading slot="title">{words('paste.title')}</Heading>
        {block?.ok && landing && <Counts block={block.value} landing={landing} />}
      </header>
      <fieldset className="paste-choices" disabled={busy}>
        {clip.kind !== 'outline' && (
          <div className="paste-checks">
            <CheckField
              label={words('paste.stepsFirst')}
              value={{ value: shape.steps, mixed: false }}
              set={(steps) => change({ steps })}
            />
            <CheckField
              label={words('paste.lanesFirst')}
              value={{ value: shape.lanes, mixed: false }}
              set={(lanes) => change({ lanes })}
            />
            <CheckField
              label={words('paste.transposed')}
              value={{ value: shape.transposed, mixed: false }}
              set={(transposed) => change({ transposed })}
            />
          </div>
        )}
        <Segments
          label={words('paste.how')}
          choices={[
            { value: 'below' as const, label: words('paste.below') },
            { value: 'replace' as const, label: words('paste.replace') },
          ]}
          value={replaces ? 'replace' : 'below'}
          onChange={(how) => changePasting({ replaces: how === 'replace' })}
          isDisabled={busy}
        />
      </fieldset>
      {block?.ok && landing && <PastePreview block={block.value} landing={landing} />}
      <footer className="export-footer">
        {busy && <Progress share={share} />}
        <span className="spring" />
        <Leave busy={busy} />
        <Button
          className="button button-primary"
          autoFocus
          isDisabled={busy || !block?.ok || textsIn(block.value) === 0}
          onPress={() => void pastePreviewed()}
        >
          {words('paste.paste')}
        </Button>
      </footer>
    </>
  );
}

/** How much it is, and what has to be made for it. */
function Counts({ block, landing }: { readonly block: Block; readonly landing: Landing }) {
  const words = useWords();
  const steps = landing.columns.filter(({ isNew }) => isNew).length;
  const lanes = new Set(landing.rows.flatMap((row) => ('rec' in row && row.isNew ? [row.rec.id] : []))).size;
  const made = [
    ...(steps > 0 ? [words('paste.steps', { count: steps })] : []),
    ...(lanes > 0 ? [words('paste.lanes', { count: lanes })] : []),
  ];
  const [first, second] = made;
  const what = first && second ? words('paste.joined', { first, second }) : first;
  return (
    <p className="muted">
      {words('paste.cards', { count: textsIn(block) })} ·{' '}
      {what === undefined ? words('paste.madeNothing') : words('paste.made', { what })}
    </p>
  );
}

function Leave({ busy }: { readonly busy: boolean }) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // All else is off while it runs, and what is off loses the keyboard: Escape would go nowhere.
    if (busy) button.current?.focus();
  }, [busy]);
  return (
    <Button ref={button} className="button" onPress={leavePasting}>
      {words('paste.cancel')}
    </Button>
  );
}

function Progress({ share }: { readonly share: number }) {
  const words = useWords();
  return (
    <ProgressBar className="paste-progress" aria-label={words('paste.progress')} value={share * 100}>
      {({ percentage = 0 }) => (
        <>
          <span>{words('paste.progress')}</span>
          <div className="export-track">
            <div className="export-bar" style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
