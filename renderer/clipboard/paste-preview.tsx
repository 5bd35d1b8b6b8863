import { memo } from 'react';
import type { Block } from '#shared/clipboard/block.ts';
import { type Landing, land, type Place } from '#shared/clipboard/land.ts';
import type { Document } from '#shared/model/document.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';

/** How much of a big table is shown: enough to see how it is understood. */
const shown = { rows: 12, columns: 10 };

/** Where a block would land, worked out as the paste itself does it. */
export function landingOf(document: Document, place: Place, block: Block): Landing {
  let drawn = 0;
  const newId = () => {
    drawn += 1;
    return `preview-${drawn}`;
  };
  return land(document, place, block, { language: useWindow.getState().settings.language, newId });
}

type Props = { readonly block: Block; readonly landing: Landing };

/**
 * The table as it will land, under the steps and beside the lanes it goes to. Not drawn anew while a paste goes on: it
 * asks the document that is shown, and would call its index back from the one in the making each time.
 */
export const PastePreview = memo(({ block, landing }: Props) => {
  const words = useWords();
  const language = useLanguage();
  const main = mainLanguageOf(useDocument());
  const columns = landing.columns.slice(0, shown.columns);
  const rows = landing.rows.slice(0, shown.rows);
  const isCut = columns.length < landing.columns.length || rows.length < landing.rows.length;
  const nameOf = (row: Landing['rows'][number]) =>
    'mark' in row
      ? words(`tag.${row.mark}`)
      : textOf(row.rec, 'title', language, main) || words(`role.${row.rec.role}`);
  return (
    <section className="text-table paste-preview" aria-label={words('paste.table')} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map(({ rec, isNew }) => (
              <th key={rec.id} scope="col">
                {textOf(rec, 'title', language, main) || '–'}
                {isNew && <NewBadge />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may land on the same lane.
            <tr key={at}>
              <th scope="row">
                {nameOf(row)}
                {'isNew' in row && row.isNew && <NewBadge />}
              </th>
              {columns.map(({ rec }, column) => (
                <td key={rec.id}>
                  {(block.cells[at]?.[column] ?? []).map((text, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand there twice.
                    <span key={place} className="paste-card">
                      {text.length > 80 ? `${text.slice(0, 80)}…` : text}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <p className="muted">{words('paste.more', { rows: rows.length, columns: columns.length })}</p>}
    </section>
  );
});

function NewBadge() {
  const words = useWords();
  return <em className="paste-new">{words('paste.new')}</em>;
}
