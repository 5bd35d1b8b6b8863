import { Check, ChevronDown } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useWords } from '../../app/use-words.ts';
import { alike, type Common, oneOf } from '../common.ts';
import { useLatest } from './latest.ts';

export type Option<V extends string | number> = {
  readonly value: V;
  readonly label: string;
  /** How it is shown in the list, if not by its label. */
  readonly row?: ReactNode;
};

export type ChoiceFieldProps<V extends string | number> = {
  readonly label: string;
  readonly value: Common<V>;
  readonly options: readonly Option<V>[];
  /** Null takes the value away; only asked for where it may be absent. */
  readonly set: (value: V | null) => void;
  /** Whether there may be no value: then the list begins with that. */
  readonly optional?: boolean;
  /** Whether the label is only read out. */
  readonly quiet?: boolean;
  /** What stands where there is no value. */
  readonly absent?: string;
};

const none = 'none';

/** One of a few values. */
export function ChoiceField<V extends string | number>({ set, ...shown }: ChoiceFieldProps<V>) {
  return <Choice {...(shown as unknown as Shown)} set={useLatest(set as Shown['set'])} />;
}

type Shown = ChoiceFieldProps<string | number>;

/** What a row shows follows from its label. */
const same = (a: Shown, b: Shown): boolean =>
  alike(a.value, b.value) &&
  (['label', 'optional', 'quiet', 'absent'] as const).every((part) => a[part] === b[part]) &&
  a.options.length === b.options.length &&
  a.options.every(({ value, label }, at) => value === b.options[at]?.value && label === b.options[at]?.label);

const Choice = memo(({ label, value, options, set, optional = false, quiet = false, absent }: Shown) => {
  const words = useWords();
  const chosen = oneOf(value);
  const chosenOption = options.find((option) => option.value === chosen);
  return (
    <Select
      className="field"
      aria-label={quiet ? label : undefined}
      selectedKey={chosen === undefined ? null : `=${chosen}`}
      onSelectionChange={(key) => {
        const option = options.find((option) => `=${option.value}` === key);
        if (option && option.value !== chosen) set(option.value);
        else if (key === none) set(null);
      }}
    >
      {!quiet && <Label>{label}</Label>}
      <Button className="box choice">
        <SelectValue>
          {() =>
            chosenOption?.label ?? (
              <span className="absent">
                {value.mixed ? words('inspector.mixed') : (absent ?? words('inspector.none'))}
              </span>
            )
          }
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover choice-popover">
        <ListBox className="menu">
          {optional && (
            <ListBoxItem className="menu-item choice-item" id={none} textValue={words('inspector.none')}>
              <span className="absent">{words('inspector.none')}</span>
            </ListBoxItem>
          )}
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              className="menu-item choice-item"
              id={`=${option.value}`}
              textValue={option.label}
            >
              {({ isSelected }) => (
                <>
                  {isSelected && <Check size={12} aria-hidden className="chosen" />}
                  {option.row ?? option.label}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}, same);
