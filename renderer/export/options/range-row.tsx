import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { laneName } from '#shared/model/names.ts';
import { lanesOf, phasesOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useWindow } from '../../app/window-state.ts';
import { useDocument } from '../../document/use-document.ts';
import { CheckList } from '../check-list.tsx';
import { ChoiceRow } from '../choice-row.tsx';
import type { OptionsProps } from './options-props.ts';

type RangeKind = 'all' | 'phases' | 'lanes' | 'cards';

/** Which part of the blueprint leaves: all, some phases or lanes, or what is selected in the window. */
export function RangeRow({ choices, change }: OptionsProps) {
  const words = useWords();
  const parts = useParts();
  const { range } = choices;
  const kind: RangeKind = range?.cards ? 'cards' : range?.phases ? 'phases' : range?.lanes ? 'lanes' : 'all';
  const offered = (['all', 'phases', 'lanes', 'cards'] as const).filter(
    (each) => each === 'all' || each === kind || parts[each].length > 0,
  );
  const choose = (chosen: RangeKind): void =>
    change({ range: chosen === 'all' ? undefined : { [chosen]: parts[chosen].map(({ value }) => value) } });
  const listed = kind === 'phases' || kind === 'lanes' ? kind : undefined;
  return (
    <>
      <ChoiceRow
        label={words('export.range')}
        choices={offered.map((value) => ({
          value,
          label: words(`export.range.${value}`, { count: range?.cards?.length ?? parts.cards.length }),
        }))}
        value={kind}
        onChange={choose}
      />
      {listed && (
        <CheckList<RecordId>
          label={words(`export.range.which.${listed}`)}
          choices={parts[listed]}
          chosen={range?.[listed] ?? []}
          // The last one stays: of nothing there is nothing to draw.
          onChange={(chosen) => chosen.length > 0 && change({ range: { [listed]: chosen } })}
        />
      )}
    </>
  );
}

/** What a part can be made of, with the names people know. */
function useParts() {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const blueprint = useWindow((state) => state.blueprint) ?? '';
  const selection = useWindow((state) => state.selection);
  const main = mainLanguageOf(document);
  return {
    phases: phasesOf(document, blueprint).map((phase, at) => ({
      value: phase.id,
      label: textOf(phase, 'title', language, main) || words('export.range.phase', { number: at + 1 }),
    })),
    lanes: lanesOf(document, blueprint).map((lane) => ({ value: lane.id, label: laneName(lane, language, main) })),
    cards: selection
      .filter((id) => find(document, 'card', id)?.blueprint === blueprint)
      .map((value) => ({ value, label: value })),
  };
}
