import { sheetKinds } from '#shared/layout/scene.ts';
import { audiences } from '#shared/model/deliverable.ts';
import { useWords } from '../../app/use-words.ts';
import { ChoiceRow } from '../choice-row.tsx';
import { asks } from '../choices.ts';
import { Segments } from '../segments.tsx';
import type { OptionsProps } from './options-props.ts';
import { RangeRow } from './range-row.tsx';
import { SliceRow } from './slice-row.tsx';

/** What of the blueprint leaves, in which language, and for whom. */
export function ContentOptions({ choices, change }: OptionsProps) {
  const words = useWords();
  const { audience = 'full' } = choices;
  return (
    <>
      <Segments
        label={words('export.language')}
        choices={[
          { value: 'en' as const, label: 'English', lang: 'en' },
          { value: 'zh' as const, label: '中文', lang: 'zh-CN' },
          { value: 'both' as const, label: words('export.language.both') },
        ]}
        value={choices.language}
        onChange={(language) => change({ language })}
      />
      {asks(choices, 'sheet') && (
        <Segments
          label={words('export.sheet')}
          choices={sheetKinds.map((value) => ({ value, label: words(`export.sheet.${value}`) }))}
          value={choices.sheet}
          onChange={(sheet) => change({ sheet })}
        />
      )}
      <ChoiceRow
        label={words('export.audience')}
        choices={audiences.map((value) => ({ value, label: words(`export.audience.${value}`) }))}
        value={audience}
        onChange={(chosen) => change({ audience: chosen === 'full' ? undefined : chosen })}
        about={words(`export.left.${audience}`)}
      />
      <RangeRow choices={choices} change={change} />
      <SliceRow choices={choices} change={change} />
    </>
  );
}
