import { Minus, Check as Tick } from 'lucide-react';
import { memo } from 'react';
import { Checkbox } from 'react-aria-components';
import { alike, type Common, oneOf } from '../common.ts';
import { useLatest } from './latest.ts';

export type CheckFieldProps = {
  readonly label: string;
  readonly value: Common<boolean>;
  readonly set: (value: boolean) => void;
  readonly isDisabled?: boolean;
};

/** Yes or no; half where the records differ. */
export function CheckField({ set, ...shown }: CheckFieldProps) {
  return <Check {...shown} set={useLatest(set)} />;
}

const same = (a: CheckFieldProps, b: CheckFieldProps): boolean =>
  a.label === b.label && a.isDisabled === b.isDisabled && alike(a.value, b.value);

const Check = memo(({ label, value, set, isDisabled = false }: CheckFieldProps) => {
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
            {isIndeterminate ? <Minus size={12} /> : isSelected && <Tick size={12} />}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}, same);
