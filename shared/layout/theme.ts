import type { CardColour } from '../model/card.ts';
import type { GradeShare } from '../model/grades.ts';
import type { LaneRole, LineKind } from '../model/lane.ts';
import type { InkName, TagKind, ThemeName } from './scene.ts';

/** Type sizes and distances, in px: all that the geometry of a sheet depends on. */
export type Metrics = {
  /** Type sizes: of the title, of heads, of cards, and of tags, labels and translations. */
  readonly titleSize: number;
  readonly headSize: number;
  readonly cardSize: number;
  readonly smallSize: number;
  /** Distance of baselines in type sizes. */
  readonly lineHeight: number;
  /** Width of a card in a column without a width of its own. */
  readonly columnWidth: number;
  readonly laneHeadWidth: number;
  /** Least height of a card. */
  readonly cardHeight: number;
  readonly stackGap: number;
  readonly cardRadius: number;
  /** Height of a tag: the diameter of the failure point's circle. */
  readonly tagSize: number;
  /** Width of connectors and dividing lines. */
  readonly stroke: number;
  /** Radius of the arc in which a connector hops over another. */
  readonly bridgeRadius: number;
};

/** Colours of a theme, `#rrggbb`; every pair that is drawn on each other passes contrast (tested). */
export type Palette = {
  readonly sheet: string;
  readonly head: string;
  readonly grid: string;
  readonly card: string;
  readonly cardBorder: string;
  /** Behind pictures, which may let it through, and in their place while they cannot be drawn. */
  readonly picture: string;
  /** Cards that were given a colour: their ground, and the pattern along their right edge that says it without colour. */
  readonly colour: { readonly [colour in CardColour]: { readonly tint: string; readonly accent: string } };
  /** Behind the lanes' heads. */
  readonly laneHead: string;
  readonly connector: string;
  readonly ink: { readonly [name in InkName]: string };
  readonly lane: { readonly [role in LaneRole]: { readonly tint: string; readonly accent: string } };
  readonly line: { readonly [kind in LineKind]: string };
  readonly tag: {
    readonly [kind in TagKind]: { readonly fill: string; readonly border: string; readonly letter: string };
  };
  /** Signs of what the method's rules find on a card, and what is drawn in them. */
  readonly badge: { readonly error: string; readonly warning: string; readonly sign: string };
  /** Points of emotion curves: above zero, at zero, below. */
  readonly mood: { readonly good: string; readonly even: string; readonly bad: string };
  /** Shares of how it is known what the cards say; `line` is the border, and the hatching of what is not known for sure. */
  readonly grade: { readonly [grade in GradeShare['grade']]: { readonly ground: string; readonly line: string } };
  readonly curve: { readonly customer: string; readonly staff: string };
};

export type Theme = { readonly name: ThemeName; readonly metrics: Metrics; readonly palette: Palette };
