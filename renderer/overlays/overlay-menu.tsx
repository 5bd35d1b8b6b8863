import { Layers } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { layOver, overlayIds, useOverlay } from './overlay-state.ts';

/** What is laid over the cards, chosen beside the zoom. */
export function OverlayMenu() {
  const words = useWords();
  const shown = useOverlay((state) => state.shown);
  return (
    <MenuTrigger>
      <Button
        className="icon-button"
        data-selected={shown === 'none' ? undefined : true}
        aria-label={words('overlay.shown', { what: words(`overlay.${shown}`) })}
      >
        <Layers size={15} aria-hidden />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={words('overlay.name')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={(keys) => {
            const chosen = overlayIds.find((id) => keys !== 'all' && keys.has(id));
            if (chosen) layOver(chosen);
          }}
        >
          {overlayIds.map((id) => (
            <MenuItem key={id} id={id} className="menu-item">
              {words(`overlay.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
