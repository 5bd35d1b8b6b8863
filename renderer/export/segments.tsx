import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { OptionRow } from './option-row.tsx';

type Choice<V extends string> = { readonly value: V; readonly label: string; readonly lang?: string };

type SegmentsProps<V extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
};

/** One of a few, side by side, beside its label. */
export function Segments<V extends string>({ label, choices, value, onChange, isDisabled = false }: SegmentsProps<V>) {
  return (
    <OptionRow label={label}>
      <ToggleButtonGroup
        className="switch export-switch"
        aria-label={label}
        isDisabled={isDisabled}
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={([key]) => {
          const chosen = choices.find((choice) => choice.value === key);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map(({ value: id, label: name, lang }) => (
          <ToggleButton key={id} id={id} {...(lang !== undefined && { lang })}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </OptionRow>
  );
}
