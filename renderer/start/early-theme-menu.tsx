import { SunMoon } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Begun } from '../app/choice-menu.tsx';
import { useWords } from '../app/use-words.ts';
import { loadWorkspace, useWorkspace } from '../app/workspace.ts';

/**
 * The colours' menu, and until its code is here the button it will open from: menus are a fifth of what a start screen
 * would wait for. Who presses it before gets the menu when it comes, and who is on it stays there.
 */
export function EarlyThemeMenu() {
  const words = useWords();
  const workspace = useWorkspace();
  const [begun, setBegun] = useState<Begun>();
  if (workspace) return <workspace.ThemeMenu begun={begun} />;
  return (
    <Button
      className="icon-button"
      aria-label={words('setting.theme')}
      aria-haspopup
      onFocus={() => setBegun((before) => before ?? 'focused')}
      onBlur={() => setBegun(undefined)}
      onPressStart={() => {
        setBegun('pressed');
        loadWorkspace();
      }}
    >
      <SunMoon size={16} aria-hidden />
    </Button>
  );
}
