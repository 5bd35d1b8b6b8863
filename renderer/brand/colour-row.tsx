import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { OptionRow } from '../export/option-row.tsx';
import { colourOf, isColour } from './draft.ts';

type ColourRowProps = {
  readonly which: 'primary' | 'accent';
  readonly value: string;
  readonly set: (value: string) => void;
};

/** A colour of the brand: picked, or typed as its code; or none. */
export function ColourRow({ which, value, set }: ColourRowProps) {
  const words = useWords();
  const name = words(`brand.${which}`);
  return (
    <OptionRow label={name} about={words(`brand.${which}.about`)}>
      <div className="brand-colour">
        <input
          type="color"
          className="brand-swatch"
          data-none={colourOf(value) === undefined || undefined}
          aria-label={name}
          value={colourOf(value) ?? '#808080'}
          onChange={({ target }) => set(target.value)}
        />
        <input
          className="box brand-code"
          aria-label={words('brand.colour.code', { name })}
          aria-invalid={!isColour(value) || undefined}
          placeholder={words('brand.colour.none')}
          value={value}
          maxLength={20}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => set(target.value)}
        />
        {value !== '' && (
          <Button className="icon-button" aria-label={words('brand.colour.remove', { name })} onPress={() => set('')}>
            <X size={14} aria-hidden />
          </Button>
        )}
      </div>
    </OptionRow>
  );
}
