import { memo, useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprints, project } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';
import { keyName } from '../actions/key-names.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { openCommandPalette } from '../command-palette/palette-state.ts';
import { openExport } from '../export/exporting.ts';
import { present } from '../present/presenting.ts';
import { TitleField } from '../text-editor/title-field.tsx';
import { BlueprintTabs } from '../variants/blueprint-tabs.tsx';
import { ViewSwitch } from '../views/view-switch.tsx';
import { AfterSheet } from './sheet-first.tsx';
import { useFromDocument } from './use-document.ts';

export const TopBar = memo(() => {
  const words = useWords();
  const language = useLanguage();
  const own = useFromDocument(project);
  const all = useFromDocument(blueprints);
  const shown = useWindow((state) => state.blueprint);
  const main = own.language;
  const title = textOf(own, 'title', language, main);
  // One blueprint that is called like the project needs its title said once.
  const alike = all.length === 1 && all.every((only) => textOf(only, 'title', language, main) === title);
  const [edited, setEdited] = useState<{ readonly id: RecordId; readonly over: HTMLElement }>();
  const end = useCallback(() => setEdited(undefined), []);
  return (
    <header className="top-bar">
      <AfterSheet>
        <h1 className={alike ? 'only-read' : 'project-name'}>
          {alike ? (
            title
          ) : (
            <button
              type="button"
              className="project-title"
              title={words('bar.renameProject')}
              onClick={({ currentTarget }) => setEdited({ id: own.id, over: currentTarget })}
              onKeyDown={(event) => event.key === 'F2' && event.currentTarget.click()}
            >
              {title}
            </button>
          )}
        </h1>
        <BlueprintTabs />
        {edited && <TitleField {...edited} onEnd={end} />}
        <span className="spring" />
        <ViewSwitch />
        <span className="spring" />
        <Button
          className="button commands-button"
          aria-label={[words('action.commands'), keyName('Mod+K')].join(words('canvas.comma'))}
          onPress={openCommandPalette}
        >
          <kbd>{keyName('Mod+K')}</kbd>
        </Button>
        <Button className="button" isDisabled={shown === undefined} onPress={() => present()}>
          {words('action.present')}
        </Button>
        <Button className="button button-primary" isDisabled={shown === undefined} onPress={() => void openExport()}>
          {words('export.button')}
        </Button>
      </AfterSheet>
    </header>
  );
});
