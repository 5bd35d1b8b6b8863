import { blueprints } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { BugBoundary, FloatingPart, Part } from '../app/bug-boundary.tsx';
import { useLanguage } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { BrandDialog } from '../brand/brand-dialog.tsx';
import { PasteDialog } from '../clipboard/paste-dialog.tsx';
import { PasteNotice } from '../clipboard/paste-notice.tsx';
import { CommandPalette } from '../command-palette/command-palette.tsx';
import { CompareView } from '../compare/compare-view.tsx';
import { useComparing } from '../compare/comparing.ts';
import { ContextMenu } from '../context-menu/context-menu.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ExportNotice } from '../export/export-notice.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';
import { Tour } from '../help/tour.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { OverlayBar } from '../overlays/overlay-bar.tsx';
import { PastView } from '../past/past-view.tsx';
import { ScaledNotice } from '../pictures/scaled-notice.tsx';
import { Presentation } from '../present/presentation.tsx';
import { ProblemsPanel } from '../problems/problems-panel.tsx';
import { RipplePanel } from '../ripple/ripple-panel.tsx';
import { sliceIn, useRipple } from '../ripple/ripple-state.ts';
import { workId } from '../variants/blueprint-tabs.tsx';
import { VariantDialog } from '../variants/variant-dialog.tsx';
import { views } from '../views/views.ts';
import { AfterSheet } from './sheet-first.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useDocument } from './use-document.ts';

/** What comes over the window when it is asked for; each by itself, so that one that breaks is missing alone. */
const floating = Object.entries({
  Tour,
  HelpDialog,
  CommandPalette,
  ExportDialog,
  BrandDialog,
  PasteDialog,
  PasteNotice,
  ScaledNotice,
  ExportNotice,
  ContextMenu,
  VariantDialog,
  PastView,
});

export function DocumentView() {
  const document = useDocument();
  const language = useLanguage();
  const chosen = useWindow((state) => state.blueprint);
  const view = useWindow((state) => state.view);
  const selection = useWindow((state) => state.selection);
  const View = views[view];
  const blueprint = blueprints(document).find(({ id }) => id === chosen) ?? blueprints(document)[0];
  const title = blueprint ? textOf(blueprint, 'title', language, mainLanguageOf(document)) : '';
  const compared = useComparing((state) => state.pair);
  // One of the two may be gone, by an undo or with the document it was in.
  const pair = compared && document.has(compared.before) && document.has(compared.after) ? compared : undefined;
  const ripple = useRipple((state) => state.at);
  const follows = blueprint && sliceIn(document, blueprint.id, ripple) !== undefined;
  return (
    <>
      <Part until={document}>
        <TopBar />
      </Part>
      <div className="work" id={workId} role="tabpanel" aria-label={title}>
        {pair ? (
          <BugBoundary until={document}>
            <CompareView pair={pair} />
          </BugBoundary>
        ) : (
          <>
            <div className="view-area">
              <BugBoundary key={view} until={document}>
                {blueprint && <View blueprint={blueprint.id} />}
              </BugBoundary>
              <Part>
                <FindBar />
              </Part>
            </div>
            <Part until={selection}>{blueprint && <Inspector blueprint={blueprint.id} />}</Part>
          </>
        )}
      </div>
      <Part until={document}>
        {blueprint && !pair && view === 'blueprint' && <OverlayBar blueprint={blueprint.id} />}
      </Part>
      <Part until={document}>
        {blueprint && !pair && (follows ? <RipplePanel blueprint={blueprint.id} /> : <ProblemsPanel />)}
      </Part>
      <Part until={document}>
        <StatusBar blueprint={blueprint?.id} />
      </Part>
      <AfterSheet>
        {blueprint && (
          <FloatingPart>
            <Presentation blueprint={blueprint.id} />
          </FloatingPart>
        )}
        {floating.map(([name, Floating]) => (
          <FloatingPart key={name}>
            <Floating />
          </FloatingPart>
        ))}
      </AfterSheet>
    </>
  );
}
