import { useWords } from '../../app/use-words.ts';
import { ExportNumber } from '../number-field.tsx';
import { Segments } from '../segments.tsx';
import type { OptionsProps } from './options-props.ts';

const scales = ['1', '2', '3', '4'] as const;
const dpis = { least: 24, first: 300, most: 2400 };

/** How large a picture is made: a few times the sheet, or so many pixels an inch. */
export function PictureSizeRow({ choices, change }: OptionsProps) {
  const words = useWords();
  const { picture = { scale: 2 } } = choices;
  const dpi = 'dpi' in picture ? picture.dpi : undefined;
  const scale = 'scale' in picture ? scales.find((each) => Number(each) === picture.scale) : undefined;
  const offered = [
    ...scales.map((value) => ({ value, label: words('export.times', { scale: value }) })),
    { value: 'dpi' as const, label: words('export.dpi') },
  ];
  return (
    <div className="export-picture">
      <Segments
        label={words('export.scaleBy')}
        choices={offered}
        value={dpi === undefined ? (scale ?? '2') : 'dpi'}
        onChange={(value) => change({ picture: value === 'dpi' ? { dpi: dpis.first } : { scale: Number(value) } })}
      />
      {dpi !== undefined && (
        <ExportNumber
          label={words('export.dpiField')}
          value={dpi}
          least={dpis.least}
          most={dpis.most}
          onChange={(value) => value !== undefined && change({ picture: { dpi: value } })}
        />
      )}
    </div>
  );
}
