import { type RunningPart, runningParts } from '#shared/model/paper.ts';
import { useWords } from '../../app/use-words.ts';
import { CheckField } from '../../inspector/fields/check-field.tsx';
import { CheckList } from '../check-list.tsx';
import { ExportNumber } from '../number-field.tsx';
import { OptionRow } from '../option-row.tsx';
import { Segments } from '../segments.tsx';
import type { OptionsProps } from './options-props.ts';
import { paperWith } from './paper-options.tsx';

const repeats = ['none', 'first', 'every'] as const;
const lengths = { margin: 100, overlap: 20, bleed: 10 } as const;

/** What a printer or a print shop asks for. */
export function PrintOptions({ choices, change }: OptionsProps) {
  const words = useWords();
  const { paper = {} } = choices;
  const { size = 'fit', split } = paper;
  const put = (part: Parameters<typeof paperWith>[1]) => change({ paper: paperWith(paper, part) });
  const several = split !== undefined;
  const usual = { margin: size === 'fit' ? 0 : 10, overlap: 10, bleed: 0 };
  const asked = (['margin', 'overlap', 'bleed'] as const).filter((length) => length !== 'overlap' || split === 'tiles');
  const foot: readonly RunningPart[] = several ? ['title', 'version', 'date', 'page'] : [];
  const parts = runningParts.map((value) => ({ value, label: words(`export.running.${value}`) }));
  return (
    <>
      {asked.map((length) => (
        <OptionRow key={length} label={words(`export.paper.${length}`)}>
          <ExportNumber
            label={words(`export.paper.${length}`)}
            unit={words('export.millimetres')}
            value={paper[length] ?? usual[length]}
            least={0}
            most={lengths[length]}
            digits={1}
            onChange={(value) => put({ [length]: value })}
          />
        </OptionRow>
      ))}
      <OptionRow label={words('export.paper.print')}>
        <CheckField
          label={words('export.paper.grey')}
          value={{ mixed: false, value: paper.grey ?? false }}
          set={(grey) => put({ grey: grey || undefined })}
        />
        <CheckField
          label={words('export.paper.marks')}
          value={{ mixed: false, value: paper.marks ?? (paper.bleed ?? 0) > 0 }}
          set={(marks) => put({ marks })}
        />
        {split === 'tiles' && (
          <CheckField
            label={words('export.paper.assembly')}
            value={{ mixed: false, value: paper.assembly ?? true }}
            set={(assembly) => put({ assembly })}
          />
        )}
      </OptionRow>
      {size !== 'fit' && (
        <>
          {(['titleBlock', 'legend'] as const).map((block) => (
            <Segments
              key={block}
              label={words(`export.paper.${block}`)}
              choices={repeats
                .filter((value) => several || value !== 'first')
                .map((value) => ({ value, label: words(`export.paper.repeat.${value}`) }))}
              value={paper[block] ?? 'every'}
              onChange={(value) => put({ [block]: value })}
            />
          ))}
          <CheckList
            label={words('export.paper.header')}
            choices={parts}
            chosen={paper.header ?? []}
            onChange={(header) => put({ header })}
            inLine
          />
          <CheckList
            label={words('export.paper.footer')}
            choices={parts}
            chosen={paper.footer ?? foot}
            onChange={(footer) => put({ footer })}
            inLine
          />
        </>
      )}
    </>
  );
}
