import { ChevronDown, ChevronUp, ClipboardCopy, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { directions } from '#shared/analysis/ripple.ts';
import { type Slice, sliceCounts } from '#shared/analysis/slice.ts';
import { get } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { openExport } from '../export/exporting.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { UnderSheet } from '../under-sheet/panel.tsx';
import { copyTable } from './copy-table.ts';
import { RippleList } from './ripple-list.tsx';
import { copiedRows, rippleRows } from './ripple-rows.ts';
import { changeRipple, endRipple, sliceIn, useRipple } from './ripple-state.ts';
import { walkRipple } from './ripple-walk.ts';

/** What a card can break, or what makes it, as a list under the sheet. */
export function RipplePanel({ blueprint }: { readonly blueprint: RecordId }) {
  const document = useDocument();
  const at = useRipple((state) => state.at);
  const slice = sliceIn(document, blueprint, at);
  return slice ? <Panel blueprint={blueprint} slice={slice} /> : null;
}

type Props = { readonly blueprint: RecordId; readonly slice: Slice };

function Panel({ blueprint, slice }: Props) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const [copied, setCopied] = useState<Slice>();
  const { start, direction } = slice;
  const most = useRipple((state) => state.at?.most);
  const counts = useMemo(() => sliceCounts(contentsOf(document, blueprint), slice), [document, blueprint, slice]);
  const rows = useMemo(() => rippleRows(document, blueprint, slice, language), [document, blueprint, slice, language]);
  const copy = async () => {
    if (await copyTable(copiedRows(rows, language))) setCopied(slice);
  };
  const close = () => {
    endRipple();
    focusCanvas();
  };
  const said = [
    words('ripple.cards', { count: counts.cards }),
    words('ripple.steps', { count: counts.steps }),
    words('ripple.moments', { count: counts.moments }),
    words('ripple.failures', { count: counts.failures }),
    words('ripple.waits', { count: counts.waits }),
  ].join(' · ');
  const name = recordName(document, get(document, 'card', start), language).replace(/\s+/g, ' ');
  return (
    <UnderSheet className="ripple" label={words('ripple.name')} onClose={close}>
      <header className="under-sheet-head ripple-head">
        <h2 title={name}>{words(`ripple.title.${direction}`, { name })}</h2>
        <span className="muted" role="status">
          {copied === slice ? words('ripple.copied') : said}
        </span>
        <span className="spring" />
        <ToggleButtonGroup
          className="segments"
          aria-label={words('ripple.direction')}
          disallowEmptySelection
          selectedKeys={[direction]}
          onSelectionChange={(keys) => {
            const chosen = directions.find((one) => keys.has(one));
            if (chosen) changeRipple({ direction: chosen });
          }}
        >
          {directions.map((one) => (
            <ToggleButton key={one} id={one} className="segment">
              {words(`ripple.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <select
          className="box"
          aria-label={words('ripple.most')}
          value={most ?? ''}
          onChange={({ currentTarget }) => changeRipple({ most: Number(currentTarget.value) || undefined })}
        >
          <option value="">{words('ripple.most.all')}</option>
          {[1, 2, 3, 4, 5].map((count) => (
            <option key={count} value={count}>
              {words('ripple.most.upTo', { count })}
            </option>
          ))}
        </select>
        <Button className="button" onPress={() => void openExport()}>
          {words('ripple.export')}
        </Button>
        <Button className="icon-button" aria-label={words('ripple.copy')} onPress={() => void copy()}>
          <ClipboardCopy size={15} aria-hidden />
        </Button>
        <Button className="icon-button" aria-label={words('action.ripple.previous')} onPress={() => walkRipple(-1)}>
          <ChevronUp size={16} aria-hidden />
        </Button>
        <Button className="icon-button" aria-label={words('action.ripple.next')} onPress={() => walkRipple(1)}>
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Button className="icon-button" aria-label={words('ripple.close')} onPress={close}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <div className="under-sheet-body">
        {counts.cards === 0 ? (
          <p className="under-sheet-none ripple-none muted">{words(`ripple.none.${direction}`)}</p>
        ) : (
          <RippleList rows={rows} direction={direction} />
        )}
        <aside className="ripple-lanes">
          {counts.lanes.length > 0 && (
            <table>
              <caption>{words('ripple.lanes')}</caption>
              <tbody>
                {counts.lanes.map(({ lane, cards }) => (
                  <tr key={lane.id}>
                    <th scope="row">{recordName(document, lane, language)}</th>
                    <td>{cards}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className="muted">{words('ripple.how')}</p>
        </aside>
      </div>
    </UnderSheet>
  );
}
