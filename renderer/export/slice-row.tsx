import type { SliceWanted } from '#shared/analysis/sliced.ts';
import { useWords } from '../app/use-words.ts';
import { CheckField } from '../inspector/fields/check-field.tsx';
import { rippleNow, useRipple } from '../ripple/ripple-state.ts';

/** What the window follows through the sheet, if it does: that alone is offered first. */
export const shownSlice = (): SliceWanted | undefined => (rippleNow() ? useRipple.getState().at : undefined);

type Props = {
  readonly chosen: SliceWanted | undefined;
  readonly onChange: (chosen: SliceWanted | undefined) => void;
  readonly isDisabled: boolean;
};

/** Whether the rest of the blueprint stays behind, while a ripple is shown. */
export function SliceRow({ chosen, onChange, isDisabled }: Props) {
  const words = useWords();
  const offered = shownSlice();
  if (!offered) return null;
  return (
    <div className="export-row">
      <span className="export-label" aria-hidden>
        {words('ripple.slice')}
      </span>
      <CheckField
        label={words('ripple.onlySlice')}
        value={{ mixed: false, value: chosen !== undefined }}
        set={(only) => onChange(only ? offered : undefined)}
        isDisabled={isDisabled}
      />
    </div>
  );
}
