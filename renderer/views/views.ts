import type { FunctionComponent } from 'react';
import type { RecordId } from '#shared/model/fields.ts';
import { AnalysisView } from '../analysis/analysis-view.tsx';
import type { ViewId } from '../app/window-state.ts';
import { JourneyView } from '../journey/journey-view.tsx';
import { TouchpointsView } from '../table/touchpoints-view.tsx';
import { BlueprintView } from './blueprint-view.tsx';

/**
 * What fills the window between the bars, for each way to see the blueprint that is open. The selection and the
 * keyboard's place are the window's and stay when the view changes.
 */
export const views: { readonly [V in ViewId]: FunctionComponent<{ readonly blueprint: RecordId }> } = {
  blueprint: BlueprintView,
  journey: JourneyView,
  touchpoints: TouchpointsView,
  analysis: AnalysisView,
};
