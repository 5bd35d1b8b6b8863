import type { Material } from '#shared/deliverable/material.ts';
import { type MissingCharacters, missingIn } from '#shared/export/missing-characters.ts';
import type { PictureSize } from '#shared/export/picture-size.ts';
import type { Result } from '#shared/model/result.ts';

import type { TakeMaterial } from './material-ahead.ts';

export type { Material, Wanted } from '#shared/deliverable/material.ts';

/** What the writing is done with. */
export type Tools = {
  /** Where the built program keeps its fonts; without it those of the development packages. */
  readonly fonts?: string;
  /** Where files may lie while it works; the system's own folder for that by default. */
  readonly scratch?: string;
  /** The day on which rules are asked, YYYY-MM-DD; by default that of this machine. */
  readonly today?: string;
  /** How the material is come by, where some of it may have been made ahead; by default it is made. */
  readonly material?: TakeMaterial;
  /** Told what is being done, and which share of that is done. */
  readonly onProgress?: (stage: 'layout' | 'drawing', share: number) => Promise<void> | void;
};

/** What is written: whole, or part by part, each made when it is asked for, where the whole may not fit into memory. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

export type Drawing<Bytes extends Content = Uint8Array> = {
  readonly bytes: Bytes;
  /** How large the picture is, where it is one. */
  readonly picture?: PictureSize;
  /** What no bundled font can draw. */
  readonly missing: readonly MissingCharacters[];
};

/** What writes one format. */
export type Writer = (material: Material, tools: Tools) => Promise<Result<Omit<Drawing<Content>, 'missing'>>>;

/** What of a drawing no bundled font has. */
export const missingOf = ({ scene }: Material): readonly MissingCharacters[] => missingIn(scene());
