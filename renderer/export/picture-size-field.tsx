import { Group, Input, NumberField } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import type { Picture } from './choices.ts';
import { Segments } from './segments.tsx';

const scales = ['1', '2', '3', '4'] as const;
const dpis = { least: 24, first: 300, most: 2400 };

type PictureSizeFieldProps = {
  readonly picture: Picture;
  readonly onChange: (picture: Picture) => void;
  readonly isDisabled: boolean;
};

/** How large a picture is made: a few times the sheet, or so many pixels an inch. */
export function PictureSizeField({ picture, onChange, isDisabled }: PictureSizeFieldProps) {
  const words = useWords();
  const dpi = 'dpi' in picture ? picture.dpi : undefined;
  const scale = 'scale' in picture ? scales.find((each) => Number(each) === picture.scale) : undefined;
  const choices = [
    ...scales.map((value) => ({ value, label: words('export.times', { scale: value }) })),
    { value: 'dpi' as const, label: words('export.dpi') },
  ];
  return (
    <div className="export-picture">
      <Segments
        label={words('export.scaleBy')}
        choices={choices}
        value={dpi === undefined ? (scale ?? '2') : 'dpi'}
        onChange={(value) => onChange(value === 'dpi' ? { dpi: dpis.first } : { scale: Number(value) })}
        isDisabled={isDisabled}
      />
      {dpi !== undefined && (
        <NumberField
          aria-label={words('export.dpiField')}
          value={dpi}
          minValue={dpis.least}
          maxValue={dpis.most}
          isDisabled={isDisabled}
          formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
          onChange={(value) => Number.isFinite(value) && onChange({ dpi: value })}
        >
          <Group>
            <Input className="box export-dpi" />
          </Group>
        </NumberField>
      )}
    </div>
  );
}
