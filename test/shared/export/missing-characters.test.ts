import { describe, expect, it } from 'vitest';
import { missingIn } from '#shared/export/missing-characters.ts';
import { sheetOf, sheetOfNote, sheetOfTexts } from './sheets.ts';

describe('missingIn', () => {
  it('names each card with characters no font has', () => {
    expect(missingIn(sheetOfTexts(['Check in 😀', 'Hi 한국 한', 'สวัสดี']).scene)).toEqual([
      { kind: 'card', code: 'C2', characters: ['한', '국'] },
      {
        kind: 'card',
        code: 'C3',
        characters: ['ส', 'วั', 'ดี'],
      },
    ]);
  });

  it('names a note whose text is printed', () => {
    expect(missingIn(sheetOfNote('Hi 한').scene)).toEqual([{ kind: 'note', code: 'N1', characters: ['한'] }]);
  });

  it.each(['en', 'zh', 'both'] as const)('finds none in an example in %s', (language) => {
    expect(missingIn(sheetOf('hotel-checkin', language).scene)).toEqual([]);
  });
});
