import type { SliceWanted } from '#shared/analysis/sliced.ts';
import { useWords } from '../app/use-words.ts';
import { rippleNow, useRipple } from '../ripple/ripple-state.ts';
import { CheckRow } from './check-row.tsx';

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
    <CheckRow
      title={words('ripple.slice')}
      label={words('ripple.onlySlice')}
      chosen={chosen !== undefined}
      onChange={(only) => onChange(only ? offered : undefined)}
      isDisabled={isDisabled}
    />
  );
}
