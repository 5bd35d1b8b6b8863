import { editCards, editConnectors, editText } from '../commands/edit.ts';
import { moveCards } from '../commands/move-cards.ts';
import { remove } from '../commands/remove.ts';
import type { Card } from '../model/card.ts';
import { type Document, find } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { bandOf, type LaneRole } from '../model/lane.ts';
import { languages } from '../model/languages.ts';
import { cardsOfCell, lanesOf, referring, stepsOf } from '../model/queries.ts';
import { mainLanguageOf } from '../model/translate.ts';
import { say } from '../words/words.ts';
import { roleAt } from './arrows.ts';
import { leads } from './cycles.ts';
import { arrow, deedOf, doing, laneFor, newCard, type Part } from './deed.ts';
import type { Fix } from './fix.ts';
import type { Problem } from './judge.ts';
import { isLong, says } from './texts.ts';

const cardsIn = (document: Document, { blueprint, step }: Card, ...roles: readonly LaneRole[]): readonly Card[] =>
  lanesOf(document, blueprint)
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ id }) => cardsOfCell(document, step, id));

/** A new card of a role in the same step, joined with this one. */
const joined = (document: Document, card: Card, role: LaneRole, word: Fix['word'], comesFrom = card.id): Fix => ({
  word,
  deed: (newId) => {
    const { id, parts } = newCard(document, { blueprint: card.blueprint, step: card.step, role }, newId);
    return deedOf([...parts, arrow(newId, comesFrom, id)]);
  },
});

const connected = (from: RecordId | undefined, to: RecordId | undefined, word: Fix['word'] = 'fix.connect'): Fix[] =>
  from === undefined || to === undefined ? [] : [{ word, deed: (newId) => deedOf([arrow(newId, from, to)]) }];

const removed = ({ id }: Card): Fix => ({ word: 'fix.removeCard', deed: () => deedOf([doing(remove, { ids: [id] })]) });

/** Who a card of a role is most likely joined with, in its step. */
const neighbours: { readonly [R in LaneRole]?: readonly LaneRole[] } = {
  customer: ['frontstage', 'technology'],
  frontstage: ['customer', 'technology', 'backstage'],
  technology: ['customer', 'frontstage', 'backstage'],
  backstage: ['frontstage', 'technology', 'support'],
  support: ['backstage'],
  partner: ['support', 'backstage'],
  management: ['backstage', 'support'],
};

function likelyNeighbour(document: Document, card: Card): RecordId | undefined {
  const roles = neighbours[roleAt(document, card.id) ?? 'custom'] ?? [];
  for (const role of roles) {
    const found = cardsIn(document, card, role).find(({ id }) => id !== card.id);
    if (found) return found.id;
  }
  return undefined;
}

/** The card before one in its lane. */
function before(document: Document, card: Card): Card | undefined {
  const steps = stepsOf(document, card.blueprint);
  const lane = steps
    .slice(0, steps.findIndex(({ id }) => id === card.step) + 1)
    .flatMap(({ id }) => cardsOfCell(document, id, card.lane));
  return lane[lane.findIndex(({ id }) => id === card.id) - 1];
}

/** Labels the outcomes there are, and adds a card for each that is missing. */
function outcomes(document: Document, card: Card, language: Language): Fix {
  return {
    word: 'fix.addOutcome',
    deed: (newId) => {
      const ways = referring(document, 'connector', card.id).filter(
        ({ from, to, kind }) => from === card.id && to !== card.id && kind !== 'agreement',
      );
      const names = [say(language, 'fix.yes'), say(language, 'fix.no')];
      const labelled = ways.filter((way) => says(way, 'label'));
      const open = ways.filter((way) => !says(way, 'label'));
      const free = names.filter(
        (name) => !labelled.some(({ label }) => label?.trim().toLowerCase() === name.toLowerCase()),
      );
      const parts = open.map((way, index) =>
        doing(editConnectors, { ids: [way.id], edits: { label: free[index] ?? `${index + 1}` } }),
      );
      for (let at = labelled.length + open.length; at < names.length; at += 1) {
        const role = roleAt(document, card.id) ?? 'backstage';
        const added = newCard(document, { blueprint: card.blueprint, step: card.step, role }, newId);
        const way = newId();
        parts.push(
          ...added.parts,
          arrow(() => way, card.id, added.id),
        );
        const label = free[at - labelled.length] ?? names[at] ?? '';
        parts.push(doing(editConnectors, { ids: [way], edits: { label } }));
      }
      return deedOf(parts);
    },
  };
}

/** A card of a cycle from which an arrow leaves it already: as a decision it says when the cycle ends. */
function wayOut(document: Document, members: readonly RecordId[]): Fix[] {
  const inside = new Set(members);
  const leaving = members.find((id) =>
    referring(document, 'connector', id).some((one) => one.from === id && leads(one) && !inside.has(one.to)),
  );
  if (leaving === undefined) return [];
  const edit = doing(editCards, { ids: [leaving], edits: { kind: 'decision' } });
  return [{ word: 'fix.makeDecision', deed: () => deedOf([edit]) }];
}

/** The first sentence of a text, or as much of it as can be taken in at a glance. */
function shortened(text: string): string {
  const [first = ''] = text.split(/(?<=[。！？；;!?\n])|(?<=\.)\s/);
  const characters = [...first.trim()];
  const words = first.trim().split(/\s+/);
  if (/\p{Script=Han}/u.test(first))
    return characters.length > 40 ? `${characters.slice(0, 38).join('')}…` : first.trim();
  return words.length > 20 ? `${words.slice(0, 18).join(' ')}…` : first.trim();
}

/** In each language that says too much: the whole text goes to the description, if there is none yet. */
function shortening(document: Document, card: Card): Part[] {
  const main = mainLanguageOf(document);
  const write = (field: string, text: string, language: Language) =>
    doing(editText, { id: card.id, field, text, language });
  const told = says(card, 'description');
  return languages.flatMap((language) => {
    const text = (language === main ? card.text : card.translations?.text) ?? '';
    if (!isLong(text)) return [];
    return [write('text', shortened(text), language), ...(told ? [] : [write('description', text, language)])];
  });
}

/** Quick fixes for what stands on a card. */
export function cardFixes(document: Document, { rule, subject, at }: Problem, language: Language): Fix[] {
  const card = find(document, 'card', subject);
  if (!card) return [];
  const opens = (word: Fix['word'], field: string): Fix => ({ word, opens: { id: card.id, field } });
  switch (rule) {
    case 'BP-017':
      return wayOut(document, at);
    case 'BP-020':
      return [...connected(card.id, likelyNeighbour(document, card)), removed(card)];
    case 'BP-021':
      return [
        {
          word: 'fix.addEvidence',
          deed: (newId) =>
            deedOf(newCard(document, { blueprint: card.blueprint, step: card.step, role: 'evidence' }, newId).parts),
        },
      ];
    case 'BP-022':
      return [
        ...connected(card.id, cardsIn(document, card, 'frontstage', 'technology')[0]?.id),
        joined(document, card, 'frontstage', 'fix.addFrontstage'),
        {
          word: 'fix.markAlone',
          deed: () => deedOf([doing(editCards, { ids: [card.id], edits: { alone: true } })]),
        },
      ];
    case 'BP-023':
      return [
        ...connected(cardsIn(document, card, 'customer')[0]?.id, card.id),
        {
          word: 'fix.moveBackstage',
          deed: (newId) => {
            const { lane, parts } = laneFor(document, card.blueprint, 'backstage', newId);
            const move = { ids: [card.id], step: card.step, lane, before: null };
            return deedOf([...parts, doing(moveCards, { moves: [move] })]);
          },
        },
      ];
    case 'BP-024':
      return connected(at[1], card.id);
    case 'BP-025':
      return [
        ...connected(card.id, cardsIn(document, card, 'backstage')[0]?.id),
        joined(document, card, 'backstage', 'fix.addBackstage'),
      ];
    case 'BP-026':
      return [...connected(card.id, cardsIn(document, card, 'frontstage', 'technology')[0]?.id), removed(card)];
    case 'BP-028':
      return connected(before(document, card)?.id, card.id);
    case 'BP-030':
      return [outcomes(document, card, language)];
    case 'BP-031': {
      const target = at[1];
      const band = bandOf(roleAt(document, target ?? '') ?? 'custom') ?? 0;
      return target !== undefined && band > 1
        ? [joined(document, card, 'frontstage', 'fix.addFrontstage', target)]
        : [];
    }
    case 'BP-035':
      return [opens('fix.owner', 'owner')];
    case 'BP-046':
      return [joined(document, card, 'frontstage', 'fix.addFrontstage')];
    case 'BP-055':
      return [opens('fix.source', 'source')];
    case 'BP-062':
      return [
        {
          word: 'fix.shorten',
          deed: () => deedOf(shortening(document, card)),
        },
      ];
    default:
      return [];
  }
}
