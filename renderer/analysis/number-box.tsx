import { Field } from '../inspector/fields/field.tsx';
import { type Bounds, numberMeant, type Refusal } from '../inspector/typed-values.ts';

/** What a person typed into a box: a number, or why it is none. */
export type Typed = { readonly value: number } | { readonly refusal: Refusal };

/** What is typed into a box that must hold a number. */
export function typedNumber(text: string, bounds: Bounds, whole = false): Typed {
  const meant = numberMeant(text, bounds);
  if (!meant.ok) return { refusal: meant.why };
  if (meant.value === null) return { refusal: { key: 'whatIf.missing' } };
  if (whole && !Number.isInteger(meant.value)) return { refusal: { key: 'whatIf.whole' } };
  return { value: meant.value };
}

type Props = {
  readonly label: string;
  readonly text: string;
  readonly typed: Typed;
  readonly onChange: (text: string) => void;
  readonly isDisabled?: boolean;
};

/** A number of a question that belongs to no record: nothing of it is kept in the document. */
export function NumberBox({ label, text, typed, onChange, isDisabled = false }: Props) {
  return (
    <Field label={label} refusal={'refusal' in typed ? typed.refusal : undefined}>
      {(ties) => (
        <input
          {...ties}
          className="box"
          inputMode="decimal"
          spellCheck={false}
          autoComplete="off"
          disabled={isDisabled}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}
