import { type Page, shapesOfPart } from '../layout/page.ts';
import type { Scene, TextBlock, TextOnCard } from '../layout/scene.ts';
import { missingCharacters } from '../layout/text/missing.ts';

/** A record of the sheet whose text no bundled font can draw whole: `code` as people know it. */
export type MissingCharacters = {
  readonly kind: string;
  readonly code: string;
  readonly characters: readonly string[];
};

const textOf = (blocks: readonly (TextBlock | TextOnCard | undefined)[]) =>
  blocks.flatMap((block) => block?.lines.map((line) => line.text) ?? []).join('\n');

/** The texts of a page, a line each. */
const textOfPage = ({ parts }: Page) =>
  parts
    .flatMap(shapesOfPart)
    .flatMap((shape) => (shape.shape === 'text' ? shape.lines.map(({ text }) => text) : []))
    .join('\n');

/**
 * What would be drawn as an empty box, record by record, so that it can be said before a file is written.
 * @returns one entry a record, in reading order; none if every character has a glyph
 */
export function missingIn(scene: Scene): MissingCharacters[] {
  const drawn = [...scene.phases, ...scene.steps, ...scene.lanes, ...scene.cards];
  const worded = drawn.map(({ kind, code, text, translation }) => ({ kind, code, text: textOf([text, translation]) }));
  const labels = scene.connectors.map(({ kind, code, label }) => ({ kind, code, text: textOf([label?.text]) }));
  const tags = scene.tags.map(({ tag, code, text, translation }) => ({
    kind: tag,
    code,
    text: textOf([text, translation]),
  }));
  const codes = new Map(scene.steps.map(({ id, code }) => [id, code]));
  const thoughts = scene.cells.flatMap(({ step, bubble, text, translation }) =>
    bubble === undefined ? [] : [{ kind: 'step', code: codes.get(step) ?? '', text: textOf([text, translation]) }],
  );
  const notes = (scene.notes?.notes ?? []).map(({ code, texts }) => ({ kind: 'note', code, text: textOf(texts) }));
  // Pages of one kind are one to whoever reads of them.
  const below = (scene.pages ?? []).map(({ page }) => page);
  const pages = [...new Set(below.map(({ title }) => title))].map((code) => ({
    kind: 'page',
    code,
    text: below.flatMap((page) => (page.title === code ? textOfPage(page) : [])).join('\n'),
  }));
  return [
    { kind: 'title', code: '', text: textOf(scene.title.texts) },
    ...worded,
    ...labels,
    ...tags,
    ...thoughts,
    ...notes,
    ...pages,
  ]
    .map(({ kind, code, text }) => ({ kind, code, characters: missingCharacters(text) }))
    .filter(({ characters }) => characters.length > 0);
}
