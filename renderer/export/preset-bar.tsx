import { Bookmark, ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  TextField,
} from 'react-aria-components';
import { mostPresets } from '#shared/model/export-choices.ts';
import { changeSettings } from '../app/actions.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { type Choices, choicesOfPreset, presetChoices } from './choices.ts';
import { ourPresets, renamed, withoutPreset, withPreset } from './presets.ts';

type PresetBarProps = {
  readonly choices: Choices;
  /** What the choices were taken from, as long as nothing else was chosen since; of a person's own by its name. */
  readonly preset: string | undefined;
  readonly choose: (choices: Choices, preset: string) => void;
};

/** Choices that are made at once, and kept under a name. */
export function PresetBar({ choices, preset, choose }: PresetBarProps) {
  const words = useWords();
  const kept = useWindow((state) => state.settings.exportPresets) ?? [];
  const [naming, setNaming] = useState<{ readonly instead?: string }>();
  const button = useRef<HTMLButtonElement>(null);
  const named = useRef(false);
  useEffect(() => {
    // The field is gone that had the keyboard: it goes back to where naming began.
    if (named.current && !naming) button.current?.focus();
    named.current = naming !== undefined;
  }, [naming]);
  const ours = ourPresets.find(({ name }) => name === preset);
  const own = ours ? undefined : kept.find(({ name }) => `=${name}` === preset);
  const put = (presets: typeof kept): void => void changeSettings({ exportPresets: presets });
  const run = (key: string): void => {
    const found = ourPresets.find(({ name }) => name === key) ?? kept.find(({ name }) => `=${name}` === key);
    if (found) choose(choicesOfPreset(found.choices, choices), key);
    else if (key === 'save') setNaming({});
    else if (key === 'rename' && own) setNaming({ instead: own.name });
    else if (key === 'delete' && own) put(withoutPreset(kept, own.name));
  };
  const keep = (typed: string): void => {
    const name = typed.trim();
    const presets =
      naming?.instead === undefined
        ? withPreset(kept, { name, choices: presetChoices(choices) })
        : renamed(kept, naming.instead, name);
    if (name === '' || !presets) return;
    put(presets);
    choose(choices, `=${name}`);
    setNaming(undefined);
  };
  if (naming) return <PresetName first={naming.instead ?? ''} keep={keep} leave={() => setNaming(undefined)} />;
  return (
    <MenuTrigger>
      <Button ref={button} className="button export-presets">
        <Bookmark size={15} aria-hidden />
        <span className="export-preset-title">
          {ours ? words(ours.name) : (own?.name ?? words('export.preset.none'))}
        </span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover export-preset-menu" placement="bottom end">
        <Menu className="menu" aria-label={words('export.preset.none')} onAction={(key) => run(String(key))}>
          <MenuSection>
            <Header className="menu-header">{words('export.preset.ours')}</Header>
            {ourPresets.map(({ name }) => (
              <MenuItem key={name} id={name} className="menu-item">
                {words(name)}
              </MenuItem>
            ))}
          </MenuSection>
          {kept.length > 0 && (
            <MenuSection>
              <Header className="menu-header">{words('export.preset.own')}</Header>
              {kept.map(({ name }) => (
                <MenuItem key={name} id={`=${name}`} className="menu-item">
                  {name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <Separator className="menu-line" />
          {kept.length < mostPresets && (
            <MenuItem id="save" className="menu-item">
              {words('export.preset.save')}
            </MenuItem>
          )}
          {own && (
            <MenuItem id="rename" className="menu-item">
              {words('export.preset.rename', { name: own.name })}
            </MenuItem>
          )}
          {own && (
            <MenuItem id="delete" className="menu-item">
              {words('export.preset.delete', { name: own.name })}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type PresetNameProps = { readonly first: string; readonly keep: (name: string) => void; readonly leave: () => void };

function PresetName({ first, keep, leave }: PresetNameProps) {
  const words = useWords();
  const [name, setName] = useState(first);
  return (
    <form
      className="export-preset-name"
      onSubmit={(event) => {
        event.preventDefault();
        keep(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // It takes back the name alone, not the dialog.
        event.stopPropagation();
        leave();
      }}
    >
      <TextField aria-label={words('export.preset.name')} value={name} onChange={setName} maxLength={80} autoFocus>
        <Input className="box" placeholder={words('export.preset.name')} />
      </TextField>
      <Button type="submit" className="button" isDisabled={name.trim() === ''}>
        {words('export.preset.keep')}
      </Button>
      <Button className="button" onPress={leave}>
        {words('export.cancel')}
      </Button>
    </form>
  );
}
