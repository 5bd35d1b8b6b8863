import { useCallback, useMemo } from 'react';
import type { CardBox } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { BlueprintCanvas } from '../canvas/blueprint-canvas.tsx';
import { CopyNotice } from '../export/copy-notice.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { Palette } from '../palette/palette.tsx';
import { sceneOf } from './document-store.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useDocument } from './use-document.ts';

export function DocumentView() {
  const words = useWords();
  const document = useDocument();
  const language = useLanguage();
  const theme = useWindow(themeOf);
  const chosen = useWindow((state) => state.blueprint);
  const blueprint = blueprints(document).find(({ id }) => id === chosen) ?? blueprints(document)[0];
  const scene = useMemo(
    () => (blueprint ? sceneOf(document, { blueprint: blueprint.id, theme, language }) : undefined),
    [document, blueprint, theme, language],
  );
  const textOfCard = useCallback(
    ({ id }: CardBox) => {
      const card = find(document, 'card', id);
      return card ? textOf(card, 'text', language, mainLanguageOf(document)) : '';
    },
    [document, language],
  );
  const title = blueprint ? textOf(blueprint, 'title', language, mainLanguageOf(document)) : '';
  return (
    <>
      <TopBar />
      <div className="work">
        {blueprint && <Palette blueprint={blueprint.id} />}
        {scene && (
          <BlueprintCanvas
            key={scene.blueprint}
            scene={scene}
            name={words('canvas.name', { title })}
            textOfCard={textOfCard}
          />
        )}
        {blueprint && <Inspector blueprint={blueprint.id} />}
      </div>
      <StatusBar blueprint={blueprint?.id} />
      <ExportDialog />
      <CopyNotice />
    </>
  );
}
