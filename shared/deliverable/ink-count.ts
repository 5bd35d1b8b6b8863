import { drawingOrder } from '../layout/drawing-order.ts';
import type { Scene } from '../layout/scene.ts';
import type { Shape } from '../layout/shape.ts';
import { shapesOf } from '../layout/shapes.ts';
import { themes } from '../layout/themes.ts';
import type { Asset } from '../model/asset.ts';

/** What there is to be written, which says better than anything else how large a file will be. */
export type InkCount = {
  /** Shapes without a text, and lines of text. */
  readonly figures: number;
  readonly lines: number;
  /** Characters drawn, and how many different ones of the Latin and of the Chinese font. */
  readonly characters: number;
  readonly latin: number;
  readonly chinese: number;
  /** Bytes of the pictures on cards, each once. */
  readonly pictures: number;
};

const isChinese = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;

/** @returns what is drawn of a scene, with the pages below it if it has any */
export function inkCountOf(scene: Scene): InkCount {
  const theme = themes[scene.theme];
  let figures = 0;
  let lines = 0;
  let characters = 0;
  const alphabet = new Set<string>();
  const assets = new Map<string, Asset>();
  const count = (shape: Shape): void => {
    if (shape.shape === 'image') assets.set(shape.asset.id, shape.asset);
    else if (shape.shape !== 'text') figures += 1;
    else
      for (const { text } of shape.lines) {
        lines += 1;
        characters += text.length;
        for (const character of text) alphabet.add(character);
      }
  };
  for (const element of drawingOrder(scene)) for (const shape of shapesOf(element, theme)) count(shape);
  const chinese = [...alphabet].filter(isChinese).length;
  const pictures = [...assets.values()].reduce((sum, asset) => sum + Math.ceil(asset.data.length * 0.75), 0);
  return { figures, lines, characters, latin: alphabet.size - chinese, chinese, pictures };
}
