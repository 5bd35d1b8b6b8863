import { Button, Tab, TabList, Tabs } from 'react-aria-components';
import { blueprints, project } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { openExport } from '../export/exporting.ts';
import { useDocument } from './use-document.ts';

export function TopBar() {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const shown = useWindow((state) => state.blueprint);
  const main = mainLanguageOf(document);
  const title = textOf(project(document), 'title', language, main);
  return (
    <header className="top-bar">
      <h1 className="project-title" title={title}>
        {title}
      </h1>
      <Tabs
        className="blueprint-tabs"
        selectedKey={shown ?? ''}
        onSelectionChange={(key) => set({ blueprint: String(key), focus: undefined, selection: [] })}
      >
        <TabList aria-label={words('bar.blueprints')} className="segments">
          {blueprints(document).map((blueprint) => (
            <Tab key={blueprint.id} id={blueprint.id} className="segment">
              {textOf(blueprint, 'title', language, main)}
            </Tab>
          ))}
        </TabList>
      </Tabs>
      <span className="spring" />
      <Button className="button button-primary" isDisabled={shown === undefined} onPress={() => void openExport()}>
        {words('export.button')}
      </Button>
    </header>
  );
}
