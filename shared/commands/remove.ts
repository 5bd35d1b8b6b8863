import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { type Coded, isCoded } from '../model/record.ts';
import { type CommandLabel, command, taking } from './command.ts';

const labels = {
  blueprint: 'command.removeBlueprint',
  owner: 'command.removeOwner',
  phase: 'command.removePhase',
  step: 'command.removeStep',
  lane: 'command.removeLane',
  card: 'command.removeCard',
  connector: 'command.removeConnector',
  wait: 'command.removeWait',
  failure: 'command.removeFailure',
  mark: 'command.removeMark',
  policy: 'command.removePolicy',
  metric: 'command.removeMetric',
  note: 'command.removeNote',
} as const satisfies { [T in Coded['type']]: CommandLabel };

function label(document: Document, { ids }: { readonly ids: readonly RecordId[] }): CommandLabel {
  const types = new Set(ids.map((id) => codedAt(document, id).type));
  const [type] = types;
  return types.size === 1 && type ? labels[type] : 'command.remove';
}

function codedAt(document: Document, id: RecordId): Coded {
  const rec = document.get(id);
  if (!rec || !isCoded(rec)) throw new Error(`"${id}" cannot be removed`);
  return rec;
}

/** Removes records of any types but what is the project's; what stands on them goes as a consequence. */
export const remove = command<{ readonly ids: readonly RecordId[] }>(label, (document, { ids }) => {
  for (const id of ids) codedAt(document, id);
  return taking(document, ids);
});
