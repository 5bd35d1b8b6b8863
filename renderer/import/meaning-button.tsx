import { ChevronDown } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { TableLayout } from '#shared/tables/mapping.ts';
import type { Meaning } from '#shared/tables/meaning.ts';
import { useWords } from '../app/use-words.ts';
import { meaningGroups, meaningName } from './meanings.ts';

type Props = {
  /** What the line is called, for whoever cannot see where it stands. */
  readonly name: string;
  readonly meaning: Meaning;
  readonly layout: TableLayout;
  readonly choose: (meaning: Meaning) => void;
};

/** What a line holds, and the choice of what else it could. */
export function MeaningButton({ name, meaning, layout, choose }: Props) {
  const words = useWords();
  const said = meaningName(words, meaning);
  return (
    <MenuTrigger>
      <Button className="import-meaning" aria-label={words('import.means', { name, meaning: said })}>
        <span>{said}</span>
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="popover import-meanings" placement="bottom start">
        <Menu
          className="menu"
          aria-label={name}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[meaning]}
          onAction={(key) => choose(key as Meaning)}
        >
          {meaningGroups(layout).map((group) => (
            <MenuSection key={group.word} className="import-group">
              <Header>{words(group.word)}</Header>
              {group.meanings.map((one) => (
                <MenuItem key={one} id={one} className="menu-item">
                  {meaningName(words, one)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
