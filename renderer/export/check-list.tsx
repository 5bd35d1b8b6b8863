import { Group } from 'react-aria-components';
import { CheckField } from '../inspector/fields/check-field.tsx';
import { OptionRow } from './option-row.tsx';

type CheckListProps<V extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  /** Given in the order in which they stand. */
  readonly onChange: (chosen: V[]) => void;
  readonly about?: string | undefined;
  /** Whether they stand beside each other: for words of one or two syllables. */
  readonly inLine?: boolean;
};

/** Any of a few things to tick. */
export function CheckList<V extends string>({ label, choices, chosen, onChange, about, inLine }: CheckListProps<V>) {
  const tick = (value: V, isChosen: boolean): void =>
    onChange(choices.map((each) => each.value).filter((each) => (each === value ? isChosen : chosen.includes(each))));
  return (
    <OptionRow label={label} about={about}>
      <Group className={inLine ? 'export-checks export-checks-in-line' : 'export-checks'} aria-label={label}>
        {choices.map(({ value, label: name }) => (
          <CheckField
            key={value}
            label={name}
            value={{ mixed: false, value: chosen.includes(value) }}
            set={(isChosen) => tick(value, isChosen)}
          />
        ))}
      </Group>
    </OptionRow>
  );
}
