import { CheckField } from '../inspector/fields/check-field.tsx';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
  readonly isDisabled: boolean;
};

/** A row of the export dialog with one thing to tick. */
export function CheckRow({ title, label, chosen, onChange, isDisabled }: Props) {
  return (
    <div className="export-row">
      <span className="export-label" aria-hidden>
        {title}
      </span>
      <CheckField label={label} value={{ mixed: false, value: chosen }} set={onChange} isDisabled={isDisabled} />
    </div>
  );
}
