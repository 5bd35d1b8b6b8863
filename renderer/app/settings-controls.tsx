import { SunMoon } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { themeChoiceSchema } from '#shared/ipc.ts';
import { languageSchema } from '#shared/model/fields.ts';
import { changeSettings } from './actions.ts';
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
      onSelectionChange={(keys) => void changeSettings({ language: languageSchema.parse([...keys][0]) })}
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
    <MenuTrigger>
      <Button className="icon-button" aria-label={words('setting.theme')}>
        <SunMoon size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={words('setting.theme')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => void changeSettings({ theme: themeChoiceSchema.parse([...keys][0]) })}
        >
          {themeChoiceSchema.options.map((choice) => (
            <MenuItem key={choice} id={choice} className="menu-item">
              {words(`setting.theme.${choice}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
