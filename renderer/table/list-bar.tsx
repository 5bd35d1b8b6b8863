import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { setMode, tableModes, useTable } from './table-state.ts';

/** Grid or list, above the table. */
export function ModeSwitch() {
  const words = useWords();
  const mode = useTable((state) => state.mode);
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={words('table.modes')}
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => {
        const next = tableModes.find((id) => keys.has(id));
        if (next) setMode(next);
      }}
    >
      {tableModes.map((id) => (
        <ToggleButton key={id} id={id}>
          {words(`table.mode.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

type ManyProps<K extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly chosen: ReadonlySet<K>;
  readonly change: (chosen: ReadonlySet<K>) => void;
  /** Whether it says how many are chosen: where none means all. */
  readonly counts: boolean;
};

/** Several of a list, in a menu that stays open. */
export function ManyMenu<K extends string>({ label, options, chosen, change, counts }: ManyProps<K>) {
  return (
    <MenuTrigger>
      <Button className={counts && chosen.size > 0 ? 'text-button table-filtering' : 'text-button'}>
        {counts && chosen.size > 0 ? `${label} · ${chosen.size}` : label} ▾
      </Button>
      <Popover className="popover table-menu" placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={[...chosen]}
          onSelectionChange={(keys) =>
            change(new Set(options.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id)))
          }
        >
          {options.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
