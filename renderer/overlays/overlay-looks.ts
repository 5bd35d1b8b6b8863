import type { ThemeName } from '#shared/layout/scene.ts';
import type { Overlay } from './overlay-state.ts';

/** How the cards of a class look. Colour never says it alone: a word on the card, the dashes of its frame and its level do too. */
export type Look = {
  /** The frame and the ground of the word; the word itself. */
  readonly strong: string;
  readonly ink: string;
  /** Laid over the card: darkens a light sheet, lightens a dark one, and leaves its text as readable as it was. */
  readonly tint: string;
  /** Dashes of the frame, in px of the sheet; none for a whole line. */
  readonly dash: readonly number[];
  /** How much of a card is filled where it is too small for a word, 0 to 1. */
  readonly level: number;
};

type Hue = 'red' | 'amber' | 'yellow' | 'teal' | 'grey' | 'navy' | 'blue' | 'purple';
type Hues = { readonly [H in Hue]: readonly [strong: string, tint: string] };

const light: Hues = {
  red: ['#9b1c1c', '#f9cfca'],
  amber: ['#b4500b', '#fde2c0'],
  yellow: ['#7d6200', '#faf0c4'],
  teal: ['#0d6e66', '#d3efe9'],
  grey: ['#566073', '#e9ecf1'],
  navy: ['#1e3a8a', '#cfdaf6'],
  blue: ['#176aae', '#d9ecfb'],
  purple: ['#7e22ce', '#efe0fc'],
};
const dark: Hues = {
  red: ['#ff8f85', '#4a1714'],
  amber: ['#f5b568', '#40270a'],
  yellow: ['#e3d26b', '#332c08'],
  teal: ['#5cc9b6', '#0b322d'],
  grey: ['#aab3c2', '#1b2028'],
  navy: ['#9db8ff', '#17254c'],
  blue: ['#6fc3f7', '#0c2b3f'],
  purple: ['#d0a5f7', '#301546'],
};
const projector: Hues = {
  ...light,
  red: ['#7a1313', '#f9cfca'],
  amber: ['#6f3406', '#fde2c0'],
  yellow: ['#574500', '#faf0c4'],
  teal: ['#0a4a44', '#d3efe9'],
  grey: ['#3b4454', '#e9ecf1'],
  blue: ['#0b4a80', '#d9ecfb'],
  purple: ['#5b189a', '#efe0fc'],
};
const hues: { readonly [T in ThemeName]: Hues } = { light, dark, projector, print: light };

type Class = { readonly id: string; readonly hue: Hue; readonly dash: readonly number[]; readonly level: number };
const whole: readonly number[] = [];
const long = [9, 4];
const short = [2, 4];

/** The classes of each overlay, what matters most first. */
export const overlayClasses = {
  risk: [
    { id: 'high', hue: 'red', dash: whole, level: 1 },
    { id: 'medium', hue: 'amber', dash: long, level: 0.6 },
    { id: 'low', hue: 'yellow', dash: short, level: 0.3 },
  ],
  wait: [
    { id: 'over', hue: 'red', dash: whole, level: 1 },
    { id: 'overAtPeak', hue: 'amber', dash: long, level: 0.6 },
    { id: 'within', hue: 'teal', dash: short, level: 0.3 },
    { id: 'noStandard', hue: 'grey', dash: [9, 3, 2, 3], level: 0.15 },
  ],
  evidence: [
    { id: 'observed', hue: 'navy', dash: whole, level: 1 },
    { id: 'reported', hue: 'blue', dash: long, level: 0.75 },
    { id: 'assumed', hue: 'amber', dash: [5, 3], level: 0.5 },
    { id: 'proposed', hue: 'purple', dash: [9, 3, 2, 3], level: 0.3 },
    { id: 'none', hue: 'grey', dash: short, level: 0.1 },
  ],
} as const satisfies { readonly [O in Overlay]: readonly Class[] };

export type ClassId<O extends Overlay> = (typeof overlayClasses)[O][number]['id'];

/** How the classes of an overlay look in a theme, in their order. */
export const looksOf = (overlay: Overlay, theme: ThemeName): readonly Look[] =>
  overlayClasses[overlay].map(({ hue, dash, level }) => {
    const [strong, tint] = hues[theme][hue];
    return { strong, tint, dash, level, ink: theme === 'dark' ? '#14181f' : '#ffffff' };
  });
