import { expect, test } from 'vitest';
import { addBlueprint, idsOfNewBlueprint } from '#shared/commands/add-blueprint.ts';
import * as edit from '#shared/commands/edit.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import { resizeLanes } from '#shared/commands/resize-lane.ts';
import { resizeSteps } from '#shared/commands/resize-step.ts';
import { setProjectLanguage } from '#shared/commands/set-project-language.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints, project } from '#shared/model/queries.ts';
import { prove, refusals } from './prove.ts';
import { field, record, small } from './small.ts';

test('the project is renamed', () => {
  prove(small, edit.editProject, { ids: ['project'], edits: { title: 'Inn' } }, field('project', 'title'), 'Inn');
});

test('a blueprint takes a scenario', () => {
  const scenario = { channel: 'web', customer: 'new' };
  prove(
    small,
    edit.editBlueprint,
    { ids: ['B1'], edits: { scenario, state: 'future' } },
    field('B1', 'scenario'),
    scenario,
  );
});

test('an owner is renamed', () => {
  prove(small, edit.editOwners, { ids: ['O1'], edits: { title: 'Desk' } }, field('O1', 'title'), 'Desk');
});

test('a phase takes a kind', () => {
  prove(small, edit.editPhases, { ids: ['P1'], edits: { kind: 'use' } }, field('P1', 'kind'), 'use');
});

test('a step takes an emotion, and zero has no sign', () => {
  prove(small, edit.editSteps, { ids: ['S1'], edits: { emotion: -0 } }, field('S1', 'emotion'), 0);
});

test('a lane takes another role', () => {
  prove(small, edit.editLanes, { ids: ['L5'], edits: { role: 'partner' } }, field('L5', 'role'), 'partner');
});

test('a lane with cards does not become one without flow', () => {
  expect(refusals(small, edit.editLanes, { ids: ['L5'], edits: { role: 'time' } }, false)).toEqual([
    'document.laneWithoutFlow',
  ]);
});

test('many cards are edited at once, and null takes a field away', () => {
  const see = (document: typeof small) =>
    ['C4', 'C5'].map((id) => [field(id, 'owner')(document), field(id, 'alone')(document)]);
  prove(small, edit.editCards, { ids: ['C4', 'C5'], edits: { owner: null, alone: true } }, see, [
    [undefined, true],
    [undefined, true],
  ]);
});

test('what is out of range is refused', () => {
  expect(refusals(small, edit.editSteps, { ids: ['S1'], edits: { emotion: 3 } }, false)).toEqual([
    'document.wrongValue',
  ]);
});

test('an edit that says nothing new is no part of the history', () => {
  expect(edit.editCards.plan(small, { ids: ['C1'], edits: { text: 'Walk in' } })).toBeTruthy();
  expect(() => prove(small, edit.editCards, { ids: ['C1'], edits: { text: 'Walk in' } }, () => 0, 0)).toThrow('alters');
});

test('where a record stands is not edited like a field', () => {
  const edits = { step: 'S2' } as object;
  expect(() => refusals(small, edit.editCards, { ids: ['C1'], edits })).toThrow('not edited like this');
});

test('every other type is edited', () => {
  prove(small, edit.editConnectors, { ids: ['K1'], edits: { kind: 'agreement' } }, field('K1', 'kind'), 'agreement');
  prove(small, edit.editWaits, { ids: ['W1'], edits: { peakMinutes: 9 } }, field('W1', 'peakMinutes'), 9);
  const residual = { severity: 2 };
  prove(small, edit.editFailures, { ids: ['X1'], edits: { residual } }, field('X1', 'residual'), residual);
  prove(small, edit.editMarks, { ids: ['M1'], edits: { kind: 'staff-pain' } }, field('M1', 'kind'), 'staff-pain');
  prove(small, edit.editPolicies, { ids: ['R1'], edits: { changeable: false } }, field('R1', 'changeable'), false);
  prove(small, edit.editMetrics, { ids: ['V1'], edits: { value: '< 5' } }, field('V1', 'value'), '< 5');
  prove(small, edit.editNotes, { ids: ['N1'], edits: { text: 'Asked' } }, field('N1', 'text'), 'Asked');
});

const write = (id: string, name: string, text: string, language: 'en' | 'zh' | 'both') =>
  [small, edit.editText, { id, field: name, text, language }] as const;

test('a text in the main language is the field, in the other its translation', () => {
  prove(...write('C1', 'text', 'Enter', 'en'), record('C1'), { ...small.get('C1'), text: 'Enter' });
  prove(...write('C1', 'text', '进门', 'zh'), record('C1'), { ...small.get('C1'), translations: { text: '进门' } });
  prove(...write('C1', 'text', 'Enter', 'both'), field('C1', 'text'), 'Enter');
});

test('an empty text takes an optional text or a translation away', () => {
  prove(...write('X1', 'title', '', 'en'), record('X1'), { ...without('X1', 'title') });
  prove(...write('project', 'title', '', 'zh'), record('project'), { ...without('project', 'translations') });
  prove(...write('C1', 'text', '', 'en'), field('C1', 'text'), '');
});

test('a part of the scenario is a text like any other', () => {
  prove(...write('B1', 'scenario.channel', 'web', 'en'), field('B1', 'scenario'), { channel: 'web' });
  prove(...write('B1', 'scenario.channel', '网页', 'zh'), field('B1', 'translations'), { 'scenario.channel': '网页' });
});

const without = (id: string, name: string) =>
  Object.fromEntries(Object.entries(small.get(id) as object).filter(([key]) => key !== name));

test('with the main language, texts that are there in both change places', () => {
  const see = (document: typeof small) => [record('project')(document), field('C1', 'text')(document)];
  prove(small, setProjectLanguage, { language: 'zh' }, see, [
    { id: 'project', type: 'project', title: '酒店', language: 'zh', translations: { title: 'Hotel' } },
    'Walk in',
  ]);
});

test('a column is resized within bounds, and back to the theme width', () => {
  prove(small, resizeSteps, { ids: ['S1'], width: 200 }, field('S1', 'width'), 200);
  prove(small, resizeSteps, { ids: ['S1'], width: 9999 }, field('S1', 'width'), 640);
  const wide = prove(small, resizeSteps, { ids: ['S1'], width: 200 }, () => 0, 0);
  prove(wide, resizeSteps, { ids: ['S1'], width: null }, record('S1'), small.get('S1'));
});

test('a lane is resized within bounds, and back to what its cells need', () => {
  prove(small, resizeLanes, { ids: ['L1'], height: 200 }, field('L1', 'height'), 200);
  prove(small, resizeLanes, { ids: ['L1'], height: 9999 }, field('L1', 'height'), 800);
  prove(small, resizeLanes, { ids: ['L1'], height: 1 }, field('L1', 'height'), 56);
  const tall = prove(small, resizeLanes, { ids: ['L1'], height: 200 }, () => 0, 0);
  prove(tall, resizeLanes, { ids: ['L1'], height: null }, record('L1'), small.get('L1'));
});

const newIds = () => {
  let drawn = 0;
  return () => `id-${drawn++}`;
};

test('a project called like its only blueprint is renamed with it, until it has a title of its own', () => {
  const alike = emptyDocument({ language: 'en', newId: newIds() });
  const [blueprint] = blueprints(alike);
  const id = blueprint?.id ?? '';
  const titles = (document: Document) => [...blueprints(document), project(document)].map(({ title }) => title);
  const rename = (text: string) => ({ id, field: 'title', text, language: 'en' as const });
  const named = prove(alike, edit.editText, rename('Hotel'), titles, ['Hotel', 'Hotel']);
  const owned = prove(named, edit.editText, { ...rename('Client'), id: project(named).id }, titles, [
    'Hotel',
    'Client',
  ]);
  prove(owned, edit.editText, rename('Check-in'), titles, ['Check-in', 'Client']);
  const two = prove(
    named,
    addBlueprint,
    {
      id: 'B9',
      ids: Array.from({ length: idsOfNewBlueprint }, (_, at) => `new-${at}`),
      title: 'Hotel',
    },
    () => 0,
    0,
  );
  prove(two, edit.editText, rename('Check-in'), titles, ['Check-in', 'Hotel', 'Hotel']);
});
