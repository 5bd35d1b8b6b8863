import { assertNever } from '#shared/model/assert-never.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Group, InspectorTab } from './inspected.ts';
import { BlueprintDetails } from './panels/blueprint-details.tsx';
import { CardDetails } from './panels/card-details.tsx';
import { EvaluateCards, EvaluateSteps } from './panels/evaluate-tab.tsx';
import { FailureFields } from './panels/failure-fields.tsx';
import { FailureTab } from './panels/failure-tab.tsx';
import { ConnectorDetails, LaneDetails, PhaseDetails } from './panels/frame-details.tsx';
import { MarkFields, MetricFields } from './panels/mark-fields.tsx';
import { NoteFields, NotesTab, PolicyFields } from './panels/notes-tab.tsx';
import { StepDetails } from './panels/step-details.tsx';
import { WaitFields, WaitTab } from './panels/wait-tab.tsx';

export type TabContentProps = {
  readonly group: Group;
  readonly tab: InspectorTab;
  /** The failure, wait, mark … that was chosen on the sheet. */
  readonly tag: RecordId | undefined;
};

/** The fields of one tab for what is selected. */
export function TabContent({ group, tab, tag }: TabContentProps) {
  switch (tab) {
    case 'details':
      return <Details group={group} />;
    case 'failure':
      return group.type === 'card' && <FailureTab records={group.records} tag={tag} />;
    case 'wait':
      return group.type === 'card' && <WaitTab records={group.records} tag={tag} />;
    case 'evaluate':
      if (group.type === 'card') return <EvaluateCards records={group.records} tag={tag} />;
      return group.type === 'step' && <EvaluateSteps records={group.records} tag={tag} />;
    case 'notes':
      return (
        (group.type === 'card' || group.type === 'step' || group.type === 'lane' || group.type === 'blueprint') && (
          <NotesTab records={group.records} tag={tag} />
        )
      );
    default:
      return assertNever(tab);
  }
}

function Details({ group }: { readonly group: Group }) {
  switch (group.type) {
    case 'card':
      return <CardDetails cards={group.records} />;
    case 'step':
      return <StepDetails steps={group.records} />;
    case 'phase':
      return <PhaseDetails phases={group.records} />;
    case 'lane':
      return <LaneDetails lanes={group.records} />;
    case 'connector':
      return <ConnectorDetails connectors={group.records} />;
    case 'blueprint':
      return group.records[0] ? <BlueprintDetails blueprint={group.records[0]} /> : null;
    case 'failure':
      return <FailureFields failures={group.records} />;
    case 'wait':
      return <WaitFields waits={group.records} />;
    case 'mark':
      return <MarkFields marks={group.records} />;
    case 'metric':
      return <MetricFields metrics={group.records} />;
    case 'policy':
      return <PolicyFields policies={group.records} />;
    case 'note':
      return <NoteFields notes={group.records} />;
    case 'owner':
    case 'project':
      // Neither can be selected; the blueprint's own details hold both.
      return null;
    default:
      return assertNever(group);
  }
}
