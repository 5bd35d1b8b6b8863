import { backgrounds, htmlKinds, slideKinds, tableKinds } from '#shared/model/deliverable.ts';
import { useWords } from '../../app/use-words.ts';
import { ChoiceRow } from '../choice-row.tsx';
import { asks } from '../choices.ts';
import { OptionRow } from '../option-row.tsx';
import { Segments } from '../segments.tsx';
import type { OptionsProps } from './options-props.ts';
import { PaperOptions } from './paper-options.tsx';
import { PictureSizeRow } from './picture-size-row.tsx';

/** What is asked of a format alone. */
export function FormatOptions({ choices, change }: OptionsProps) {
  const words = useWords();
  const { background = 'white', html = 'viewer', slides = 'shapes', table = 'matrix' } = choices;
  return (
    <>
      {asks(choices, 'paper') && <PaperOptions choices={choices} change={change} />}
      {asks(choices, 'slides') && (
        <Segments
          label={words('export.slides')}
          choices={slideKinds.map((value) => ({ value, label: words(`export.slides.${value}`) }))}
          value={slides}
          onChange={(chosen) => change({ slides: chosen })}
        />
      )}
      {asks(choices, 'html') && (
        <>
          <Segments
            label={words('export.html')}
            choices={htmlKinds.map((value) => ({ value, label: words(`export.html.${value}`) }))}
            value={html}
            onChange={(chosen) => change({ html: chosen })}
          />
          <OptionRow label="" about={words(`export.html.${html}.about`)}>
            {null}
          </OptionRow>
        </>
      )}
      {asks(choices, 'picture') && <PictureSizeRow choices={choices} change={change} />}
      {asks(choices, 'background') && (
        <Segments
          label={words('export.background')}
          choices={backgrounds.map((value) => ({ value, label: words(`export.background.${value}`) }))}
          value={background}
          onChange={(chosen) => change({ background: chosen })}
        />
      )}
      {asks(choices, 'table') && (
        <ChoiceRow
          label={words('export.table')}
          choices={tableKinds.map((value) => ({ value, label: words(`export.table.${value}`) }))}
          value={table}
          onChange={(chosen) => change({ table: chosen })}
        />
      )}
    </>
  );
}
