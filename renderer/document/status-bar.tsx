import { CircleCheck, HardDrive, LoaderCircle, Map as MapIcon, Minus, Plus, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { SavedState } from '#shared/ipc.ts';
import { assertNever } from '#shared/model/assert-never.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { countOf } from '#shared/model/queries.ts';
import { save } from '../app/files.ts';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { ThemeMenu } from '../app/theme-menu.tsx';
import { type Say, sentence, useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { toggleMinimap, useMinimap } from '../minimap/minimap-state.ts';
import { OverlayMenu } from '../overlays/overlay-menu.tsx';
import { SignOffChip } from '../past/sign-off-chip.tsx';
import { ProblemCount } from '../problems/problem-count.tsx';
import { AfterSheet } from './sheet-first.tsx';
import { useFromDocument } from './use-document.ts';

export const StatusBar = memo(({ blueprint }: { blueprint: RecordId | undefined }) => {
  const view = useWindow((state) => state.view);
  return (
    <footer className="status-bar">
      <AfterSheet>
        <Saved />
        <FileName />
        <SignOffChip />
        {blueprint !== undefined && <Counts blueprint={blueprint} />}
        {blueprint !== undefined && <ProblemCount />}
        <span className="spring" />
        <LanguageSwitch />
        <ThemeMenu />
        {view === 'blueprint' && <ZoomControls />}
      </AfterSheet>
    </footer>
  );
});

function Saved() {
  const words = useWords();
  const saved = useWindow((state) => state.file?.saved);
  const unnamed = useWindow((state) => state.file?.fileName === undefined);
  if (!saved) return null;
  return (
    <>
      <HowSaved saved={saved} />
      {unnamed && (
        <Button className="text-button save-button" onPress={() => void save()}>
          {words('saved.nameIt')}
        </Button>
      )}
    </>
  );
}

function HowSaved({ saved }: { saved: SavedState }) {
  const words = useWords();
  const language = useLanguage();
  const unkept = useWindow((state) => state.unkept > 0);
  // Until the session has acknowledged an edit, nothing is said to be kept or saved.
  if (unkept) {
    return (
      <span className="saved saved-saving" role="status">
        <LoaderCircle size={14} aria-hidden />
        {words('saved.keeping')}
      </span>
    );
  }
  return (
    <span className={`saved saved-${saved.state}`} role="status">
      <SavedIcon saved={saved} />
      {savedText(words, saved, language === 'zh' ? 'zh-CN' : 'en-GB')}
    </span>
  );
}

function SavedIcon({ saved }: { saved: SavedState }) {
  switch (saved.state) {
    case 'kept':
      return <HardDrive size={14} aria-hidden />;
    case 'saving':
      return <LoaderCircle size={14} aria-hidden />;
    case 'saved':
      return <CircleCheck size={14} aria-hidden />;
    case 'problem':
      return <TriangleAlert size={14} aria-hidden />;
    default:
      return assertNever(saved);
  }
}

function savedText(words: Say, saved: SavedState, locale: string): string {
  switch (saved.state) {
    case 'kept':
      return words('saved.kept');
    case 'saving':
      return words('saved.saving');
    case 'saved':
      return words('saved.savedAt', {
        time: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(saved.at)),
      });
    case 'problem':
      return words('saved.problem', { because: sentence(words, saved.because) });
    default:
      return assertNever(saved);
  }
}

function FileName() {
  const name = useWindow((state) => state.file?.fileName);
  return name === undefined ? null : <span className="file-name">{name}</span>;
}

function Counts({ blueprint }: { blueprint: RecordId }) {
  const words = useWords();
  const counts = useFromDocument((document) =>
    [
      words('count.lanes', { count: countOf(document, blueprint, 'lane') }),
      words('count.steps', { count: countOf(document, blueprint, 'step') }),
      words('count.cards', { count: countOf(document, blueprint, 'card') }),
      words('count.failures', { count: countOf(document, blueprint, 'failure') }),
    ].join(' · '),
  );
  return <span className="counts">{counts}</span>;
}

function ZoomControls() {
  const words = useWords();
  const canvas = useWindow((state) => state.canvas);
  const minimap = useMinimap((state) => state.open);
  return (
    <>
      <OverlayMenu />
      <ToggleButton
        className="icon-button"
        aria-label={words('action.minimap')}
        isSelected={minimap}
        onChange={toggleMinimap}
      >
        <MapIcon size={15} aria-hidden />
      </ToggleButton>
      <Button
        className="text-button"
        aria-label={`${words('zoom.fit')}${words('canvas.comma')}${words('zoom.fitHint')}`}
        onPress={() => canvas?.showAll()}
      >
        {words('zoom.fit')}
      </Button>
      <div className="zoom">
        <Button className="icon-button" aria-label={words('zoom.out')} onPress={() => canvas?.zoomStep(-1)}>
          <Minus size={14} aria-hidden />
        </Button>
        <ZoomPercent />
        <Button className="icon-button" aria-label={words('zoom.in')} onPress={() => canvas?.zoomStep(1)}>
          <Plus size={14} aria-hidden />
        </Button>
      </div>
    </>
  );
}

/** On its own, since it alone changes while zooming. */
function ZoomPercent() {
  const words = useWords();
  const canvas = useWindow((state) => state.canvas);
  const percent = useWindow((state) => Math.round(state.zoom * 100));
  const shown = words('zoom.percent', { percent });
  return (
    <Button
      className="text-button zoom-percent"
      aria-label={`${shown}${words('canvas.comma')}${words('zoom.actual')}`}
      onPress={() => canvas?.actualSize()}
    >
      {shown}
    </Button>
  );
}
