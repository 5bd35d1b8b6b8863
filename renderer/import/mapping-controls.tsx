import type { Language } from '#shared/model/fields.ts';
import { layouts } from '#shared/tables/mapping.ts';
import { proposeLayout } from '#shared/tables/propose.ts';
import { columnName } from '#shared/tables/workbook.ts';
import { useWords } from '../app/use-words.ts';
import { Segments } from '../export/segments.tsx';
import { CheckField } from '../inspector/fields/check-field.tsx';
import { ChoiceField } from '../inspector/fields/choice-field.tsx';
import { changeMapping, chooseSheet, type ImportState } from './importing.ts';

/** How far in the heads of a table can be said to stand. */
const searched = { rows: 40, columns: 12 };

/** How the table as a whole is to be understood. */
export function MappingControls({ state }: { readonly state: ImportState }) {
  const words = useWords();
  const { given, sheet, grid, mapping, busy } = state;
  const isMatrix = mapping.layout === 'matrix';
  const places = Math.min(isMatrix ? grid.width : grid.height, isMatrix ? searched.columns : searched.rows);
  return (
    <fieldset className="import-controls" disabled={busy}>
      {given && given.sheets.length > 1 && (
        <ChoiceField
          label={words('import.sheet')}
          value={{ value: sheet, mixed: false }}
          options={given.sheets.map(({ name }, index) => ({ value: index, label: name || String(index + 1) }))}
          set={(chosen) => chosen !== null && chooseSheet(chosen)}
        />
      )}
      <Segments
        label={words('import.layout')}
        choices={layouts.map((value) => ({ value, label: words(`import.layout.${value}`) }))}
        value={mapping.layout}
        onChange={(layout) => changeMapping(proposeLayout(grid, layout, mapping))}
        isDisabled={busy}
      />
      <ChoiceField
        label={words(isMatrix ? 'import.headColumn' : 'import.headRow')}
        value={{ value: mapping.head, mixed: false }}
        options={[
          ...Array.from({ length: places }, (_, value) => ({
            value,
            label: isMatrix ? columnName(value) : String(value + 1),
          })),
          { value: -1, label: words('import.headNone') },
        ]}
        set={(head) =>
          head !== null && changeMapping(head < 0 ? { head } : proposeLayout(grid, mapping.layout, mapping, head))
        }
      />
      <Segments<Language>
        label={words('import.language')}
        choices={[
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'zh', label: '中文', lang: 'zh-CN' },
        ]}
        value={mapping.language}
        onChange={(language) => changeMapping({ language })}
        isDisabled={busy}
      />
      <CheckField
        label={words('import.split')}
        value={{ value: mapping.split, mixed: false }}
        set={(split) => changeMapping({ split })}
      />
    </fieldset>
  );
}
