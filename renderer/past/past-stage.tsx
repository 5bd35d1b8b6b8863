import { useMemo, useState } from 'react';
import type { Change } from '#shared/model/change.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { lastViewOf } from '../canvas/blueprint-canvas.tsx';
import { opening, type View } from '../canvas/view.ts';
import { CompareCanvas, type Marking } from '../compare/compare-canvas.tsx';
import { sceneOf } from '../document/document-store.ts';
import { useOwnText } from '../document/use-own-text.ts';
import { useSpotName } from './moment-names.ts';
import { isNow, type Shown, usePast } from './past-state.ts';

/** More than so many marks would hide the sheet. */
const mostMarkings = 200;

/** The sheet as it was, to be looked at; what was altered right before is marked. */
export function PastStage({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const blueprint = usePast((state) => state.blueprint);
  const there = blueprint !== undefined && shown.document.has(blueprint);
  const working = usePast((state) => state.working);
  return (
    <div className="past-stage" data-now={isNow(shown.spot) || undefined} aria-busy={working}>
      {there ? (
        <Sheet key={blueprint} shown={shown} blueprint={blueprint} />
      ) : (
        <p className="past-nothing">{words('past.notThere')}</p>
      )}
    </div>
  );
}

function Sheet({ shown, blueprint }: { readonly shown: Shown; readonly blueprint: RecordId }) {
  const words = useWords();
  const language = useLanguage();
  const theme = useWindow(themeOf);
  const { document, change } = shown;
  const { name, time } = useSpotName()(shown.spot);
  const textOfRecord = useOwnText(document);
  const scene = sceneOf(document, { blueprint, theme, language });
  const [size, setSize] = useState({ width: 0, height: 0 });
  // It begins where the person was, and stays where they go.
  const [view, setView] = useState<View | undefined>(() => lastViewOf(blueprint));
  const markings = useMemo(() => markingsOf(change), [change]);
  const title = find(document, 'blueprint', blueprint);
  const label = words('past.sheet', {
    title: title ? textOf(title, 'title', language, mainLanguageOf(document)) : '',
    when: time === '' ? name : `${name}, ${time}`,
  });
  return (
    <CompareCanvas
      scope="past"
      scene={scene}
      label={label}
      textOf={textOfRecord}
      view={view ?? opening({ x: 0, y: 0, ...scene.size }, size.width > 0 ? size : { width: 800, height: 500 }, 0)}
      onView={setView}
      onSize={setSize}
      markings={markings}
      current={undefined}
    />
  );
}

function markingsOf(change: Change | undefined): Marking[] {
  const entries = Object.entries(change ?? {});
  if (entries.length > mostMarkings) return [];
  return entries.flatMap(([id, [before, after]]): Marking[] =>
    after === null ? [] : [{ id, kind: before === null ? 'added' : 'changed' }],
  );
}
