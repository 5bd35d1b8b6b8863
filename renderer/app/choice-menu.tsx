import { type ReactNode, useEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** What a person did to the button before its menu was here: it has the keyboard, or the menu is to open. */
export type Begun = 'focused' | 'pressed';

type Props<C extends string> = {
  readonly icon: ReactNode;
  /** What the button is called, and what its menu. */
  readonly label: string;
  readonly name: string;
  /** Whether the button is drawn as one that is on. */
  readonly isOn?: boolean;
  readonly choices: readonly C[];
  readonly chosen: C;
  readonly choose: (choice: C) => void;
  readonly wordOf: (choice: C) => string;
  readonly begun?: Begun | undefined;
};

/** One of several, chosen from a menu that opens above a small button. */
export function ChoiceMenu<C extends string>(props: Props<C>) {
  const { icon, label, name, isOn = false, choices, chosen, choose, wordOf, begun } = props;
  const [isOpen, setOpen] = useState(false);
  // When the button has the keyboard: it gets it back from the menu.
  useEffect(() => setOpen(begun === 'pressed'), [begun]);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className="icon-button"
        data-selected={isOn || undefined}
        aria-label={label}
        autoFocus={begun !== undefined}
      >
        {icon}
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={name}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const found = choices.find((choice) => keys !== 'all' && keys.has(choice));
            if (found !== undefined) choose(found);
          }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice} id={choice} className="menu-item">
              {wordOf(choice)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
