import type { Asset } from '../model/asset.ts';
import type { Card } from '../model/card.ts';
import type { Rec } from '../model/record.ts';
import { brokenFace } from './broken.ts';
import { cardPadding } from './card-padding.ts';
import { allAttached, type Contents } from './contents.ts';
import { type PictureFace, pictureFace } from './picture-face.ts';
import type { TextOnCard } from './scene.ts';
import { lineUp, type OwnLanes, type PlacedTag, type TagFace, tagsOnCard } from './tags.ts';
import { setOnCard, wrappedAs } from './text-on-card.ts';
import { heightOf, spoken, type Tongue, wrapped } from './texts.ts';
import type { Metrics } from './theme.ts';

/** A card as it looks, before it has a place: places are relative to its top left. */
export type CardFace = {
  readonly card: Card;
  readonly width: number;
  readonly height: number;
  readonly picture?: PictureFace;
  readonly text: TextOnCard;
  readonly translation?: TextOnCard;
  readonly tags: readonly PlacedTag[];
  /** How far tags stand above the upper edge. */
  readonly above: number;
  readonly freeTop: readonly [from: number, to: number];
  /** Set where the card could not be laid out: this is the tile that stands for it. */
  readonly broken?: { readonly bug: unknown };
};

/** So much of a card's upper edge stays free of tags, at its left, for connectors. */
const freeForConnectors = 44;

/** What all faces of a sheet are made for. */
type Manner = {
  readonly ownLanes: string;
  readonly language: Tongue['language'];
  readonly main: Tongue['main'];
  readonly metrics: Metrics;
};

/** The manner of the sheet that is being laid out: its thousands of faces share one. */
let latest: Manner | undefined;

function mannerOf(lanes: OwnLanes, { language, main }: Tongue, metrics: Metrics): Manner {
  const ownLanes = lanes.size === 0 ? '' : [...lanes].join(' ');
  const manner = { ownLanes, language, main, metrics };
  if (!latest || !sameManner(latest, manner)) latest = manner;
  return latest;
}

const sameManner = (a: Manner, b: Manner): boolean =>
  a === b || (a.metrics === b.metrics && a.language === b.language && a.main === b.main && a.ownLanes === b.ownLanes);

/** Whether a text is broken into the same lines, in the same width. */
const wrapsAlike = (a: Manner, b: Manner): boolean =>
  a.language === b.language &&
  a.main === b.main &&
  a.metrics.cardSize === b.metrics.cardSize &&
  a.metrics.smallSize === b.metrics.smallSize;

/** A face, and what it was made for beside its card and width. */
type Asked = {
  readonly manner: Manner;
  readonly attached: readonly Rec[];
  readonly picture: Asset | undefined;
  readonly extraTags: readonly TagFace[];
  readonly face: CardFace;
};

/** The faces last made of each card, one for each language and theme at most. */
const made = new WeakMap<Card, readonly Asked[]>();
const mostMade = 4;

/** A card's face; the same object as before while the card, what hangs on it and its column stay as they are. */
export function faceOfCard(
  card: Card,
  width: number,
  contents: Contents,
  ownLanes: OwnLanes,
  extraTags: readonly TagFace[],
  tongue: Tongue,
  metrics: Metrics,
): CardFace {
  const manner = mannerOf(ownLanes, tongue, metrics);
  const attached = allAttached(contents.attachedTo(card.id));
  const picture = contents.pictureOf(card);
  const faces = made.get(card) ?? [];
  const known = faces.find(
    (asked) =>
      asked.face.width === width &&
      sameManner(asked.manner, manner) &&
      asked.picture === picture &&
      sameRecords(asked.attached, attached) &&
      sameRecords(asked.extraTags.map(recordOfFace), extraTags.map(recordOfFace)),
  );
  if (known) return known.face;
  const alike = faces.find(({ face, manner: was }) => face.width === width && !face.broken && wrapsAlike(was, manner));
  let face: CardFace;
  try {
    face = makeFace(card, width, contents, ownLanes, extraTags, tongue, metrics, alike?.face);
  } catch (bug) {
    // One card that cannot be laid out must not take the sheet, its exports and all the other cards with it.
    face = brokenFace(card, width, bug, tongue, metrics);
  }
  const asked = { manner, attached, picture, extraTags, face };
  made.set(card, faces.slice(1 - mostMade).concat(asked));
  return face;
}

const recordOfFace = ({ record }: TagFace): Rec => record;
const sameRecords = (a: readonly Rec[], b: readonly Rec[]): boolean =>
  a === b || (a.length === b.length && a.every((record, at) => record === b[at]));

const noTags: readonly PlacedTag[] = [];

/** The upper edges without tags, by their width. */
const freeEdges = new Map<number, CardFace['freeTop']>();

function freeEdge(width: number): CardFace['freeTop'] {
  const edge = freeEdges.get(width) ?? [0, width];
  freeEdges.set(width, edge);
  return edge;
}

/** @param alike a face of the same card whose texts are broken into the same lines */
function makeFace(
  card: Card,
  width: number,
  contents: Contents,
  ownLanes: OwnLanes,
  extraTags: readonly TagFace[],
  tongue: Tongue,
  metrics: Metrics,
  alike: CardFace | undefined,
): CardFace {
  const faces = [...tagsOnCard(card, contents.attachedTo(card.id), ownLanes, tongue), ...extraTags];
  const right = width - 8;
  const { places, rows, firstRowLeft } = lineUp(faces, right, [right - freeForConnectors, width - 20], metrics);
  const above = rows > 0 ? Math.round(metrics.tagSize * 0.55) : 0;
  const inside = rows > 0 ? rows * (metrics.tagSize + 4) - 4 - above : 0;
  const top = Math.max(cardPadding.top, inside + 3);

  const room = width - cardPadding.left - cardPadding.right;
  const [main, second] = spoken(card, 'text', card.text, tongue);
  const picture = pictureFace(card, contents.pictureOf(card), { top, room }, tongue);
  const belowPicture = picture === undefined ? top : picture.bottom;
  const textTop = picture && main !== '' ? belowPicture + cardPadding.belowPicture : belowPicture;
  const text = alike ? wrappedAs(alike.text) : wrapped(main, { width: room, size: metrics.cardSize, weight: 400 });
  const translation = alike
    ? wrappedAs(alike.translation)
    : wrapped(second ?? '', { width: room, size: metrics.smallSize, weight: 400 });
  const textHeight = heightOf(text.lines.length, metrics.cardSize, metrics.lineHeight);
  const translationTop = textTop + textHeight + cardPadding.betweenLanguages;
  const bottom =
    translation.lines.length > 0
      ? translationTop + heightOf(translation.lines.length, metrics.smallSize, metrics.lineHeight)
      : textTop + textHeight;
  const style = { weight: 400, lineHeight: metrics.lineHeight } as const;
  const small = { ...style, size: metrics.smallSize, ink: 'muted' } as const;
  return {
    card,
    width,
    height: Math.max(metrics.cardHeight, bottom + cardPadding.bottom),
    ...(picture && { picture }),
    text: setOnCard(text, { x: cardPadding.left, y: textTop }, { ...style, size: metrics.cardSize, ink: 'text' }),
    ...(translation.lines.length > 0 && {
      translation: setOnCard(translation, { x: cardPadding.left, y: translationTop }, small),
    }),
    tags: places.length === 0 ? noTags : places.map((place) => ({ ...place, y: place.y - above })),
    above,
    freeTop: rows > 0 ? [0, firstRowLeft - 6] : freeEdge(width),
  };
}
