import { Button } from 'react-aria-components';
import { resizeLanes } from '#shared/commands/resize-lane.ts';
import { type Connector, connectorKinds } from '#shared/model/connector.ts';
import { find } from '#shared/model/document.ts';
import { type Lane, laneHeightRange, laneRoles } from '#shared/model/lane.ts';
import { recordName } from '#shared/model/names.ts';
import { type Phase, phaseKinds } from '#shared/model/phase.ts';
import { goToCard } from '../../actions/spots.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useDocument } from '../../document/use-document.ts';
import { edit } from '../../editing/edit.ts';
import { alive, change } from '../change.ts';
import { common, oneOf } from '../common.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { nameOf, TextField } from '../fields/text-field.tsx';
import { NumberField } from '../fields/value-field.tsx';

export function LaneDetails({ lanes }: { readonly lanes: readonly Lane[] }) {
  const words = useWords();
  const role = common(lanes, (lane) => lane.role);
  const known = oneOf(role);
  return (
    <>
      <TextField
        records={lanes}
        field="title"
        label={words('inspector.title')}
        placeholder={known && words(`role.${known}`)}
      />
      <ChoiceField
        label={words('inspector.role')}
        value={role}
        options={laneRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
        set={(role) => role && change('lane', lanes, { role })}
      />
      <NumberField
        name={nameOf(lanes, 'height')}
        label={words('inspector.height')}
        bounds={laneHeightRange}
        placeholder={words('inspector.usual')}
        value={common(lanes, (lane) => lane.height)}
        set={(height) => {
          const done = edit(resizeLanes, { ids: alive(lanes), height });
          return done ? undefined : { key: 'inspector.refused' };
        }}
      />
    </>
  );
}

export function PhaseDetails({ phases }: { readonly phases: readonly Phase[] }) {
  const words = useWords();
  return (
    <>
      <TextField records={phases} field="title" label={words('inspector.title')} />
      <ChoiceField
        label={words('inspector.kind')}
        optional
        value={common(phases, (phase) => phase.kind)}
        options={phaseKinds.map((value) => ({ value, label: words(`inspector.phaseKind.${value}`) }))}
        set={(kind) => change('phase', phases, { kind })}
      />
    </>
  );
}

export function ConnectorDetails({ connectors }: { readonly connectors: readonly Connector[] }) {
  const words = useWords();
  const [only] = connectors.length === 1 ? connectors : [];
  return (
    <>
      {only && (
        <>
          <End label={words('inspector.from')} card={only.from} />
          <End label={words('inspector.to')} card={only.to} />
        </>
      )}
      <ChoiceField
        label={words('inspector.kind')}
        value={common(connectors, (connector) => connector.kind)}
        options={connectorKinds.map((value) => ({ value, label: words(`connector.${value}`) }))}
        set={(kind) => kind && change('connector', connectors, { kind })}
      />
      <TextField records={connectors} field="label" label={words('inspector.label')} />
    </>
  );
}

/** One end of a connector: the card there, which can be gone to. */
function End({ label, card: id }: { readonly label: string; readonly card: string }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const card = find(document, 'card', id);
  if (!card) return null;
  const title = recordName(document, card, language);
  return (
    <div className="field end">
      <span className="field-label">{label}</span>
      <Button className="end-card" aria-label={words('inspector.goTo', { title })} onPress={() => goToCard(id)}>
        {title}
      </Button>
    </div>
  );
}
