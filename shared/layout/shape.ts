import type { Asset } from '../model/asset.ts';
import type { Anchor, TextLine, Weight } from './scene.ts';

/** Absolute path commands; the only ones any writer has to know. */
export type PathCommand =
  | readonly ['M' | 'L', number, number]
  | readonly ['H' | 'V', number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Colours are `#rrggbb`; absent means not filled or not stroked. */
export type Ink = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap, in px. */
  readonly dash?: readonly number[];
  /** How far into the pattern of dashes a line begins, in px; 0 where absent. */
  readonly dashOffset?: number;
};

/**
 * What a writer draws: SVG, PDF and canvas know these five and nothing of blueprints. `shapesOf` turns each element of
 * a Scene into them with a theme's colours, so that no two outputs can draw an element differently.
 */
export type Shape =
  | ({
      readonly shape: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Ink)
  | ({ readonly shape: 'path'; readonly commands: readonly PathCommand[] } & Ink)
  | ({ readonly shape: 'circle'; readonly x: number; readonly y: number; readonly r: number } & Ink)
  | {
      readonly shape: 'text';
      readonly lines: readonly TextLine[];
      readonly size: number;
      readonly weight: Weight;
      readonly anchor: Anchor;
      readonly fill: string;
    }
  | {
      readonly shape: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** The corners that are cut off. */
      readonly radius: number;
      /** Whose pixels fill the box: the record itself, so that a writer has its bytes and can keep them once. */
      readonly asset: Asset;
      /** What there is to be seen, for who does not see it; never empty. */
      readonly alt: string;
    };
