import type { Asset } from '../model/asset.ts';
import type { CardColour } from '../model/card.ts';
import type { RecordId } from '../model/fields.ts';
import type { GradeShare } from '../model/grades.ts';
import type { LaneRole, LineKind } from '../model/lane.ts';
import type { PageBelow } from './page.ts';

/** All lengths are px of the sheet (1 px = 0.75 pt); x grows to the right, y downwards, from the sheet's top left. */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Weight = 400 | 700;
export type Anchor = 'start' | 'middle' | 'end';

/** One line of text as it is drawn: never wrapped again by a writer. */
export type TextLine = {
  readonly text: string;
  /** Where `anchor` of the line stands. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Advance width of the line. */
  readonly width: number;
};

/** Lines that share a style; `ink` is the name of a text colour of the theme. */
export type TextBlock = {
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: Anchor;
  readonly ink: InkName;
  /** `#rrggbb` in place of the ink: on a brand's colour, or in it. */
  readonly colour?: string;
};

export type InkName = 'text' | 'muted' | 'onMark' | 'interaction' | 'visibility' | 'internal';

/** Lines on a card, placed from its upper left: a card that moves keeps its texts. `textAt` gives them on the sheet. */
export type TextOnCard = Omit<TextBlock, 'lines' | 'colour'> & { readonly lines: readonly LineOnCard[] };
export type LineOnCard = Pick<TextLine, 'text' | 'width'> & { readonly dx: number; readonly dy: number };

/** A text and, where both languages are asked for, its translation beneath it. */
type Worded = { readonly text: TextBlock; readonly translation?: TextBlock };

/** What each thing that is drawn says of its record: `code` is its id in the interchange format. */
type Drawn = { readonly id: RecordId; readonly code: string; readonly box: Box };

export type PhaseHead = Drawn &
  Worded & {
    readonly kind: 'phase';
    /** Only of a collapsed phase, which shows in place of its steps how many they are: the band below its head. */
    readonly collapsed?: Box;
    /** `#rrggbb` of a brand in place of the theme's ground. */
    readonly fill?: string;
  };
export type StepHead = Drawn &
  Worded & {
    readonly kind: 'step';
    readonly phase: RecordId;
    /** The whole column, from the step's head to the last lane. */
    readonly column: Box;
  };

export type LaneBand = Drawn &
  Worded & {
    readonly kind: 'lane';
    readonly role: LaneRole;
    /** The lane's head at the left; `box` is head and band together. */
    readonly head: Box;
    /** Whether it is only a thin band, without what stands in it. */
    readonly collapsed?: true;
  };

/** A line of interaction, visibility or internal interaction, with its name. */
export type DividingLine = {
  readonly kind: 'line';
  readonly line: LineKind;
  readonly from: Point;
  readonly to: Point;
  readonly label: TextBlock;
  readonly labelBox: Box;
};

export type CardBox = Drawn & {
  readonly kind: 'card';
  readonly step: RecordId;
  readonly lane: RecordId;
  readonly role: LaneRole;
  readonly decision: boolean;
  readonly alternative: boolean;
  readonly colour?: CardColour;
  readonly picture?: PictureBox;
  readonly text: TextOnCard;
  readonly translation?: TextOnCard;
  /** Only where a mistake in the program kept it from being laid out: it is drawn as a tile whose text says so. */
  readonly broken?: { readonly bug: unknown };
};

/** A picture on a card, above its text. `alt` says what there is to be seen and is never empty. */
export type PictureBox = { readonly box: Box; readonly asset: Asset; readonly alt: string };

export type ConnectorLine = Drawn & {
  readonly kind: 'connector';
  readonly style: 'triggers' | 'agreement' | 'information' | 'loop';
  readonly from: { readonly id: RecordId; readonly code: string };
  readonly to: { readonly id: RecordId; readonly code: string };
  /** The orthogonal way from card to card: neighbouring points differ in x or in y, never in both. */
  readonly points: readonly Point[];
  /** Where a level stretch of the way hops over an upright one of another connector, in the order of the way. */
  readonly bridges: readonly Point[];
  /** Where it shares an end with others: what of its way none of them draws already. Absent where that is all of it. */
  readonly ownPart?: readonly Point[];
  /** Whether others run into it and arrive with it: its dashes are counted from there, so that they fall together. */
  readonly joinedAtEnd?: true;
  readonly label?: { readonly box: Box; readonly text: TextBlock };
};

/** The marks: a shape, a letter and a colour each, and for some a text beside the letter ("W 8 min"). */
export type TagKind =
  | 'failure'
  | 'wait'
  | 'moment'
  | 'decision'
  | 'pain'
  | 'staff-pain'
  | 'opportunity'
  | 'question'
  | 'policy'
  | 'metric'
  | 'note';

export type Tag = Drawn & {
  readonly kind: 'tag';
  readonly tag: TagKind;
  /** The card, step, lane or blueprint it stands on; the record itself for a tag in a lane of its own kind. */
  readonly on: RecordId;
  /** Its cell, where it stands by itself: in a lane of its own kind, or as a note in a cell without cards. */
  readonly cell?: { readonly step: RecordId; readonly lane: RecordId };
  /** Where the shape with the letter stands; `box` is shape and text together. */
  readonly shape: Box;
  readonly letter: TextBlock;
  readonly text?: TextBlock;
  /** What stands small below the text, where there is any. */
  readonly translation?: TextBlock;
};

/** The curve of an emotion lane: one point a step that has a value, in step order. */
export type EmotionCurve = {
  readonly kind: 'curve';
  readonly lane: RecordId;
  readonly who: 'customer' | 'staff';
  readonly points: readonly (Point & {
    readonly step: RecordId;
    readonly value: number;
    /** Whether the experience is remembered by it: its strongest feeling, its last, or both. */
    readonly kept?: 'peak' | 'end' | 'both';
  })[];
};

/** A text in a cell that is no card: the minutes of a step in a time lane, a thought in a journey map. */
export type CellText = {
  readonly kind: 'cell';
  readonly lane: RecordId;
  readonly step: RecordId;
  readonly box: Box;
  readonly text: TextBlock;
  /** Its translation, or what else stands small below it. */
  readonly translation?: TextBlock;
  /** For what somebody thinks: how much of the box's height is the bubble's tail. */
  readonly bubble?: number;
};

/** What stands for the cards of a cell that a collapsed phase or lane hides, with how many they are. */
export type StandInBox = {
  readonly kind: 'stand-in';
  readonly lane: RecordId;
  readonly role: LaneRole;
  readonly phase: RecordId;
  readonly box: Box;
  readonly text: TextBlock;
};

/** A guide inside a lane: the zero of an emotion curve. */
export type Guide = { readonly kind: 'guide'; readonly lane: RecordId; readonly from: Point; readonly to: Point };

/** The head of the sheet: `texts` in reading order, the first is the blueprint's title. */
export type TitleBlock = {
  readonly kind: 'title';
  readonly box: Box;
  readonly texts: readonly TextBlock[];
  /** On what the cards rest, as parts of a bar; only where cards say it. */
  readonly grades?: readonly { readonly grade: GradeShare['grade']; readonly box: Box }[];
  /** Of a brand: its logo at the right end, and the rule below the head. */
  readonly logo?: PictureBox;
  readonly rule?: Rule;
};

/** A bar in a colour of a brand, `#rrggbb`. */
export type Rule = { readonly box: Box; readonly colour: string };

/** What a brand says at the foot of every sheet: of what leaves only. */
export type Foot = {
  readonly kind: 'foot';
  readonly box: Box;
  readonly rule: Rule;
  readonly texts: readonly TextBlock[];
};

/** One entry of the legend: a sample drawn as the thing itself is drawn, and its name. */
export type LegendSample =
  | { readonly of: 'tag'; readonly tag: TagKind; readonly shape: Box; readonly letter: TextBlock }
  | { readonly of: 'connector'; readonly style: ConnectorLine['style']; readonly from: Point; readonly to: Point }
  | { readonly of: 'curve'; readonly who: EmotionCurve['who']; readonly from: Point; readonly to: Point }
  | { readonly of: 'line'; readonly line: LineKind; readonly from: Point; readonly to: Point }
  | { readonly of: 'lane'; readonly role: LaneRole; readonly box: Box }
  | { readonly of: 'colour'; readonly colour: CardColour; readonly box: Box }
  | { readonly of: 'alternative'; readonly box: Box };
export type LegendEntry = {
  readonly kind: 'legend';
  readonly box: Box;
  readonly sample: LegendSample;
  readonly text: TextBlock;
};

/** The text of a note below the sheet, told by the number that its tag on the sheet has too. */
export type NoteText = Drawn & {
  readonly kind: 'note-text';
  readonly shape: Box;
  readonly letter: TextBlock;
  /** What it is on, its text, and its translation, as far as there are. */
  readonly texts: readonly TextBlock[];
};

/** The texts of the notes, under their heading. */
export type NoteList = {
  readonly kind: 'notes';
  readonly box: Box;
  readonly heading: TextBlock;
  readonly notes: readonly NoteText[];
};

/** Everything that is drawn of one blueprint, once: screen, SVG, PDF and PNG all draw this and nothing else. */
export type Scene = {
  readonly blueprint: RecordId;
  readonly theme: ThemeName;
  readonly size: { readonly width: number; readonly height: number };
  /** The matrix with its heads: left and top of the first card cell are `grid.x + headWidth` and `grid.y + headHeight`. */
  readonly grid: Box;
  readonly headWidth: number;
  readonly headHeight: number;
  readonly title: TitleBlock;
  /** Phases and steps from left to right, the steps of a phase together; lanes top down. */
  readonly phases: readonly PhaseHead[];
  readonly steps: readonly StepHead[];
  readonly lanes: readonly LaneBand[];
  readonly lines: readonly DividingLine[];
  readonly guides: readonly Guide[];
  readonly curves: readonly EmotionCurve[];
  readonly cells: readonly CellText[];
  /** Only where something is collapsed. */
  readonly standIns: readonly StandInBox[];
  readonly connectors: readonly ConnectorLine[];
  /** Lane by lane, step by step, each stack top down: so the cards of a cell stand together. */
  readonly cards: readonly CardBox[];
  readonly tags: readonly Tag[];
  readonly legend: readonly LegendEntry[];
  /** Only where it was asked for, and there are any. */
  readonly notes?: NoteList;
  readonly foot?: Foot;
  /** What goes with the sheet on pages, where they stand below it. */
  readonly pages?: readonly PageBelow[];
};

export const themeNames = ['light', 'dark', 'projector', 'print'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Which sheet of a blueprint is drawn: all of it, or its customer's journey. */
export const sheetKinds = ['blueprint', 'journey'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What `layout` is asked for beside the document. */
export type LayoutOptions = {
  readonly blueprint: RecordId;
  readonly theme: ThemeName;
  /** The language of texts, role names, line names and legend; `both` writes main language and translation under it. */
  readonly language: 'en' | 'zh' | 'both';
  /**
   * Whether phases and steps without a title show their number ("Phase 2"), as the screen does; without it they are
   * blank, as on everything that leaves the program: the number is nobody's text.
   */
  readonly numbered?: boolean;
  /** Phases and lanes of which only a narrow band is drawn; connectors to what stands in them end there. */
  readonly collapsed?: readonly RecordId[];
  /** Whether the texts of notes stand below the sheet; without it a note is a tag with a letter. */
  readonly noteTexts?: boolean;
  /** Whether the project's brand is seen, as on everything that leaves; the window shows none. */
  readonly branded?: boolean;
};

/** Anything that is drawn. */
export type SceneElement =
  | TitleBlock
  | PhaseHead
  | StepHead
  | LaneBand
  | DividingLine
  | Guide
  | EmotionCurve
  | CellText
  | StandInBox
  | ConnectorLine
  | CardBox
  | Tag
  | LegendEntry
  | NoteList
  | NoteText
  | Foot
  | PageBelow;
