import type { ThemeName } from './scene.ts';
import type { Metrics, Palette, Theme } from './theme.ts';

const screen: Metrics = {
  titleSize: 22,
  headSize: 14,
  cardSize: 13,
  smallSize: 11,
  lineHeight: 1.4,
  columnWidth: 160,
  laneHeadWidth: 152,
  cardHeight: 58,
  stackGap: 8,
  cardRadius: 8,
  tagSize: 20,
  stroke: 1.5,
};

/** For a room: larger type and stronger lines, to be read from six metres. */
const room: Metrics = {
  titleSize: 30,
  headSize: 19,
  cardSize: 18,
  smallSize: 14,
  lineHeight: 1.35,
  columnWidth: 216,
  laneHeadWidth: 200,
  cardHeight: 72,
  stackGap: 8,
  cardRadius: 8,
  tagSize: 24,
  stroke: 2.5,
};

/** Dark marks with white letters, for light sheets. */
const darkMark = (fill: string) => ({ fill, border: fill, letter: '#ffffff' });
/** Bright marks with black letters, for dark sheets. */
const brightMark = (fill: string) => ({ fill, border: fill, letter: '#0b0f19' });

const light: Palette = {
  sheet: '#ffffff',
  head: '#edf1f7',
  grid: '#d9dee7',
  card: '#ffffff',
  cardBorder: '#d3d8e2',
  laneHead: '#ffffff',
  connector: '#475569',
  ink: {
    text: '#1a2130',
    muted: '#566073',
    onMark: '#ffffff',
    interaction: '#0b62c4',
    visibility: '#b13a0e',
    internal: '#475069',
  },
  lane: {
    evidence: { tint: '#faf8f4', accent: '#80705f' },
    customer: { tint: '#f2f8ff', accent: '#1270d8' },
    frontstage: { tint: '#f1faf6', accent: '#0f8a66' },
    technology: { tint: '#eefafb', accent: '#0b8494' },
    backstage: { tint: '#f7f4fe', accent: '#8257d6' },
    support: { tint: '#f4f5f8', accent: '#56617a' },
    partner: { tint: '#fdf6ee', accent: '#a8641a' },
    management: { tint: '#f3f7ee', accent: '#5f7a2a' },
    emotion: { tint: '#fdf7fe', accent: '#b32fc4' },
    time: { tint: '#fbf8ef', accent: '#8f6c0c' },
    metric: { tint: '#f1f9f8', accent: '#0f766e' },
    policy: { tint: '#f5f6f9', accent: '#475569' },
    pain: { tint: '#fdf4f8', accent: '#be185d' },
    opportunity: { tint: '#f0f9fc', accent: '#0e7490' },
    question: { tint: '#f5f5fe', accent: '#4f46c9' },
    custom: { tint: '#f7f8fa', accent: '#6b7688' },
  },
  line: { interaction: '#0b62c4', visibility: '#c2410c', internal: '#475069' },
  tag: {
    failure: darkMark('#d31f1f'),
    wait: darkMark('#b45309'),
    moment: darkMark('#7430de'),
    decision: darkMark('#1d4ed8'),
    pain: darkMark('#be185d'),
    'staff-pain': { fill: '#ffffff', border: '#be185d', letter: '#be185d' },
    opportunity: darkMark('#0e7490'),
    question: darkMark('#4f46c9'),
    policy: darkMark('#475569'),
    metric: darkMark('#0f766e'),
    note: { fill: '#fdecae', border: '#8f6c0c', letter: '#4a3a06' },
  },
  mood: { good: '#15803d', even: '#6b7688', bad: '#d31f1f' },
  curve: { customer: '#9d1fae', staff: '#0f766e' },
};

const pureWhite: Palette = {
  ...light,
  card: '#ffffff',
  cardBorder: '#c3c9d4',
  connector: '#333c4d',
  ink: { ...light.ink, text: '#111722', muted: '#4b5567' },
};

const dark: Palette = {
  sheet: '#12161f',
  head: '#202736',
  grid: '#333c4e',
  card: '#1d2432',
  cardBorder: '#3f4a5f',
  laneHead: '#161b26',
  connector: '#a9b4c6',
  ink: {
    text: '#edf1f8',
    muted: '#aab4c5',
    onMark: '#0b0f19',
    interaction: '#6cb2ff',
    visibility: '#ff9d6b',
    internal: '#b6c0d3',
  },
  lane: {
    evidence: { tint: '#1a1a1d', accent: '#b7a48f' },
    customer: { tint: '#131d2c', accent: '#5aa7fb' },
    frontstage: { tint: '#12211f', accent: '#3ec79b' },
    technology: { tint: '#112125', accent: '#3fc3d4' },
    backstage: { tint: '#1b1930', accent: '#b094f5' },
    support: { tint: '#191e29', accent: '#9aa6bd' },
    partner: { tint: '#211b16', accent: '#e0a057' },
    management: { tint: '#181e14', accent: '#a3c35c' },
    emotion: { tint: '#20152a', accent: '#dd84ec' },
    time: { tint: '#1f1c12', accent: '#d7b24a' },
    metric: { tint: '#11211f', accent: '#45c2b5' },
    policy: { tint: '#191e29', accent: '#9aa6bd' },
    pain: { tint: '#241620', accent: '#f57fb0' },
    opportunity: { tint: '#112026', accent: '#4bbedb' },
    question: { tint: '#191a30', accent: '#a09af7' },
    custom: { tint: '#191d26', accent: '#98a3b5' },
  },
  line: { interaction: '#6cb2ff', visibility: '#ff8f57', internal: '#b6c0d3' },
  tag: {
    failure: brightMark('#ff8a80'),
    wait: brightMark('#f6ad55'),
    moment: brightMark('#c4a7ff'),
    decision: brightMark('#8ab4ff'),
    pain: brightMark('#ff9dc4'),
    'staff-pain': { fill: '#1d2432', border: '#ff9dc4', letter: '#ff9dc4' },
    opportunity: brightMark('#63d0ea'),
    question: brightMark('#b3aefc'),
    policy: brightMark('#b6c0d3'),
    metric: brightMark('#5ed3c6'),
    note: { fill: '#fde08a', border: '#fde08a', letter: '#2c2205' },
  },
  mood: { good: '#5fd38a', even: '#aab4c5', bad: '#ff8a80' },
  curve: { customer: '#e493f2', staff: '#5ed3c6' },
};

const projector: Palette = {
  ...light,
  head: '#e6ebf3',
  grid: '#8b95a5',
  cardBorder: '#7d8797',
  connector: '#1f2937',
  ink: {
    text: '#0b0f19',
    muted: '#3b4454',
    onMark: '#ffffff',
    interaction: '#074a98',
    visibility: '#8a2b06',
    internal: '#343c50',
  },
  line: { interaction: '#0756b0', visibility: '#9a3208', internal: '#343c50' },
  tag: {
    failure: darkMark('#a11212'),
    wait: darkMark('#863c05'),
    moment: darkMark('#5b21b6'),
    decision: darkMark('#1e40af'),
    pain: darkMark('#97114a'),
    'staff-pain': { fill: '#ffffff', border: '#97114a', letter: '#97114a' },
    opportunity: darkMark('#0a5366'),
    question: darkMark('#3b34a3'),
    policy: darkMark('#3c485a'),
    metric: darkMark('#0b5750'),
    note: { fill: '#fdecae', border: '#6b5006', letter: '#3a2d04' },
  },
  mood: { good: '#0f6630', even: '#4b5567', bad: '#a11212' },
  curve: { customer: '#7b1489', staff: '#0b5750' },
};

/** The four ways a sheet can look. Print is on pure white; the projector's is larger, with contrasts of 7:1. */
export const themes: { readonly [name in ThemeName]: Theme } = {
  light: { name: 'light', metrics: screen, palette: light },
  dark: { name: 'dark', metrics: screen, palette: dark },
  projector: { name: 'projector', metrics: room, palette: projector },
  print: { name: 'print', metrics: screen, palette: pureWhite },
};
