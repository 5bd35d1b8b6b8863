import { ImageUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { themes } from '#shared/layout/themes.ts';
import type { Card } from '#shared/model/card.ts';
import { find } from '#shared/model/document.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { themeOf, useWindow } from '../../app/window-state.ts';
import { useDocument } from '../../document/use-document.ts';
import { choosePicture } from '../../pictures/choosing.ts';
import { urlOf } from '../../pictures/encoded.ts';
import { takePictures } from '../../pictures/putting.ts';
import { alive } from '../change.ts';
import { common } from '../common.ts';
import { TextField } from '../fields/text-field.tsx';
import { AddButton } from './parts.tsx';

/** The picture of cards, what it shows in words, and how it comes and goes. */
export function PictureField({ cards }: { readonly cards: readonly Card[] }) {
  const words = useWords();
  const shown = common(cards, (card) => card.picture?.asset);
  const choosing = () => void choosePicture({ on: 'cards', cards: alive(cards) });
  const none = !shown.mixed && shown.value === undefined;
  const frame = useRef<HTMLDivElement>(null);
  const hadNone = useRef(none);
  useEffect(() => {
    if (hadNone.current === none) return;
    hadNone.current = none;
    // The button that was pressed is gone: the keyboard goes on with what came in its place.
    if (window.document.activeElement === window.document.body)
      frame.current?.querySelector<HTMLElement>(none ? 'button' : 'textarea')?.focus();
  }, [none]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its legend like the labels beside it.
    <div ref={frame} className="field picture-field" role="group" aria-label={words('inspector.picture')}>
      <span className="field-label">{words('inspector.picture')}</span>
      {none ? (
        <AddButton label={words('picture.add')} add={choosing} />
      ) : (
        <>
          {shown.mixed ? <p className="field-hint">{words('picture.several')}</p> : <Thumbnail cards={cards} />}
          <div className="picture-buttons">
            <Button className="add-button" onPress={choosing}>
              <ImageUp size={14} aria-hidden />
              {words('picture.replace')}
            </Button>
            <Button className="add-button" onPress={() => takePictures(alive(cards.filter(({ picture }) => picture)))}>
              <X size={14} aria-hidden />
              {words('picture.remove')}
            </Button>
          </div>
          {cards.every(({ picture }) => picture) && (
            <TextField
              records={cards}
              field="picture.alt"
              label={words('inspector.picture.alt')}
              lines
              placeholder={words('picture.altHint')}
            />
          )}
        </>
      )}
    </div>
  );
}

function Thumbnail({ cards }: { readonly cards: readonly Card[] }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const { picture: ground } = themes[useWindow(themeOf)].palette;
  const [card] = cards;
  const asset = card?.picture && find(document, 'asset', card.picture.asset);
  if (!card || !asset) return null;
  const { width, height, title } = asset;
  return (
    <figure className="picture-thumbnail">
      <img
        src={urlOf(asset)}
        width={width}
        height={height}
        style={{ background: ground }}
        alt={textOf(card, 'picture.alt', language, mainLanguageOf(document)) || words('picture.one')}
      />
      <figcaption>
        {title && <span title={title}>{title}</span>}
        {words('picture.pixels', { width, height })}
      </figcaption>
    </figure>
  );
}
