import { SunMoon } from 'lucide-react';
import { themeChoices } from '#shared/contract.ts';
import { changeSettings } from './actions.ts';
import { type Begun, ChoiceMenu } from './choice-menu.tsx';
import { useWords } from './use-words.ts';
import { useWindow } from './window-state.ts';

export function ThemeMenu({ begun }: { readonly begun?: Begun | undefined }) {
  const words = useWords();
  const theme = useWindow((state) => state.settings.theme);
  return (
    <ChoiceMenu
      icon={<SunMoon size={16} aria-hidden />}
      label={words('setting.theme')}
      name={words('setting.theme')}
      choices={themeChoices}
      chosen={theme}
      choose={(choice) => void changeSettings({ theme: choice })}
      wordOf={(choice) => words(`setting.theme.${choice}`)}
      begun={begun}
    />
  );
}
