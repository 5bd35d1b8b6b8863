import type { SliceWanted } from '#shared/analysis/sliced.ts';
import { useWords } from '../../app/use-words.ts';
import { rippleNow, useRipple } from '../../ripple/ripple-state.ts';
import { CheckRow } from '../check-row.tsx';
import type { OptionsProps } from './options-props.ts';

/** What the window follows through the sheet, if it does: that alone is offered first. */
export const shownSlice = (): SliceWanted | undefined => (rippleNow() ? useRipple.getState().at : undefined);

/** Whether the rest of the blueprint stays behind, while a ripple is shown. */
export function SliceRow({ choices, change }: OptionsProps) {
  const words = useWords();
  const offered = shownSlice();
  if (!offered) return null;
  return (
    <CheckRow
      title={words('ripple.slice')}
      label={words('ripple.onlySlice')}
      chosen={choices.slice !== undefined}
      onChange={(only) => change({ slice: only ? offered : undefined })}
    />
  );
}
