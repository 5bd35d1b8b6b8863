import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { Palette } from '../palette/palette.tsx';
import { ModeSwitch } from './list-bar.tsx';
import { ListGrid } from './list-grid.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { useTable } from './table-state.ts';

/** The blueprint as an editable table, for hands on a keyboard and for those who do not see the sheet. */
export function TouchpointsView({ blueprint }: { readonly blueprint: RecordId }) {
  const mode = useTable((state) => state.mode);
  const language = useLanguage();
  const document = useDocument();
  const shown = find(document, 'blueprint', blueprint);
  const title = shown ? textOf(shown, 'title', language, mainLanguageOf(document)) : '';
  return (
    <>
      <Palette blueprint={blueprint} />
      <main className="touchpoints">
        {mode === 'grid' ? (
          <>
            <div className="table-bar">
              <ModeSwitch />
            </div>
            <MatrixGrid key={blueprint} blueprint={blueprint} title={title} />
          </>
        ) : (
          <ListGrid key={blueprint} blueprint={blueprint} title={title} />
        )}
      </main>
    </>
  );
}
