import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { analysed } from '#shared/analysis/figure-rows.ts';
import { figureTiles } from '#shared/analysis/figure-tiles.ts';
import { pathTime } from '#shared/analysis/path-time.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useAnalysis } from './analysis-state.ts';
import { FailureRegister } from './failure-register.tsx';
import { FigureTable } from './figure-table.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { QuadrantChart } from './quadrant-chart.tsx';
import { useQuietDocument } from './quiet-document.ts';
import { ScenarioGrid } from './scenario-grid.tsx';
import { StaffingWhatIf } from './staffing-what-if.tsx';
import { TimeRuler } from './time-ruler.tsx';
import { TimeWhatIf } from './time-what-if.tsx';
import { TouchpointMatrix } from './touchpoint-matrix.tsx';

/** What can be computed from a blueprint, drawn for a room. Everything follows an edit as soon as the window is at rest. */
export function AnalysisView({ blueprint }: { readonly blueprint: RecordId }) {
  const words = useWords();
  const language = useLanguage();
  const document = useQuietDocument(blueprint);
  const of = useMemo(() => analysed(document, blueprint), [document, blueprint]);
  const contents = contentsOf(document, blueprint);
  const path = useMemo(() => pathTime(contents), [contents]);
  const tiles = useMemo(() => figureTiles(of, path, contents, language), [of, path, contents, language]);
  const shown = find(document, 'blueprint', blueprint);
  const title = shown ? textOf(shown, 'title', language, mainLanguageOf(document)) : '';
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    main.current?.scrollTo({ top: useAnalysis.getState().scrolled });
  }, []);
  useEffect(() => {
    // What had the keyboard went with the view before.
    if (window.document.activeElement === window.document.body) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main
      ref={main}
      className="analysis"
      tabIndex={-1}
      aria-label={words('analysis.name', { title })}
      onScroll={({ currentTarget }) => useAnalysis.setState({ scrolled: currentTarget.scrollTop })}
    >
      <div className="analysis-sheet">
        <FigureTiles tiles={tiles} />
        <TimeRuler document={document} path={path} of={of} />
        <TimeWhatIf contents={contents} path={path} />
        <StaffingWhatIf document={document} blueprint={blueprint} />
        <FailureRegister document={document} blueprint={blueprint} of={of} />
        <ParetoChart document={document} blueprint={blueprint} />
        <QuadrantChart document={document} steps={contents.steps} of={of} />
        <TouchpointMatrix document={document} blueprint={blueprint} />
        <ScenarioGrid document={document} blueprint={blueprint} />
        <FigureTable document={document} blueprint={blueprint} of={of} />
      </div>
    </main>
  );
}
