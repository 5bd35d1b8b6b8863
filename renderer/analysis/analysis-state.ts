import type { Crosshair } from '#shared/analysis/quadrants.ts';
import type { ScenarioScope } from '#shared/analysis/scenarios.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';
import type { Sorting } from './register-rows.ts';
import { example, type StaffingTexts } from './staffing.ts';

/** How a person looks at the analysis: kept while the window is open, and never in a document. */
type AnalysisState = {
  readonly sorting: Sorting;
  readonly crosshair: Crosshair;
  /** The blueprint whose figures stand beside those shown. */
  readonly other: RecordId | undefined;
  /** Which situations count in the grid of scenarios; undefined until somebody chooses. */
  readonly scope: ScenarioScope | undefined;
  /** What is typed into the boxes of the two questions, as it was typed. */
  readonly staffing: StaffingTexts;
  readonly simulation: { readonly runs: string; readonly seed: string; readonly times: string };
  /** How far down the view was when it was left. */
  readonly scrolled: number;
};

export const useAnalysis = create<AnalysisState>(() => ({
  sorting: { column: 'priority', descending: true },
  crosshair: 'means',
  other: undefined,
  scope: undefined,
  staffing: example,
  simulation: { runs: '10000', seed: '1', times: '100' },
  scrolled: 0,
}));
