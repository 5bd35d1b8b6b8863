import { Group, Input, NumberField } from 'react-aria-components';

type Props = {
  readonly label: string;
  /** Absent where nothing was chosen. */
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly digits?: number;
  readonly unit?: string;
  /** What holds where nothing is typed. */
  readonly absent?: string;
  readonly onChange: (value: number | undefined) => void;
};

/** A number of the export dialog, and what it counts. */
export function ExportNumber({ label, value, least, most, digits = 0, unit, absent, onChange }: Props) {
  return (
    <NumberField
      className="export-number"
      aria-label={label}
      value={value ?? Number.NaN}
      minValue={least}
      maxValue={most}
      formatOptions={{ maximumFractionDigits: digits, useGrouping: false }}
      onChange={(typed) => {
        if (Number.isFinite(typed)) onChange(typed);
        else if (absent !== undefined) onChange(undefined);
      }}
    >
      <Group className="export-unit">
        <Input className="box export-digits" {...(absent !== undefined && { placeholder: absent })} />
        {unit !== undefined && <span aria-hidden>{unit}</span>}
      </Group>
    </NumberField>
  );
}
