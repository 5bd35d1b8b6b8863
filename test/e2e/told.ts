import type { Card } from '../../shared/model/card.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Language, RecordId } from '../../shared/model/fields.ts';
import { blueprints, contentsOf } from '../../shared/model/queries.ts';
import type { Rec } from '../../shared/model/record.ts';
import { mainLanguageOf, textOf } from '../../shared/model/translate.ts';
import { say } from '../../shared/words/words.ts';
import type { Heard } from './accessibility-tree.ts';

/** How a document is shown: all of it, its cards as a list, or some of them in the foreground. */
export type Shown = 'whole' | 'list';

/**
 * What a document has and a tree does not tell of, a line each; none where it is told whole.
 * @param document as it is in the file
 */
export function untold(tree: readonly Heard[], document: Document, language: Language, shown: Shown): string[] {
  const all = contentsOf(document, blueprints(document)[0]?.id ?? '');
  const main = mainLanguageOf(document);
  const said = (rec: Rec, field: string) => textOf(rec, field, language, main);
  const titleOf = (recs: readonly Rec[], id: RecordId) => {
    const rec = recs.find((one) => one.id === id);
    return rec ? said(rec, 'title') || (rec.type === 'lane' ? say(language, `role.${rec.role}`) : '') : '';
  };
  const comma = say(language, 'canvas.comma');
  const namesOf = (...roles: string[]) => tree.flatMap(({ role, name }) => (roles.includes(role) ? name : []));
  const heads = namesOf('columnheader');
  const sides = namesOf('rowheader');
  const items = namesOf('listitem', 'gridcell', 'cell');
  const everything = [...heads, ...sides, ...items, ...namesOf('caption')].join('\n');

  const without = (recs: readonly Rec[], names: readonly string[]) =>
    recs
      .filter(({ id }) => !names.some((name) => name.startsWith(titleOf(recs, id))))
      .map(({ id, type }) => `${type} “${titleOf(recs, id)}”`);
  /** What stands on a card: each with the word for its kind, and what it says. */
  const marksOf = (card: Card): string[] => [
    ...(card.kind === 'decision' ? [say(language, 'tag.decision')] : []),
    ...(card.momentOfTruth ? [say(language, 'tag.moment')] : []),
    ...all.failures.flatMap((rec) =>
      rec.card === card.id ? [say(language, 'tag.failure') + colon(language) + said(rec, 'title')] : [],
    ),
    ...all.waits.flatMap((rec) => (rec.card === card.id ? [say(language, 'tag.wait')] : [])),
  ];
  const isTold = (card: Card) => {
    const start = [said(card, 'text'), titleOf(all.lanes, card.lane), titleOf(all.steps, card.step)].join(comma);
    const n = all.steps.findIndex(({ id }) => id === card.step) + 1;
    const count = all.connectors.filter(({ from, to }) => from === card.id || to === card.id).length;
    const parts = [
      { en: `step ${n} of ${all.steps.length}`, zh: `第 ${n} 步，共 ${all.steps.length} 步` }[language],
      ...marksOf(card),
      ...(count > 0 ? [say(language, 'canvas.connections', { count })] : []),
    ];
    return items.some((name) => name.startsWith(start) && parts.every((part) => name.includes(part)));
  };
  const texts = [
    ...[...all.marks, ...all.policies, ...all.notes].map((rec) => said(rec, 'text')),
    ...all.metrics.map((rec) => said(rec, 'name')),
  ];
  return [
    ...(shown === 'whole' ? [...without(all.phases, heads), ...without(all.steps, heads)] : []),
    ...(shown === 'whole' ? without(all.lanes, sides) : []),
    ...all.cards.filter((card) => !isTold(card)).map((card) => `card “${said(card, 'text')}”`),
    ...(shown === 'whole' ? texts.filter((text) => !everything.includes(text)).map((text) => `mark “${text}”`) : []),
  ];
}

const colon = (language: Language) => ({ en: ': ', zh: '：' })[language];
