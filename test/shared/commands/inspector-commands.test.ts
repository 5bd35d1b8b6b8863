import { expect, test } from 'vitest';
import { editMetrics, editTexts } from '#shared/commands/edit.ts';
import { editResidual } from '#shared/commands/edit-residual.ts';
import { editTouchpoint } from '#shared/commands/edit-touchpoint.ts';
import { ownAnew } from '#shared/commands/own-anew.ts';
import { prove } from './prove.ts';
import { field, record, small } from './small.ts';

test('one text is written into many records, in the language shown', () => {
  const text = { field: 'text', ids: ['C1', 'C2'] };
  const see = (name: string) => (document: typeof small) => ['C1', 'C2', 'C3'].map((id) => field(id, name)(document));
  prove(small, editTexts, { ...text, text: 'Wait', language: 'en' }, see('text'), ['Wait', 'Wait', 'Queue']);
  const translated = { text: '等待' };
  prove(small, editTexts, { ...text, text: '等待', language: 'zh' }, see('translations'), [
    translated,
    translated,
    undefined,
  ]);
});

test('a measured number takes the place of a text and of its translation', () => {
  const said = prove(small, editMetrics, { ids: ['V1'], edits: { value: 'many' } }, field('V1', 'value'), 'many');
  const both = prove(said, editTexts, { ids: ['V1'], field: 'value', text: '很多', language: 'zh' }, () => 0, 0);
  prove(both, editMetrics, { ids: ['V1'], edits: { value: 4 } }, record('V1'), small.get('V1'));
});

test('ratings after the measures are set one by one, and the last taken away leaves none', () => {
  const rate = (rating: 'severity' | 'detection', value: number | null) => ({ ids: ['X1'], rating, value });
  const severe = prove(small, editResidual, rate('severity', 3), field('X1', 'residual'), { severity: 3 });
  const seen = prove(severe, editResidual, rate('detection', 2), field('X1', 'residual'), {
    severity: 3,
    detection: 2,
  });
  const one = prove(seen, editResidual, rate('severity', null), field('X1', 'residual'), { detection: 2 });
  prove(one, editResidual, rate('detection', null), record('X1'), small.get('X1'));
});

test('a new owner is added and made that of a card and a failure in one step', () => {
  const args = { id: 'new', blueprint: 'B1', title: { text: '客房部', language: 'zh' as const }, ids: ['C1', 'X1'] };
  const see = (document: typeof small) => [
    field('new', 'translations')(document),
    field('C1', 'owner')(document),
    field('X1', 'owner')(document),
  ];
  prove(small, ownAnew, args, see, [{ title: '客房部' }, 'new', 'new']);
  expect(() => prove(small, ownAnew, { ...args, ids: ['S1'] }, see, [])).toThrow('nothing that has an owner');
});

test('a kind of touchpoint is given and taken without the others', () => {
  const kind = (kind: 'human' | 'physical', on: boolean) => ({ ids: ['C1', 'C2'], kind, on });
  const see = (document: typeof small) => ['C1', 'C2'].map((id) => field(id, 'touchpoint')(document));
  const human = prove(small, editTouchpoint, kind('human', true), see, [['human'], ['human']]);
  const both = prove(human, editTouchpoint, kind('physical', true), see, [
    ['physical', 'human'],
    ['physical', 'human'],
  ]);
  const one = prove(both, editTouchpoint, kind('human', false), see, [['physical'], ['physical']]);
  prove(one, editTouchpoint, kind('physical', false), record('C1'), small.get('C1'));
});
