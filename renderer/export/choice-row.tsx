import { ChoiceField, type Option } from '../inspector/fields/choice-field.tsx';
import { OptionRow } from './option-row.tsx';

type ChoiceRowProps<V extends string> = {
  readonly label: string;
  readonly choices: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly about?: string | undefined;
};

/** One of several, from a list that opens. */
export function ChoiceRow<V extends string>({ label, choices, value, onChange, about }: ChoiceRowProps<V>) {
  return (
    <OptionRow label={label} about={about}>
      <ChoiceField
        label={label}
        quiet
        options={choices}
        value={{ mixed: false, value }}
        set={(chosen) => chosen !== null && onChange(chosen)}
      />
    </OptionRow>
  );
}
