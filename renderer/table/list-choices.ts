import { editCards } from '#shared/commands/edit.ts';
import { editTouchpoint } from '#shared/commands/edit-touchpoint.ts';
import { ownAnew } from '#shared/commands/own-anew.ts';
import { accessKinds, type Card, cardColours, cardKinds, touchpointKinds } from '#shared/model/card.ts';
import { type Document, find } from '#shared/model/document.ts';
import { gradeSchema, type Language, type RecordId } from '#shared/model/fields.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { laneName } from '#shared/model/names.ts';
import { lanesOf, ownersOf, phasesOf, stepsOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { moveTo } from '../actions/card-choices.ts';
import type { Say } from '../app/use-words.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, newId } from '../editing/edit.ts';
import type { Choice } from './choice-list.tsx';
import type { Row } from './list-rows.ts';

/** What a cell of the list can be set to, and how that is done. */
export type Choosable = {
  readonly choices: readonly Choice[];
  readonly choose: (id: string) => void;
  /** Whether several can be on. */
  readonly several?: boolean;
  /** What a text that is none of the choices becomes, if anything. */
  readonly novel?: { readonly label: (text: string) => string; readonly choose: (text: string) => void };
};

/** No record's id: it stands for none of them. */
const none = ':none';

/**
 * What the cell of a card in a column is chosen from; undefined for a column whose cells are not.
 * @param ids the cards that what is chosen is written to
 */
export function choosableOf(
  column: string,
  row: Row,
  document: Document,
  language: Language,
  words: Say,
  ids: readonly RecordId[] = [row.card.id],
): Choosable | undefined {
  const { card } = row;
  const main = mainLanguageOf(document);
  const put = (edits: Parameters<typeof editCards.plan>[1]['edits']) => edit(editCards, { ids, edits });
  const oneOf = <F extends 'kind' | 'access' | 'grade' | 'colour'>(
    field: F,
    values: readonly NonNullable<Card[F]>[],
    label: (value: NonNullable<Card[F]>) => string,
    optional = true,
  ): Choosable => ({
    choices: [
      ...values.map((value) => ({ id: value, label: label(value), on: card[field] === value })),
      ...(optional ? [{ id: none, label: words('table.unsaid'), on: card[field] === undefined }] : []),
    ],
    choose: (id) => put({ [field]: values.find((value) => value === id) ?? null }),
  });
  const yesOrNo = (field: 'momentOfTruth' | 'alone' | 'alternative', to = ids): Choosable => ({
    choices: [
      { id: 'yes', label: words('inspector.yes'), on: card[field] === true },
      { id: none, label: words('table.no'), on: !card[field] },
    ],
    choose: (id) => edit(editCards, { ids: to, edits: { [field]: id === 'yes' ? true : null } }),
  });
  const mayAct = (id: RecordId) => {
    const one = find(document, 'card', id);
    return one !== undefined && (one.alone || find(document, 'lane', one.lane)?.role === 'customer');
  };
  const inStep = (): Choosable => {
    const titles = new Map(
      phasesOf(document, card.blueprint).map((phase) => [phase.id, textOf(phase, 'title', language, main)]),
    );
    return {
      choices: stepsOf(document, card.blueprint).map((step) => ({
        id: step.id,
        label: textOf(step, 'title', language, main) || '–',
        detail: titles.get(step.phase) ?? '',
        on: step.id === card.step,
      })),
      choose: (step) => moveTo({ document: documentStore.current() }, ids, { step }),
    };
  };
  switch (column) {
    case 'step':
    case 'phase':
      return inStep();
    case 'lane':
      return {
        choices: lanesOf(document, card.blueprint)
          .filter(({ role }) => hasFlow(role))
          .map((lane) => ({
            id: lane.id,
            label: laneName(lane, language, main),
            detail: words(`role.${lane.role}`),
            on: lane.id === card.lane,
          })),
        choose: (lane) => moveTo({ document: documentStore.current() }, ids, { lane }),
      };
    case 'owner':
      return {
        choices: [
          ...ownersOf(document, card.blueprint).map((owner) => ({
            id: owner.id,
            label: textOf(owner, 'title', language, main) || owner.code,
            on: owner.id === card.owner,
          })),
          { id: none, label: words('table.unsaid'), on: card.owner === undefined },
        ],
        choose: (id) => put({ owner: id === none ? null : id }),
        novel: {
          label: (title) => words('inspector.newOwner', { title }),
          choose: (text) => edit(ownAnew, { id: newId(), blueprint: card.blueprint, title: { text, language }, ids }),
        },
      };
    case 'touchpoint':
      return {
        several: true,
        choices: touchpointKinds.map((kind) => ({
          id: kind,
          label: words(`inspector.touchpoint.${kind}`),
          on: card.touchpoint?.includes(kind) ?? false,
        })),
        choose: (id) => {
          const kind = touchpointKinds.find((one) => one === id);
          if (kind) edit(editTouchpoint, { ids, kind, on: !card.touchpoint?.includes(kind) });
        },
      };
    case 'kind':
      return oneOf('kind', cardKinds, (kind) => words(`inspector.cardKind.${kind}`), false);
    case 'access':
      return oneOf('access', accessKinds, (kind) => words(`inspector.access.${kind}`));
    case 'grade':
      return oneOf('grade', gradeSchema.options, (grade) => words(`inspector.grade.${grade}`));
    case 'colour':
      return oneOf('colour', cardColours, (colour) => words(`colour.${colour}`));
    case 'moment':
      return yesOrNo('momentOfTruth');
    case 'alternative':
      return yesOrNo('alternative');
    case 'alone':
      // Only a customer acts alone; where a file says so of another card it can be taken back.
      return mayAct(card.id) ? yesOrNo('alone', ids.filter(mayAct)) : undefined;
    default:
      return undefined;
  }
}
