import { useEffect, useState } from 'react';
import { slicedDocument } from '#shared/analysis/sliced.ts';
import { type MissingCharacters, missingIn } from '#shared/export/missing-characters.ts';
import { placeOf } from '#shared/export/missing-words.ts';
import { pageInMillimetres, pageOf } from '#shared/export/page-size.ts';
import { drawablePicture, pictureSize } from '#shared/export/picture-size.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import type { Scene } from '#shared/layout/scene.ts';
import type { Fault } from '#shared/model/result.ts';
import { type Say, sentence, useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { sceneOf } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import type { Choices, Format } from './choices.ts';

/** What the exported sheet will be, before it is: its size and the characters it cannot show. */
export type SheetFacts = { readonly size: Scene['size']; readonly missing: readonly MissingCharacters[] };

/** The choices that a sheet depends on. */
type Drawn = Pick<Choices, 'language' | 'sheet' | 'noteTexts' | 'slice'>;

/** Laid out behind the first drawing of the dialog: a large sheet takes its time, and the dialog does not wait. */
export function useSheetFacts({ language, sheet, noteTexts, slice }: Drawn): SheetFacts | undefined {
  const document = useDocument();
  const blueprint = useWindow((state) => state.blueprint);
  const [facts, setFacts] = useState<SheetFacts & Drawn>();
  useEffect(() => {
    if (blueprint === undefined) return;
    const timer = window.setTimeout(() => {
      // Drawings are always light, as paper is.
      const shown = slice ? slicedDocument(document, blueprint, slice) : document;
      if (!shown) return;
      const look = { blueprint, theme: 'light', language } as const;
      const scene = sheet === 'journey' ? journey(shown, look) : sceneOf(shown, { ...look, noteTexts });
      setFacts({ size: scene.size, missing: missingIn(scene), language, sheet, noteTexts, slice });
    });
    return () => window.clearTimeout(timer);
  }, [document, blueprint, language, sheet, noteTexts, slice]);
  const alike = facts?.language === language && facts.sheet === sheet;
  const fits = alike && facts.noteTexts === noteTexts && facts.slice === slice;
  return fits ? facts : undefined;
}

/** Why these choices cannot be drawn. */
export function faultOf({ format, picture }: Choices, { size }: SheetFacts): Fault | undefined {
  if (format !== 'png') return undefined;
  const drawable = drawablePicture(size, picture);
  return drawable.ok ? undefined : drawable.faults[0];
}

/** How large it will be. */
export function SizeLine({ choices, facts }: { choices: Choices; facts: SheetFacts | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const fault = facts && faultOf(choices, facts);
  return (
    <div className="export-row">
      <span className="export-label">{words('export.size')}</span>
      <output className={fault ? 'export-size export-fault' : 'export-size'}>
        {facts && (fault ? sentence(words, fault) : wholeSize(words, language, choices, facts))}
      </output>
    </div>
  );
}

/** What goes with the sheet is not laid out here: to ask the rules of a large blueprint takes its time. */
function wholeSize(words: Say, language: string, choices: Choices, facts: SheetFacts): string {
  const size = sizeText(words, language, choices, facts);
  return choices.pages.length > 0 ? words('export.size.withPages', { size }) : size;
}

function sizeText(words: Say, language: string, { format, picture }: Choices, { size }: SheetFacts): string {
  const number = (value: number) => value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
  const sides = ({ width, height }: Scene['size']) => ({ width: number(width), height: number(height) });
  switch (format) {
    case 'png':
      return words('export.size.pixels', sides(pictureSize(size, picture)));
    case 'svg':
      return words('export.size.sheet', sides(size));
    case 'pdf': {
      const page = pageInMillimetres(pageOf(size));
      if (page.ratio === 1) return words('export.size.page', sides(page));
      return words('export.size.fitted', { ...sides(page), ratio: page.ratio });
    }
  }
}

/** The characters that will not be seen as they are, record by record. */
export function MissingList({ missing, format }: { missing: readonly MissingCharacters[]; format: Format }) {
  const words = useWords();
  const language = useLanguage();
  if (missing.length === 0) return null;
  return (
    <section className="export-missing" aria-label={words('export.missing.title', { count: missing.length })}>
      <strong>{words('export.missing.title', { count: missing.length })}</strong>
      <p>{words(format === 'svg' ? 'export.missing.svg' : 'export.missing.boxes')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key. */}
      <ul tabIndex={0}>
        {missing.map((each) => (
          <li key={`${each.kind} ${each.code}`}>
            <span>{placeOf(language, each)}</span>
            <span className="export-characters">{each.characters.join(' ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
