import { describe, expect, it } from 'vitest';
import { missingIn } from '#shared/export/missing-characters.ts';
import { sheetOf, sheetOfTexts } from './sheets.ts';

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

  it.each(['en', 'zh', 'both'] as const)('finds none in an example in %s', (language) => {
    expect(missingIn(sheetOf('hotel-checkin', language).scene)).toEqual([]);
  });
});
