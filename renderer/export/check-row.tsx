import { CheckField } from '../inspector/fields/check-field.tsx';
import { OptionRow } from './option-row.tsx';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
};

/** A line of the export dialog with one thing to tick. */
export function CheckRow({ title, label, chosen, onChange }: Props) {
  return (
    <OptionRow label={title}>
      <CheckField label={label} value={{ mixed: false, value: chosen }} set={onChange} />
    </OptionRow>
  );
}
