import { moveAttached, moveNote } from '#shared/commands/attach.ts';
import { editConnectors } from '#shared/commands/edit.ts';
import type { Connector } from '#shared/model/connector.ts';
import { connectorKinds } from '#shared/model/connector.ts';
import { find } from '#shared/model/document.ts';
import { stepsOf } from '#shared/model/queries.ts';
import type { Rec } from '#shared/model/record.ts';
import { editConnector } from '../connecting/connector-editor.ts';
import { edit } from '../editing/edit.ts';
import { type Action, type Situation, situation } from './action.ts';
import { asking } from './asking.ts';
import { startPlacing, startReattaching } from './connecting.ts';
import { named } from './named.ts';

/** What is done to a connector, and to a mark, without dragging it. */
export const connectorActions: readonly Action[] = [
  onConnector('connector.edit', 'action.editConnector', ({ id }) => editConnector(id)),
  asking('connector.kind', 'action.connectorKind', [], ({ document, selection }) => {
    const connectors = selection.flatMap((id) => find(document, 'connector', id) ?? []);
    if (connectors.length === 0) return [];
    return connectorKinds.map((kind) => ({
      id: kind,
      name: { word: `connector.${kind}` },
      checked: connectors.every((one) => one.kind === kind),
      run: () => edit(editConnectors, { ids: connectors.map(({ id }) => id), edits: { kind } }),
    }));
  }),
  onConnector('connector.from', 'action.connectorFrom', ({ id }) => startReattaching(id, 'from')),
  onConnector('connector.to', 'action.connectorTo', ({ id }) => startReattaching(id, 'to')),
  {
    id: 'mark.toCard',
    word: 'action.markToCard',
    keys: [],
    onCanvas: true,
    enabled: (at) => markOf(at)?.card !== undefined,
    run: () => {
      const mark = markOf(situation());
      if (mark?.card !== undefined) startPlacing(mark.id, mark.card);
    },
  },
  asking('mark.toStep', 'action.markToStep', [], function* (at) {
    const mark = markOf(at);
    if (!mark || mark.type === 'wait' || mark.type === 'failure') return;
    const { id } = mark;
    for (const step of stepsOf(at.document, mark.blueprint))
      yield {
        id: step.id,
        name: named(at.document, step.id),
        checked: mark.step === step.id && mark.card === undefined,
        run: () =>
          mark.type === 'note'
            ? edit(moveNote, { id, on: { step: step.id } })
            : edit(moveAttached, { id, on: { step: step.id } }),
      };
  }),
];

type Mark = Extract<Rec, { type: 'wait' | 'failure' | 'mark' | 'policy' | 'metric' | 'note' }>;

/** The one mark that is selected, with what it stands on. */
function markOf({ document, selection }: Situation): (Mark & { card?: string; step?: string }) | undefined {
  const [only, ...others] = selection;
  const rec = only === undefined || others.length > 0 ? undefined : document.get(only);
  switch (rec?.type) {
    case 'wait':
    case 'failure':
    case 'mark':
    case 'policy':
    case 'metric':
    case 'note':
      return rec;
    default:
      return undefined;
  }
}

function onConnector(id: string, word: Action['word'], run: (connector: Connector) => void): Action {
  const only = ({ document, selection }: Situation): Connector | undefined => {
    const [first, ...others] = selection;
    return first === undefined || others.length > 0 ? undefined : find(document, 'connector', first);
  };
  return {
    id,
    word,
    keys: [],
    onCanvas: true,
    enabled: (at) => only(at) !== undefined,
    run: () => {
      const connector = only(situation());
      if (connector) run(connector);
    },
  };
}
