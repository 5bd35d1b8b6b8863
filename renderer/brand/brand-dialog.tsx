import { type FormEvent, useMemo, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { setBrand } from '#shared/commands/set-brand.ts';
import { languages } from '#shared/model/languages.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { edit } from '../editing/edit.ts';
import { OptionRow } from '../export/option-row.tsx';
import { BrandPresets } from './brand-presets.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { closeBrand, useBrand } from './brand-state.ts';
import { ColourRow } from './colour-row.tsx';
import { type Draft, draftOf, isColour, setOf } from './draft.ts';
import { LogoRow } from './logo-row.tsx';
import { sampleOf } from './sample.ts';

/** In which brand this project leaves: logo, two colours and a footer, with the head of the sheet in it. */
export function BrandDialog() {
  const open = useBrand((state) => state.open);
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(stays) => !stays && closeBrand()}>
      <Modal className="export-modal brand-modal">
        <Dialog className="export-dialog">
          <BrandForm />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function BrandForm() {
  const words = useWords();
  const language = useLanguage();
  const blueprint = useWindow((state) => state.blueprint);
  const [draft, setDraft] = useState<Draft>(() => draftOf(documentStore.current()));
  const [tooLarge, setTooLarge] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setTooLarge(false);
  };
  // A picture on its way belongs to what is applied: without it, it would be lost.
  const ready = isColour(draft.primary) && isColour(draft.accent) && !choosing;
  const scene = useMemo(
    () => (blueprint === undefined ? undefined : sampleOf(documentStore.current(), blueprint, setOf(draft), language)),
    [blueprint, draft, language],
  );
  const take = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && edit(setBrand, setOf(draft))) closeBrand();
  };
  return (
    <div className="brand-form">
      <header className="export-head">
        <div className="export-heads">
          <Heading slot="title">{words('brand.title')}</Heading>
          <p className="muted export-title">{words('brand.about')}</p>
        </div>
        <BrandPresets draft={draft} choose={change} refuse={setTooLarge} />
      </header>
      {tooLarge && (
        <p className="brand-refusal" role="alert">
          {words('brand.preset.tooLarge')}
        </p>
      )}
      <form className="brand-parts" onSubmit={take}>
        <div className="brand-body">
          {scene && <BrandPreview scene={scene} />}
          <LogoRow logo={draft.logo} set={(logo) => change({ logo })} onChoosing={setChoosing} />
          <div className="brand-colours">
            <ColourRow which="primary" value={draft.primary} set={(primary) => change({ primary })} />
            <ColourRow which="accent" value={draft.accent} set={(accent) => change({ accent })} />
          </div>
          {languages.map((each) => (
            <OptionRow key={each} label={words(`brand.footer.${each}`)}>
              <input
                className="box"
                lang={each === 'zh' ? 'zh-CN' : 'en'}
                aria-label={words(`brand.footer.${each}`)}
                placeholder={words('brand.footer.hint')}
                value={draft.footer[each]}
                maxLength={1_000}
                autoComplete="off"
                onChange={({ target }) => change({ footer: { ...draft.footer, [each]: target.value } })}
              />
            </OptionRow>
          ))}
        </div>
        <footer className="export-footer">
          <span className="spring" />
          <Button className="button" onPress={closeBrand}>
            {words('brand.cancel')}
          </Button>
          <Button type="submit" className="button button-primary" isDisabled={!ready}>
            {words('brand.apply')}
          </Button>
        </footer>
      </form>
    </div>
  );
}
