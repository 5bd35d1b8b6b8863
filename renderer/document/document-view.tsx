import { blueprints } from '#shared/model/queries.ts';
import { useWindow } from '../app/window-state.ts';
import { ContextMenu } from '../context-menu/context-menu.tsx';
import { CopyNotice } from '../export/copy-notice.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { views } from '../views/views.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useDocument } from './use-document.ts';

export function DocumentView() {
  const document = useDocument();
  const chosen = useWindow((state) => state.blueprint);
  const View = views[useWindow((state) => state.view)];
  const blueprint = blueprints(document).find(({ id }) => id === chosen) ?? blueprints(document)[0];
  return (
    <>
      <TopBar />
      <div className="work">
        {blueprint && <View blueprint={blueprint.id} />}
        {blueprint && <Inspector blueprint={blueprint.id} />}
      </div>
      <StatusBar blueprint={blueprint?.id} />
      <ExportDialog />
      <CopyNotice />
      <ContextMenu />
    </>
  );
}
