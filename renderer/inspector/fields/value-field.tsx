import { useWords } from '../../app/use-words.ts';
import { type Common, oneOf } from '../common.ts';
import {
  type Bounds,
  dateMeant,
  type Meant,
  measureMeant,
  numberMeant,
  type Refusal,
  signed,
} from '../typed-values.ts';
import { useDraft } from './draft.ts';
import { Field } from './field.tsx';

type ValueProps<V> = {
  /** Names the records and the field: `nameOf`. */
  readonly name: string;
  readonly label: string;
  readonly value: Common<V>;
  /** Sets it; null takes it away. Undefined when it was done. */
  readonly set: (value: V | null) => Refusal | undefined;
  readonly hint?: string;
};

type Means<V> = { readonly means: (text: string) => Meant<V>; readonly written: (value: V) => string };

/** A value that is typed as text. What means none is refused by a sentence, and stays as it was typed. */
function ValueBox<V>({
  name,
  label,
  value,
  set,
  hint,
  means,
  written,
  placeholder,
}: ValueProps<V> & Means<V> & { readonly placeholder?: string | undefined }) {
  const words = useWords();
  const found = oneOf(value);
  const draft = useDraft<HTMLInputElement>({
    name,
    shown: found === undefined ? '' : written(found),
    commit: (typed) => {
      const meant = means(typed);
      return meant.ok ? set(meant.value) : meant.why;
    },
  });
  return (
    <Field name={name} label={label} hint={hint} refusal={draft.refusal}>
      {(ties) => (
        <input
          {...ties}
          {...draft.box}
          className="box"
          spellCheck={false}
          autoComplete="off"
          placeholder={value.mixed ? words('inspector.mixed') : placeholder}
        />
      )}
    </Field>
  );
}

export const NumberField = ({
  bounds,
  ...props
}: ValueProps<number> & { readonly bounds: Bounds; readonly placeholder?: string }) => (
  <ValueBox key={props.name} {...props} means={(text) => numberMeant(text, bounds)} written={signed} />
);

export function DateField(props: ValueProps<string>) {
  const words = useWords();
  return (
    <ValueBox
      key={props.name}
      {...props}
      means={dateMeant}
      written={(date) => date}
      placeholder={words('inspector.dateForm')}
    />
  );
}

/** A measured value: a number, or a text such as “A+”. */
export const MeasureField = (props: ValueProps<number | string>) => (
  <ValueBox key={props.name} {...props} means={measureMeant} written={String} />
);
