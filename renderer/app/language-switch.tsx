import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { changeSettings } from './actions.ts';
import { useLanguage, useWords } from './use-words.ts';

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
