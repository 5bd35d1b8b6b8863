import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { type Common, oneOf } from '../common.ts';

export type CheckFieldProps = {
  readonly label: string;
  readonly value: Common<boolean>;
  readonly set: (value: boolean) => void;
  readonly isDisabled?: boolean;
};

/** Yes or no; half where the records differ. */
export function CheckField({ label, value, set, isDisabled = false }: CheckFieldProps) {
  return (
    <Checkbox
      className="check"
      isSelected={oneOf(value) ?? false}
      isIndeterminate={value.mixed}
      onChange={set}
      isDisabled={isDisabled}
    >
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className="check-box" aria-hidden>
            {isIndeterminate ? <Minus size={12} /> : isSelected && <Check size={12} />}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}
