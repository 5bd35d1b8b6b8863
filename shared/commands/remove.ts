import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { RecordType } from '../model/record.ts';
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
} as const satisfies { [T in Exclude<RecordType, 'project'>]: CommandLabel };

function label(document: Document, { ids }: { readonly ids: readonly RecordId[] }): CommandLabel {
  const types = new Set(ids.map((id) => document.get(id)?.type));
  const [type] = types;
  return types.size === 1 && type && type !== 'project' ? labels[type] : 'command.remove';
}

/** Removes records of any types but the project; what stands on them goes as a consequence. */
export const remove = command<{ readonly ids: readonly RecordId[] }>(label, (document, { ids }) => {
  for (const id of ids) {
    const type = document.get(id)?.type;
    if (type === undefined || type === 'project') throw new Error(`"${id}" cannot be removed`);
  }
  return taking(document, ids);
});
