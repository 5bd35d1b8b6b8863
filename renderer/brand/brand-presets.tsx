import { Bookmark, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { type BrandPreset, mostBrandPresets } from '#shared/model/brand.ts';
import { changeSettings } from '../app/actions.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { newId } from '../editing/edit.ts';
import { type Draft, draftFrom, kitOf } from './draft.ts';

type BrandPresetsProps = {
  readonly draft: Draft;
  readonly choose: (draft: Draft) => void;
  readonly refuse: (refused: boolean) => void;
};

/** Brands that are kept under names, for every project. */
export function BrandPresets({ draft, choose, refuse }: BrandPresetsProps) {
  const words = useWords();
  const kept = useWindow((state) => state.settings.brandPresets) ?? [];
  const [name, setName] = useState<string>();
  const [last, setLast] = useState<string>();
  const put = (brandPresets: BrandPreset[]): void => void changeSettings({ brandPresets });
  const others = (without: string) => kept.filter((each) => each.name !== without);
  const run = (key: string): void => {
    const found = kept.find((each) => `=${each.name}` === key);
    if (found) {
      choose(draftFrom(found.brand, newId()));
      setLast(found.name);
    } else if (key === 'delete' && last !== undefined) put(others(last));
    else if (kitOf(draft)) setName('');
    else refuse(true);
  };
  const keep = (): void => {
    const brand = kitOf(draft);
    const called = name?.trim() ?? '';
    if (called === '' || !brand) return;
    put([...others(called), { name: called, brand }]);
    setLast(called);
    setName(undefined);
  };
  if (name !== undefined)
    return (
      <form
        className="export-preset-name"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          keep();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          // It takes back the name alone, not the dialog.
          event.stopPropagation();
          setName(undefined);
        }}
      >
        <input
          className="box"
          aria-label={words('brand.preset.name')}
          placeholder={words('brand.preset.name')}
          value={name}
          maxLength={80}
          spellCheck={false}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: it stands where the menu was that asked for it.
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" className="button" isDisabled={name.trim() === ''}>
          {words('brand.preset.keep')}
        </Button>
      </form>
    );
  const chosen = kept.find((each) => each.name === last);
  const full = kept.length >= mostBrandPresets;
  return (
    <MenuTrigger>
      <Button className="button export-presets">
        <Bookmark size={15} aria-hidden />
        <span className="export-preset-title">{chosen?.name ?? words('brand.presets')}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover export-preset-menu" placement="bottom end">
        <Menu className="menu" aria-label={words('brand.presets')} onAction={(key) => run(String(key))}>
          {kept.map((each) => (
            <MenuItem key={each.name} id={`=${each.name}`} className="menu-item">
              {each.name}
            </MenuItem>
          ))}
          {kept.length > 0 && <Separator className="menu-line" />}
          {!full && (
            <MenuItem id="save" className="menu-item">
              {words('brand.preset.save')}
            </MenuItem>
          )}
          {chosen && (
            <MenuItem id="delete" className="menu-item">
              {words('brand.preset.delete', { name: chosen.name })}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
