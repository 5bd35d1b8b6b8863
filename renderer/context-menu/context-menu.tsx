import { ChevronRight } from 'lucide-react';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { type Action, type Choice, type Situation, situation } from '../actions/action.ts';
import { keyName, keysOf } from '../actions/key-names.ts';
import { actionOf } from '../actions/registry.ts';
import { useWords } from '../app/use-words.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { closeMenu, type MenuEntry, type OpenMenu, useOpenMenu } from './menu-state.ts';
import { useMenuRequests } from './requests.ts';

/** The one right-click menu of the window, wherever it stands. */
export function ContextMenu() {
  useMenuRequests();
  const menu = useOpenMenu((state) => state.menu);
  const anchor = useRef<HTMLSpanElement>(null);
  // The popover measures its anchor when it opens: that must be where it belongs by then.
  const [placed, setPlaced] = useState<OpenMenu>();
  useLayoutEffect(() => setPlaced(menu), [menu]);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: menu?.at.x ?? 0, top: menu?.at.y ?? 0 }} />
      {menu && placed === menu && (
        <Popover
          className="popover context-menu"
          triggerRef={anchor}
          isOpen
          placement="bottom start"
          offset={2}
          onOpenChange={(open) => !open && leave(menu)}
        >
          <Entries menu={menu} />
        </Popover>
      )}
    </>
  );
}

/** Gives the keyboard back to what the menu was about, once. */
function leave(menu: OpenMenu): void {
  if (useOpenMenu.getState().menu !== menu) return;
  closeMenu();
  const { back } = menu;
  window.setTimeout(() => (back?.isConnected ? back.focus() : focusCanvas()));
}

/** What is done is done once the menu is gone and the keyboard is back: it may take it elsewhere. */
function run(menu: OpenMenu, entry: { readonly run: () => void }): void {
  leave(menu);
  window.setTimeout(() => entry.run());
}

function Entries({ menu }: { readonly menu: OpenMenu }) {
  const words = useWords();
  const at = situation();
  const groups = menu.groups
    .map((group) => group.flatMap((entry) => entryOf(entry)))
    .filter((group) => group.some((entry) => !('enabled' in entry) || entry.enabled(at)));
  return (
    <Menu className="menu" aria-label={menu.about} autoFocus="first">
      {groups.map((group, index) => (
        <Fragment key={group.map(({ id }) => id).join()}>
          {index > 0 && <Separator className="menu-line" />}
          <MenuSection aria-label={menu.about}>
            {index === 0 && (
              <Header className="menu-about" aria-hidden>
                {menu.about}
              </Header>
            )}
            {group.map((entry) =>
              'enabled' in entry ? (
                <ActionItem key={entry.id} action={entry} at={at} menu={menu} />
              ) : (
                <ChoiceItem key={entry.id} choice={entry} menu={menu} />
              ),
            )}
          </MenuSection>
        </Fragment>
      ))}
      {groups.length === 0 && <MenuItem isDisabled>{words('menu.nothing')}</MenuItem>}
    </Menu>
  );
}

/** An action not in the registry is not in the program. */
const entryOf = (entry: MenuEntry): Action | Choice | readonly [] =>
  typeof entry === 'string' ? (actionOf(entry) ?? []) : entry;

type ActionItemProps = { readonly action: Action; readonly at: Situation; readonly menu: OpenMenu };
function ActionItem({ action, at, menu }: ActionItemProps) {
  const words = useWords();
  const name = words(action.word);
  const [key] = keysOf(action);
  const choices = action.choices?.(at) ?? [];
  const item = (
    <MenuItem
      id={action.id}
      className="menu-item context-item"
      textValue={name}
      isDisabled={!action.enabled(at)}
      {...(choices.length === 0 && { onAction: () => run(menu, action) })}
    >
      <span>{name}</span>
      {choices.length > 0 ? (
        <ChevronRight size={14} aria-hidden />
      ) : (
        key !== undefined && <kbd aria-hidden>{keyName(key)}</kbd>
      )}
    </MenuItem>
  );
  if (choices.length === 0) return item;
  return (
    <SubmenuTrigger delay={100}>
      {item}
      <Popover className="popover context-menu" offset={-2} crossOffset={-5}>
        <Menu className="menu" aria-label={name}>
          {choices.map((choice) => (
            <ChoiceItem key={choice.id} choice={choice} menu={menu} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

function ChoiceItem({ choice, menu }: { readonly choice: Choice; readonly menu: OpenMenu }) {
  const words = useWords();
  const name = 'word' in choice.name ? words(choice.name.word) : choice.name.text;
  return (
    <MenuItem
      id={choice.id}
      className="menu-item context-item"
      textValue={name}
      data-checked={choice.checked || undefined}
      aria-label={choice.checked ? words('menu.chosen', { name }) : undefined}
      onAction={() => run(menu, choice)}
    >
      <span>{name}</span>
    </MenuItem>
  );
}
