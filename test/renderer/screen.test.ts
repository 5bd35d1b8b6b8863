import { expect, test } from 'vitest';
import { nothingMarked } from '../../renderer/canvas/marked.ts';
import { Screen } from '../../renderer/canvas/screen.ts';
import { Sheet } from '../../renderer/canvas/sheet.ts';
import { handMadeScene } from './hand-made-scene.ts';

test('what could not be drawn is not taken for shown: whoever shows the same next meets the mistake', () => {
  const pen = new Proxy(
    {},
    {
      get: () => () => {
        throw new Error('broken pen');
      },
    },
  );
  const element = { getContext: () => pen } as unknown as HTMLCanvasElement;
  const sheet = new Sheet(handMadeScene([[1]]));
  const screen = new Screen(element, sheet, { x: 0, y: 0, zoom: 1 });
  expect(() => screen.resize({ width: 400, height: 300 }, 1)).toThrow('broken pen');
  const highlights = { selected: nothingMarked, focusColour: '#000000' };
  expect(() => screen.show(sheet, highlights)).toThrow('broken pen');
  expect(() => screen.show(sheet, highlights)).toThrow('broken pen');
});
