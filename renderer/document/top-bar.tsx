import { type ComponentProps, type KeyboardEvent, type MouseEvent, useCallback, useState } from 'react';
import { Button, Tab, TabList, type TabProps, Tabs } from 'react-aria-components';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprints, project } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { keyName } from '../actions/key-names.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { openCommandPalette } from '../command-palette/palette-state.ts';
import { openExport } from '../export/exporting.ts';
import { TitleField } from '../text-editor/title-field.tsx';
import { ViewSwitch } from '../views/view-switch.tsx';
import { useDocument } from './use-document.ts';

/** The DOM id of all that lies between the bars: it is what the tabs choose. */
export const workId = 'work';

const controlsWork: TabProps['render'] = (props) => (
  <div {...(props as ComponentProps<'div'>)} aria-controls={props['aria-controls'] && workId} />
);

export function TopBar() {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const shown = useWindow((state) => state.blueprint);
  const main = mainLanguageOf(document);
  const title = textOf(project(document), 'title', language, main);
  const all = blueprints(document);
  // One blueprint that is called like the project needs its title said once.
  const alike = all.length === 1 && all.every((only) => textOf(only, 'title', language, main) === title);
  const [edited, setEdited] = useState<{ readonly id: RecordId; readonly over: HTMLElement }>();
  const end = useCallback(() => setEdited(undefined), []);
  /** Edits the title of the tab that has the keyboard, or the pointer: it is the one that is shown. */
  const rename = (event: KeyboardEvent | MouseEvent) => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="tab"]') : null;
    if (tab?.ariaSelected !== 'true' || shown === undefined) return;
    event.preventDefault();
    setEdited({ id: shown, over: tab });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the tabs inside, which take no other handler.
    <header className="top-bar" onKeyDown={(event) => (event.key === 'F2' || event.key === 'Enter') && rename(event)}>
      <h1 className={alike ? 'only-read' : 'project-name'}>
        {alike ? (
          title
        ) : (
          <button
            type="button"
            className="project-title"
            title={words('bar.renameProject')}
            onClick={({ currentTarget }) => setEdited({ id: project(document).id, over: currentTarget })}
            onKeyDown={(event) => event.key === 'F2' && event.currentTarget.click()}
          >
            {title}
          </button>
        )}
      </h1>
      <Tabs
        className="blueprint-tabs"
        onDoubleClick={rename}
        selectedKey={shown ?? ''}
        onSelectionChange={(key) => set({ blueprint: String(key), focus: undefined, selection: [] })}
      >
        <TabList aria-label={words('bar.blueprints')} className="segments">
          {all.map((blueprint) => (
            <Tab key={blueprint.id} id={blueprint.id} className="segment" render={controlsWork}>
              {textOf(blueprint, 'title', language, main)}
            </Tab>
          ))}
        </TabList>
      </Tabs>
      {edited && <TitleField {...edited} onEnd={end} />}
      <span className="spring" />
      <ViewSwitch />
      <span className="spring" />
      <Button className="button commands-button" aria-label={words('action.commands')} onPress={openCommandPalette}>
        <kbd>{keyName('Mod+K')}</kbd>
      </Button>
      <Button className="button button-primary" isDisabled={shown === undefined} onPress={() => void openExport()}>
        {words('export.button')}
      </Button>
    </header>
  );
}
