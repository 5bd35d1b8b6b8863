import { addConnector } from '../commands/add-connector.ts';
import { editConnectors } from '../commands/edit.ts';
import { moveCards } from '../commands/move-cards.ts';
import { reattachConnector } from '../commands/reattach-connector.ts';
import { remove } from '../commands/remove.ts';
import type { Card } from '../model/card.ts';
import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { LaneRole } from '../model/lane.ts';
import { roleAt } from './arrows.ts';
import { deedOf, doing, newCard } from './deed.ts';
import type { Fix } from './fix.ts';
import type { Problem } from './judge.ts';

/** A new card between the two ends: what led to the second now leads to it, and from there on. */
function between(document: Document, connector: Connector, near: Card, role: LaneRole, word: Fix['word']): Fix {
  return {
    word,
    deed: (newId) => {
      const { id, parts } = newCard(document, { blueprint: near.blueprint, step: near.step, role }, newId);
      return deedOf([
        ...parts,
        doing(reattachConnector, { id: connector.id, end: 'to', card: id }),
        doing(addConnector, { id: newId(), from: id, to: connector.to, kind: connector.kind }),
      ]);
    },
  };
}

/** Evidence is shown in the step of what it belongs to: there it goes, and the arrow goes. */
function attached(document: Document, connector: Connector): Fix {
  const ends = [connector.from, connector.to].flatMap((id) => find(document, 'card', id) ?? []);
  const evidence = ends.find(({ id }) => roleAt(document, id) === 'evidence');
  const other = ends.find(({ id }) => roleAt(document, id) !== 'evidence');
  const goes = evidence && other && evidence.step !== other.step;
  const move = goes && { ids: [evidence.id], step: other.step, lane: evidence.lane, before: null };
  return {
    word: 'fix.attach',
    deed: () =>
      deedOf([...(move ? [doing(moveCards, { moves: [move] })] : []), doing(remove, { ids: [connector.id] })]),
  };
}

const removed = (word: Fix['word'], { id }: Connector): Fix => ({
  word,
  deed: () => deedOf([doing(remove, { ids: [id] })]),
});

/** Quick fixes for what is connected wrongly. */
export function connectorFixes(document: Document, { rule, subject }: Problem): Fix[] {
  const connector = find(document, 'connector', subject);
  const from = connector && find(document, 'card', connector.from);
  const to = connector && find(document, 'card', connector.to);
  if (!connector || !from || !to) return [];
  const roles = [roleAt(document, from.id), roleAt(document, to.id)];
  switch (rule) {
    case 'BP-010': {
      if (roles.includes('evidence')) return [attached(document, connector)];
      const customer = roles[0] === 'customer' ? from : to;
      return [between(document, connector, customer, 'frontstage', 'fix.insertFrontstage')];
    }
    case 'BP-011':
      return [attached(document, connector)];
    case 'BP-012':
      return [between(document, connector, roles[0] === 'support' ? to : from, 'backstage', 'fix.insertBackstage')];
    case 'BP-013':
      return [removed('fix.removeConnector', connector)];
    case 'BP-014':
      return [removed('fix.merge', connector)];
    case 'BP-015':
      return [
        {
          word: 'fix.markLoop',
          deed: () => deedOf([doing(editConnectors, { ids: [connector.id], edits: { kind: 'loop' } })]),
        },
      ];
    case 'BP-016':
      return [{ word: 'fix.label', opens: { id: connector.id, field: 'label' } }];
    default:
      return [];
  }
}
