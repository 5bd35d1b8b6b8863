import { memo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { set, useWindow, viewIds } from '../app/window-state.ts';

/** The ways to see the blueprint, side by side in the top bar. */
export const ViewSwitch = memo(() => {
  const words = useWords();
  const shown = useWindow((state) => state.view);
  if (viewIds.length < 2) return null;
  return (
    <ToggleButtonGroup
      className="segments view-switch"
      aria-label={words('bar.views')}
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const view = viewIds.find((id) => keys.has(id));
        if (view) set({ view });
      }}
    >
      {viewIds.map((id) => (
        <ToggleButton key={id} id={id} className="segment">
          {words(`view.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
