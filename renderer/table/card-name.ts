import type { TagKind } from '#shared/layout/scene.ts';
import type { TagFace } from '#shared/layout/tags.ts';
import type { Rec } from '#shared/model/record.ts';
import type { Say } from '../app/use-words.ts';
import { pictureSaying } from '../canvas/read-out.ts';

/** What there is to say of a card where it cannot be seen. */
export type CardFacts = {
  readonly text: string;
  readonly lane: string;
  readonly step: string;
  /** Its step's place among all, from 1. */
  readonly n: number;
  readonly of: number;
  readonly tags: readonly TagKind[];
  readonly connections: number;
  /** What its picture shows; '' of one that nobody described. */
  readonly picture: string | undefined;
  /** Its place in its stack, from 1, and how many stand there. */
  readonly place?: { readonly n: number; readonly of: number };
};

/** A card as it is read out: its text, lane, step n of m, marks, connections. */
export function cardName(
  words: Say,
  { text, picture, lane, step, n, of, tags, connections, place }: CardFacts,
): string {
  const counted = new Map<TagKind, number>();
  for (const tag of tags) counted.set(tag, (counted.get(tag) ?? 0) + 1);
  return [
    text || words('canvas.noText'),
    ...(picture === undefined ? [] : [pictureSaying(words, picture)]),
    lane,
    words('table.stepOf', { step, n, of }),
    ...(place && place.of > 1 ? [words('canvas.position', place)] : []),
    ...[...counted].map(([tag, count]) =>
      count === 1 ? words(`tag.${tag}`) : words('table.several', { what: words(`tag.${tag}`), count }),
    ),
    words('canvas.connections', { count: connections }),
  ].join(words('canvas.comma'));
}

/** The head of a step or a lane as it is read out: its title and the marks on it, each with what it says. */
export function headName(words: Say, title: string, tags: readonly TagFace[], textOf: (record: Rec) => string): string {
  const marks = tags.map(({ tag, record }) => {
    const kind = words(`tag.${tag}`);
    const says = textOf(record);
    return says === '' ? kind : words('canvas.markSaying', { kind, says });
  });
  return [title || '–', ...marks].join(words('canvas.comma'));
}
