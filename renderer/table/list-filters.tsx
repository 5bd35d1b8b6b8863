import { Button } from 'react-aria-components';
import type { TagKind } from '#shared/layout/scene.ts';
import { accessKinds, touchpointKinds } from '#shared/model/card.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { laneName } from '#shared/model/names.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { tableContents } from './contents.ts';
import { ManyMenu, ModeSwitch } from './list-bar.tsx';
import type { Column } from './list-columns.ts';
import { type ListView, setColumns, setList, wholeList } from './table-state.ts';

const marks = [
  'failure',
  'wait',
  'moment',
  'decision',
  'pain',
  'staff-pain',
  'opportunity',
  'question',
  'policy',
  'metric',
  'note',
] as const satisfies readonly TagKind[];

type Props = {
  readonly blueprint: RecordId;
  readonly view: ListView;
  readonly columns: readonly Column[];
  readonly shown: ReadonlySet<string>;
  readonly count: number;
  readonly of: number;
  /** How many of those shown the filter would not let through. */
  readonly outside: number;
  /** Hears that words may be typed next. */
  readonly onReady: () => void;
};

/** What of the list is shown. */
export function ListFilters({ blueprint, view, columns, shown, count, of, outside, onReady }: Props) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const main = mainLanguageOf(document);
  const { lanes, phases } = tableContents(document, blueprint);
  const change = (part: Partial<ListView>) => setList(blueprint, part);
  const whole =
    view.query === '' && [view.lanes, view.phases, view.tags, view.kinds, view.access].every(({ size }) => size === 0);
  return (
    <div className="table-bar">
      <ModeSwitch />
      <input
        type="search"
        className="table-query"
        aria-label={words('table.filterHint')}
        placeholder={words('table.filterHint')}
        ref={(field) => {
          // Emptied by the button beside it; else a person alone writes in it.
          if (field && view.query === '' && field.value !== '' && window.document.activeElement !== field)
            field.value = '';
        }}
        defaultValue={view.query}
        spellCheck={false}
        onFocus={onReady}
        onInput={(event) => change({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          // An Escape that gives up a word would else empty the field as well.
          if (event.key === 'Escape' && composing(event.nativeEvent)) event.preventDefault();
        }}
      />
      <ManyMenu
        counts
        label={words('table.column.phase')}
        options={phases.map((phase) => ({ id: phase.id, label: textOf(phase, 'title', language, main) }))}
        chosen={view.phases}
        change={(phases) => change({ phases })}
      />
      <ManyMenu
        counts
        label={words('table.column.lane')}
        options={lanes.map((lane) => ({ id: lane.id, label: laneName(lane, language, main) }))}
        chosen={view.lanes}
        change={(lanes) => change({ lanes })}
      />
      <ManyMenu
        counts
        label={words('table.column.marks')}
        options={marks.map((id) => ({ id, label: words(`tag.${id}`) }))}
        chosen={view.tags}
        change={(tags) => change({ tags })}
      />
      <ManyMenu
        counts
        label={words('inspector.touchpoint')}
        options={[...touchpointKinds, 'none' as const].map((id) => ({
          id,
          label: id === 'none' ? words('table.notSaid') : words(`inspector.touchpoint.${id}`),
        }))}
        chosen={view.kinds}
        change={(kinds) => change({ kinds })}
      />
      <ManyMenu
        counts
        label={words('inspector.access')}
        options={[...accessKinds, 'none' as const].map((id) => ({
          id,
          label: id === 'none' ? words('table.notSaid') : words(`inspector.access.${id}`),
        }))}
        chosen={view.access}
        change={(access) => change({ access })}
      />
      {!whole && (
        <Button className="text-button" onPress={() => change({ ...wholeList, sorting: view.sorting })}>
          {words('table.clear')}
        </Button>
      )}
      <span className="spring" />
      <span className="muted table-count" role="status">
        {words('table.listed', { shown: count, all: of })}
        {outside > 0 && words('canvas.comma') + words('table.outside', { count: outside })}
      </span>
      <ManyMenu
        counts={false}
        label={words('table.columns')}
        options={columns.filter(({ id }) => id !== 'text').map(({ id, word }) => ({ id, label: words(word) }))}
        chosen={shown}
        change={setColumns}
      />
    </div>
  );
}
