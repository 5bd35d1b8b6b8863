import { Plus } from 'lucide-react';
import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tab, TabList, type TabProps, Tabs } from 'react-aria-components';
import { blueprints } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { leaveComparing } from '../compare/comparing.ts';
import { useFromDocument } from '../document/use-document.ts';
import { TitleField } from '../text-editor/title-field.tsx';
import { add } from './tab-actions.ts';
import { rename, useTabs, vary } from './tab-state.ts';

/** The DOM id of all that lies between the bars: it is what the tabs choose. */
export const workId = 'work';

const controlsWork: TabProps['render'] = (props) => (
  <div {...(props as ComponentProps<'div'>)} aria-controls={props['aria-controls'] && workId} />
);

/** The blueprints of the project. F2, Enter or a double click edits the title of the one that is shown. */
export const BlueprintTabs = memo(() => {
  const words = useWords();
  const language = useLanguage();
  const all = useFromDocument(blueprints);
  const shown = useWindow((state) => state.blueprint);
  const renamed = useTabs((state) => state.renamed);
  const main = useFromDocument(mainLanguageOf);
  const frame = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<HTMLElement>();
  const end = useCallback(() => rename(undefined), []);

  useLayoutEffect(() => {
    setTab(undefined);
    if (renamed === undefined) return;
    const find = (): boolean => {
      const all = [...(frame.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
      const found = all.find(({ dataset }) => dataset.key === renamed);
      found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      setTab(found);
      return found !== undefined;
    };
    // At once, so that no letter typed after F2 is lost; the tab of what was just added is there with the next frame.
    if (shown === renamed && find()) return;
    const next = window.requestAnimationFrame(find);
    return () => window.cancelAnimationFrame(next);
  }, [renamed, shown]);

  const ask = (event: KeyboardEvent | MouseEvent) => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="tab"]') : null;
    if (tab?.ariaSelected !== 'true' || shown === undefined) return;
    event.preventDefault();
    rename(shown);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the tabs inside, which take no other handler.
    <div
      ref={frame}
      className="blueprint-tabs-place"
      onKeyDown={(event) => (event.key === 'F2' || event.key === 'Enter') && ask(event)}
    >
      <Tabs
        className="blueprint-tabs"
        onDoubleClick={ask}
        selectedKey={shown ?? ''}
        onSelectionChange={(key) => {
          leaveComparing();
          set({ blueprint: String(key), focus: undefined, selection: [] });
        }}
      >
        <TabList aria-label={words('bar.blueprints')} className="segments">
          {all.map((blueprint) => (
            <Tab key={blueprint.id} id={blueprint.id} className="segment" render={controlsWork}>
              {textOf(blueprint, 'title', language, main)}
            </Tab>
          ))}
        </TabList>
      </Tabs>
      <AddMenu />
      {tab && renamed !== undefined && renamed === shown && (
        <TitleField key={renamed} id={renamed} over={tab} onEnd={end} />
      )}
    </div>
  );
});

/** Once the menu has given the keyboard back: what comes takes it for itself. */
const afterMenu = (deed: () => void) => () => void window.setTimeout(deed);

/** A second blueprint is more often the first one's future than an empty one, so both are offered. */
function AddMenu() {
  const words = useWords();
  const shown = useWindow((state) => state.blueprint);
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={words('bar.addBlueprint')}>
        <Plus size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={words('bar.addBlueprint')}>
          <MenuItem className="menu-item" onAction={afterMenu(() => vary(shown))}>
            {words('action.duplicateAsVariant')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={afterMenu(add)}>
            {words('action.addBlueprint')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
