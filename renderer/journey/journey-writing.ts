import { addMark } from '#shared/commands/attach.ts';
import { editSteps, editText } from '#shared/commands/edit.ts';
import type { Contents } from '#shared/layout/contents.ts';
import { journeyStep } from '#shared/layout/journey/rows.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import type { Say } from '../app/use-words.ts';
import { set } from '../app/window-state.ts';
import { edit, newId } from '../editing/edit.ts';
import { numberMeant } from '../inspector/typed-values.ts';
import { writeWait } from '../table/list-writing.ts';
import type { Target } from '../text-editor/target.ts';
import { laneForRow } from './journey-place.ts';
import type { JourneyPlace } from './journey-sheet.ts';

type Around = {
  readonly document: Document;
  readonly contents: Contents;
  readonly blueprint: RecordId;
  readonly language: Language;
  readonly words: Say;
};

/** What typing at a place writes; undefined where nothing can be typed. */
export function targetAt(place: JourneyPlace, around: Around): Target | undefined {
  const { document, blueprint } = around;
  const { row, step, entry } = place;
  const rec = document.get(entry ?? '');
  switch (row) {
    case 'doing':
    case 'touchpoints':
    case 'moments': {
      if (rec) return { kind: 'record', id: rec.id };
      const lane = laneForRow(document, blueprint, row);
      return lane === undefined ? undefined : { kind: 'newCard', lane, step, before: null };
    }
    case 'thoughts':
      return thoughtOf(step, around);
    case 'feelings':
      return feelingOf(step, entry === 'staff' ? 'staffEmotion' : 'emotion', around);
    case 'time':
      return waitAt(place, around);
    case 'pains':
    case 'opportunities':
      return markAt(place, around);
  }
}

function thoughtOf(id: RecordId, { document, language, words }: Around): Target | undefined {
  const step = find(document, 'step', id);
  if (!step) return undefined;
  return {
    kind: 'value',
    id,
    name: words('inspector.thought'),
    shown: textOf(step, 'thought', language, mainLanguageOf(document)),
    write: (text) => edit(editText, { id, field: 'thought', text, language }),
  };
}

function feelingOf(id: RecordId, field: 'emotion' | 'staffEmotion', { document, words }: Around): Target | undefined {
  const step = find(document, 'step', id);
  if (!step) return undefined;
  const value = step[field];
  return {
    kind: 'value',
    id,
    name: words(`inspector.${field}`),
    shown: value === undefined ? '' : String(value),
    write: (typed) => {
      const meant = numberMeant(typed, { least: -2, most: 2 });
      if (meant.ok) return edit(editSteps, { ids: [id], edits: { [field]: meant.value } });
      set({ faults: [{ code: 'table.emotion' }] });
      return false;
    },
  };
}

/** The typical minutes of a wait; without one, of a new wait on what the customer does first in the step. */
function waitAt({ step, entry }: JourneyPlace, { document, contents, words }: Around): Target | undefined {
  const there = find(document, 'step', step);
  const wait = find(document, 'wait', entry ?? '');
  const card = wait ? find(document, 'card', wait.card) : there && journeyStep(contents, there).doing[0];
  if (!card) return undefined;
  const write = writeWait({ card, waits: wait ? [wait] : [] }, 'typicalMinutes');
  if (!write) return undefined;
  const minutes = wait?.typicalMinutes;
  return {
    kind: 'value',
    id: wait?.id ?? card.id,
    name: words('tag.wait'),
    shown: minutes === undefined ? '' : String(minutes),
    write,
  };
}

/** A pain point or an opportunity; without one, a new one of the step. */
function markAt({ row, step, entry }: JourneyPlace, { document, language, words }: Around): Target {
  const mark = find(document, 'mark', entry ?? '');
  const kind = row === 'pains' ? 'pain' : 'opportunity';
  return {
    kind: 'value',
    id: mark?.id ?? step,
    name: words(`tag.${mark?.kind ?? kind}`),
    shown: mark ? textOf(mark, 'text', language, mainLanguageOf(document)) : '',
    write: (text) => {
      if (mark) return edit(editText, { id: mark.id, field: 'text', text, language });
      return text.trim() === '' || edit(addMark, { id: newId(), on: { step }, kind, text: { text, language } });
    },
  };
}
