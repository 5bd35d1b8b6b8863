import { useEffect, useMemo } from 'react';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { countOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { Part } from '../app/bug-boundary.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { BlueprintCanvas } from '../canvas/blueprint-canvas.tsx';
import { isWhole } from '../canvas/twin-columns.ts';
import { sceneOf } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { useOwnText } from '../document/use-own-text.ts';
import { Palette } from '../palette/palette.tsx';

/** The blueprint as it is drawn, with what can be added to it. */
export function BlueprintView({ blueprint }: { readonly blueprint: RecordId }) {
  const words = useWords();
  const document = useDocument();
  const language = useLanguage();
  const theme = useWindow(themeOf);
  const collapsed = useWindow((state) => state.collapsed);
  const scene = useMemo(
    () => sceneOf(document, { blueprint, theme, language, numbered: true, collapsed }),
    [document, blueprint, theme, language, collapsed],
  );
  const whole = useMemo(() => {
    if (collapsed.length === 0) return scene;
    const count = (type: 'lane' | 'step' | 'card') => countOf(document, blueprint, type);
    if (!isWhole(count('lane') * count('step'), count('card'))) return scene;
    return sceneOf(document, { blueprint, theme, language, numbered: true });
  }, [document, blueprint, theme, language, collapsed, scene]);
  const ownText = useOwnText();
  const shown = find(document, 'blueprint', blueprint);
  const title = shown ? textOf(shown, 'title', language, mainLanguageOf(document)) : '';
  const canvas = useWindow((state) => state.canvas !== undefined);
  useEffect(() => {
    // What was reached in another view is in sight here.
    const { focus, selection, canvas: shown } = useWindow.getState();
    if (canvas && focus) shown?.goTo(focus, selection);
  }, [canvas]);
  return (
    <>
      <Part until={document}>
        <Palette blueprint={blueprint} />
      </Part>
      <BlueprintCanvas
        key={blueprint}
        scene={scene}
        whole={whole}
        name={words('canvas.name', { title })}
        textOf={ownText}
      />
    </>
  );
}
