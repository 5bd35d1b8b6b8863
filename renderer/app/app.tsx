import { I18nProvider } from 'react-aria-components';
import { BugBoundary, FloatingPart } from './bug-boundary.tsx';
import { StartScreen } from './start-screen.tsx';
import { useLanguage, useWords } from './use-words.ts';
import { useWindow } from './window-state.ts';
import { useWorkspace } from './workspace.ts';

export function App() {
  const language = useLanguage();
  const ready = useWindow((state) => state.ready);
  const showsDocument = useWindow((state) => state.file !== undefined);
  const workspace = useWorkspace();
  if (!ready) return null;
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <div className="window">
        <FloatingPart>
          {/* Over the foot of the window: nothing moves from under the pointer when something comes. Here from the start, or what comes would not be read out. */}
          <div className="banners" aria-live="polite">
            {workspace && <workspace.Banner />}
          </div>
        </FloatingPart>
        <BugBoundary>{workspace && showsDocument ? <workspace.DocumentView /> : <StartScreen />}</BugBoundary>
        <FloatingPart>{workspace && <workspace.ImportDialog />}</FloatingPart>
        <DropVeil />
      </div>
    </I18nProvider>
  );
}

function DropVeil() {
  const dragging = useWindow((state) => state.dragging);
  const words = useWords();
  return dragging ? <div className="drop-veil">{words('start.dropNow')}</div> : null;
}
