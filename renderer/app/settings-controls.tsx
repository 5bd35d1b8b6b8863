import { SunMoon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { themeChoices } from '#shared/contract.ts';
import { changeSettings } from './actions.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { useLanguage, useWords } from './use-words.ts';
import { useWindow } from './window-state.ts';

/** Each language is named in itself, whichever is in use. */
export function LanguageSwitch() {
  const words = useWords();
  const language = useLanguage();
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={words('setting.language')}
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => void changeSettings({ language: keys.has('zh') ? 'zh' : 'en' })}
    >
      <ToggleButton id="zh" lang="zh-CN">
        中文
      </ToggleButton>
      <ToggleButton id="en" lang="en">
        EN
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

export function ThemeMenu() {
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
    />
  );
}
