import type { LaneRole, LineKind } from '../model/lane.ts';
import type { InkName, TagKind, ThemeName } from './scene.ts';

/** Type sizes and distances, in px: all that the geometry of a sheet depends on. */
export type Metrics = {
  readonly cardSize: number;
  readonly lineHeight: number;
  readonly headSize: number;
  readonly smallSize: number;
  readonly columnWidth: number;
  readonly laneHeadWidth: number;
  readonly stackGap: number;
  readonly cardRadius: number;
};

/** Colours of a theme, `#rrggbb`; every pair that is drawn on each other passes contrast (tested). */
export type Palette = {
  readonly sheet: string;
  readonly head: string;
  readonly grid: string;
  readonly card: string;
  readonly cardBorder: string;
  readonly connector: string;
  readonly ink: { readonly [name in InkName]: string };
  readonly lane: { readonly [role in LaneRole]: { readonly tint: string; readonly accent: string } };
  readonly line: { readonly [kind in LineKind]: string };
  readonly tag: {
    readonly [kind in TagKind]: { readonly fill: string; readonly border: string; readonly letter: string };
  };
  readonly curve: { readonly customer: string; readonly staff: string };
};

export type Theme = { readonly name: ThemeName; readonly metrics: Metrics; readonly palette: Palette };
