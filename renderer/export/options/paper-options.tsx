import { type Paper, paperMillimetres, paperNames, paperSides } from '#shared/model/paper.ts';
import { useWords } from '../../app/use-words.ts';
import { ChoiceRow } from '../choice-row.tsx';
import { ExportNumber } from '../number-field.tsx';
import { OptionRow } from '../option-row.tsx';
import { Segments } from '../segments.tsx';
import type { OptionsProps } from './options-props.ts';

const orientations = ['auto', 'portrait', 'landscape'] as const;
const splits = ['one', 'tiles', 'phases'] as const;
const american = { Letter: 'export.paper.letter', Tabloid: 'export.paper.tabloid' } as const;
const own = { width: 1000, height: 500 };

/** The paper of a PDF with a part of it otherwise; nothing where that is how it is by default. */
export const paperWith = (paper: Paper | undefined, part: { [K in keyof Paper]?: Paper[K] | undefined }): Paper => {
  const all = Object.entries({ ...paper, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as Paper;
};

/** On which paper a PDF stands, and how it is spread over its pages. */
export function PaperOptions({ choices, change }: OptionsProps) {
  const words = useWords();
  const { paper = {} } = choices;
  const { size = 'fit', orientation = 'auto', split } = paper;
  const put = (part: Parameters<typeof paperWith>[1]) => change({ paper: paperWith(paper, part) });
  const chosen = typeof size === 'string' ? size : 'own';
  const names = ['fit', ...paperNames, 'own'] as const;
  const nameOf = (name: (typeof names)[number]): string => {
    if (name === 'fit' || name === 'own') return words(`export.paper.${name}`);
    if (name === 'Letter' || name === 'Tabloid') return words(american[name]);
    const [short, long] = paperSides[name];
    return `${name}  (${short} × ${long} ${words('export.millimetres')})`;
  };
  // As large as the sheet is one page: there is nothing to spread, and no way to turn it.
  const choose = (name: (typeof names)[number]): void =>
    put({
      size: name === 'own' ? own : name,
      ...(name === 'fit' && { split: undefined, across: undefined, orientation: undefined }),
      ...(name === 'own' && { orientation: undefined }),
    });
  return (
    <>
      <ChoiceRow
        label={words('export.paper')}
        choices={names.map((value) => ({ value, label: nameOf(value) }))}
        value={chosen}
        onChange={choose}
      />
      {typeof size !== 'string' && (
        <OptionRow label="">
          <div className="export-numbers">
            {(['width', 'height'] as const).map((side) => (
              <ExportNumber
                key={side}
                label={words(`export.paper.${side}`)}
                unit={words('export.millimetres')}
                value={size[side]}
                {...paperMillimetres}
                digits={1}
                onChange={(value) => value !== undefined && put({ size: { ...size, [side]: value } })}
              />
            ))}
          </div>
        </OptionRow>
      )}
      {size !== 'fit' && (
        <Segments
          label={words('export.paper.split')}
          choices={splits.map((value) => ({ value, label: words(`export.paper.split.${value}`) }))}
          value={split ?? 'one'}
          onChange={(value) => put({ split: value === 'one' ? undefined : value, across: undefined })}
        />
      )}
      {split === 'tiles' && (
        <OptionRow label={words('export.paper.across')}>
          <ExportNumber
            label={words('export.paper.across')}
            value={paper.across}
            least={1}
            most={50}
            absent={words('export.paper.acrossFree')}
            onChange={(across) => put({ across })}
          />
        </OptionRow>
      )}
      {typeof size === 'string' && size !== 'fit' && (
        <Segments
          label={words('export.paper.orientation')}
          choices={orientations.map((value) => ({ value, label: words(`export.paper.orientation.${value}`) }))}
          value={orientation}
          onChange={(value) => put({ orientation: value === 'auto' ? undefined : value })}
        />
      )}
    </>
  );
}
