import { ChevronDown, ChevronUp, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { memo, type ReactNode, useEffect, useId } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { RecordId } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { AfterSheet } from '../document/sheet-first.tsx';
import { Explain } from '../help/explain.tsx';
import { cardEntries, columnEntries, type Entry, idOf, markEntries, otherLanes, usualLanes } from './entries.ts';
import { PaletteEntry } from './palette-entry.tsx';
import { setPalette, usePalette } from './palette-state.ts';

/** All that a blueprint is made of, to be dragged onto the sheet or pressed. Arrow keys walk it, one Tab leaves it. */
export const Palette = memo(({ blueprint }: { readonly blueprint: RecordId }) => {
  const words = useWords();
  const { open, allLanes, toggled } = usePalette();
  useEffect(() => () => usePalette.setState({ toggled: false }), []);
  if (!open) {
    return (
      <aside className="palette-rail" aria-label={words('palette.name')}>
        <AfterSheet>
          <Button
            className="icon-button"
            aria-label={words('palette.show')}
            aria-expanded={false}
            autoFocus={toggled}
            onPress={() => setPalette({ open: true })}
          >
            <PanelLeftOpen size={16} aria-hidden />
          </Button>
        </AfterSheet>
      </aside>
    );
  }
  const entries = (list: readonly Entry[]) =>
    list.map((entry) => <PaletteEntry key={idOf(entry)} entry={entry} blueprint={blueprint} />);
  return (
    <aside className="palette" aria-label={words('palette.name')}>
      <AfterSheet>
        <Toolbar orientation="vertical" aria-label={words('palette.name')} className="palette-groups">
          <Group
            name={words('palette.lanes')}
            beside={
              <>
                <Explain part="palette.lanes" />
                <Button
                  className="icon-button palette-hide"
                  aria-label={words('palette.hide')}
                  aria-expanded
                  autoFocus={toggled}
                  onPress={() => setPalette({ open: false })}
                >
                  <PanelLeftClose size={16} aria-hidden />
                </Button>
              </>
            }
          >
            {entries(usualLanes)}
            {allLanes && entries(otherLanes)}
            <Button
              className="palette-entry palette-more"
              aria-expanded={allLanes}
              onPress={() => setPalette({ allLanes: !allLanes })}
            >
              <span className="palette-swatch">
                {allLanes ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
              </span>
              {words(allLanes ? 'palette.fewerLanes' : 'palette.moreLanes')}
            </Button>
          </Group>
          <Group name={words('palette.cards')}>{entries(cardEntries)}</Group>
          <Group
            name={words('palette.marks')}
            beside={
              <>
                <kbd>{marksKey}</kbd>
                <Explain part="palette.marks" />
              </>
            }
          >
            {entries(markEntries)}
          </Group>
          <Group name={words('palette.columns')}>{entries(columnEntries)}</Group>
        </Toolbar>
      </AfterSheet>
    </aside>
  );
});

/** After this key, a mark's letter puts it on the selected cards. */
const marksKey = 'Ctrl+M';

type GroupProps = { readonly name: string; readonly beside?: ReactNode; readonly children: ReactNode };
function Group({ name, beside, children }: GroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form.
    <div className="palette-group" role="group" aria-labelledby={id}>
      <div className="palette-heading">
        <h2 id={id}>{name}</h2>
        {beside}
      </div>
      {children}
    </div>
  );
}
