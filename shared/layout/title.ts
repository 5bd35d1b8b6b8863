import type { Blueprint } from '../model/blueprint.ts';
import { scenarioValues } from '../model/blueprint.ts';
import { type Language, otherLanguage } from '../model/fields.ts';
import { type GradeCounts, type GradeShare, gradeCounts, sharesOf } from '../model/grades.ts';
import { say, type WordKey } from '../words/words.ts';
import type { Contents } from './contents.ts';
import type { Box, Tag, TextBlock, TitleBlock } from './scene.ts';
import { noteFace, tagAt } from './tags.ts';
import {
  heightOf,
  leading,
  onOneLine,
  type Spoken,
  setLines,
  spoken,
  spokenWord,
  type Tongue,
  wrapped,
} from './texts.ts';
import type { Metrics } from './theme.ts';

const betweenFields = 28;
const betweenRows = 10;
const widestField = 300;

/** How long the shares of evidence may be on one line, and the bar below them. */
const widestShares = 560;
const shareBar = { above: 4, height: 7, least: 200 };

type Field = { readonly name: WordKey; readonly value: Spoken; readonly shares?: readonly GradeShare[] };

/**
 * The head of the sheet: the blueprint's title, and beneath it what kind of sheet this is, field by field.
 * @param part what of the blueprint the sheet shows, in large type below the title; nothing for all of it
 */
export function placeTitle(
  contents: Contents,
  at: { left: number; top: number; width: number },
  tongue: Tongue,
  metrics: Metrics,
  part = '',
): { title: TitleBlock; tags: Tag[] } {
  const { blueprint } = contents;
  const texts: TextBlock[] = [];
  const [main, second] = spoken(blueprint, 'title', blueprint.title, tongue);
  let y = at.top;
  const set = (text: string, x: number, width: number, size: number, weight: 400 | 700, ink: 'text' | 'muted') => {
    const lines = wrapped(text, { width, size, weight });
    texts.push(setLines(lines, { x, y }, { size, weight, lineHeight: metrics.lineHeight, ink }));
    const widest = Math.max(0, ...lines.widths);
    return { width: widest, height: heightOf(lines.lines.length, size, metrics.lineHeight) };
  };
  const titleSize = set(main, at.left, at.width, metrics.titleSize, 700, 'text');
  y += titleSize.height;
  if (second) y += set(second, at.left, at.width, metrics.headSize, 400, 'muted').height;
  if (part) y += set(part, at.left, at.width, Math.round(metrics.titleSize * 0.8), 400, 'muted').height;
  y += 8;

  let x = at.left;
  let rowHeight = 0;
  let grades: TitleBlock['grades'];
  for (const field of fieldsOf(contents, tongue)) {
    const name = onOneLine(spokenWord(field.name, tongue));
    const nameLines = wrapped(name, { width: widestField, size: metrics.smallSize, weight: 400 });
    const { shares } = field;
    const widest = shares ? Math.min(widestShares, at.width) : widestField;
    const valueLines = wrapped(field.value[0], { width: widest, size: metrics.cardSize, weight: 400 });
    const secondLines = wrapped(field.value[1] ?? '', { width: widest, size: metrics.smallSize, weight: 400 });
    const width = Math.max(
      shares ? shareBar.least : 0,
      ...nameLines.widths,
      ...valueLines.widths,
      ...secondLines.widths,
    );
    if (x > at.left && x + width > at.left + at.width) {
      x = at.left;
      y += rowHeight + betweenRows;
      rowHeight = 0;
    }
    const nameHeight = heightOf(nameLines.lines.length, metrics.smallSize, metrics.lineHeight);
    const valueHeight = heightOf(valueLines.lines.length, metrics.cardSize, metrics.lineHeight);
    const secondHeight = heightOf(secondLines.lines.length, metrics.smallSize, metrics.lineHeight);
    const base = { weight: 400, lineHeight: metrics.lineHeight } as const;
    texts.push(setLines(nameLines, { x, y }, { ...base, size: metrics.smallSize, ink: 'muted' }));
    texts.push(setLines(valueLines, { x, y: y + nameHeight }, { ...base, size: metrics.cardSize, ink: 'text' }));
    if (secondHeight > 0) {
      const below = { x, y: y + nameHeight + valueHeight };
      texts.push(setLines(secondLines, below, { ...base, size: metrics.smallSize, ink: 'muted' }));
    }
    let height = nameHeight + valueHeight + secondHeight;
    if (shares) {
      grades = barOf(shares, { x, y: y + height + shareBar.above, width, height: shareBar.height });
      height += shareBar.above + shareBar.height;
    }
    rowHeight = Math.max(rowHeight, height);
    x += width + betweenFields;
  }
  y += rowHeight;

  const tags: Tag[] = [];
  const notes = contents.attachedTo(blueprint.id).notes;
  if (notes.length > 0) {
    y += betweenRows;
    let left = at.left;
    for (const note of notes) {
      if (left > at.left && left + metrics.tagSize > at.left + at.width) {
        left = at.left;
        y += metrics.tagSize + 4;
      }
      tags.push(tagAt(noteFace(note), blueprint.id, left, y, metrics));
      left += metrics.tagSize + 4;
    }
    y += metrics.tagSize;
  }
  return {
    title: {
      kind: 'title',
      box: { x: at.left, y: at.top, width: at.width, height: y - at.top },
      texts,
      ...(grades && { grades }),
    },
    tags,
  };
}

/** What is said beneath the title, field by field: what kind of sheet this is. */
export function fieldsOf(contents: Contents, tongue: Tongue): Field[] {
  const { blueprint, project } = contents;
  const fields: Field[] = [];
  const add = (name: WordKey, value: Spoken) => {
    if (value[0]) fields.push({ name, value });
  };
  if (project.title !== blueprint.title) add('sheet.project', spoken(project, 'title', project.title, tongue));
  add('sheet.state', spokenWord(`sheet.state.${blueprint.state}`, tongue));
  add('sheet.scenario', scenarioOf(blueprint, tongue));
  add('sheet.persona', spoken(blueprint, 'persona', blueprint.persona, tongue));
  add('sheet.goal', spoken(blueprint, 'goal', blueprint.goal, tongue));
  add('sheet.version', spoken(blueprint, 'version', blueprint.version, tongue));
  add('sheet.date', [blueprint.date ?? '', undefined]);
  add('sheet.owner', spoken(blueprint, 'owner', blueprint.owner, tongue));
  const shares = sharesOf(contents.grades ?? gradesIn(contents));
  if (shares.length > 0) fields.push({ name: 'sheet.evidence', value: sharesIn(shares, tongue), shares });
  return fields;
}

/** The grades of all cards, those in collapsed phases too: what a sheet rests on does not depend on what of it is seen. */
export const gradesIn = ({ phases, lanes, stack }: Contents): GradeCounts =>
  gradeCounts(
    phases.flatMap(({ steps, hidden = [] }) =>
      [...steps, ...hidden].flatMap((step) => lanes.flatMap((lane) => stack(step.id, lane.id))),
    ),
  );

/** "observed 60 % · assumed 40 %". */
function sharesIn(shares: readonly GradeShare[], tongue: Tongue): Spoken {
  const inOne = (language: Language) =>
    shares
      .map(({ grade, percent }) => {
        const name = say(language, grade === 'unsaid' ? 'sheet.evidence.unsaid' : `inspector.grade.${grade}`);
        return say(language, 'sheet.evidence.share', { grade: name, percent });
      })
      .join(' · ');
  const first = leading(tongue);
  return [inOne(first), tongue.language === 'both' ? inOne(otherLanguage(first)) : undefined];
}

/** The shares as parts of a bar, in their order. */
function barOf(shares: readonly GradeShare[], { x, y, width, height }: Box): TitleBlock['grades'] {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  let left = x;
  return shares.map(({ grade, count }) => {
    const box = { x: left, y, width: (width * count) / all, height };
    left += box.width;
    return { grade, box };
  });
}

/** Channel, service and customer on one line; the method's own words in the language shown, any other text as typed. */
/** The situation a blueprint shows, its words in a row. */
export function scenarioOf(blueprint: Blueprint, tongue: Tongue): Spoken {
  const parts = (['channel', 'service', 'customer'] as const).flatMap((part): Spoken[] => {
    const own = blueprint.scenario?.[part];
    const known = (scenarioValues[part] as readonly string[]).includes(own ?? '');
    const text = known
      ? spokenWord(`sheet.${part}.${own}` as WordKey, tongue)
      : spoken(blueprint, `scenario.${part}`, own, tongue);
    return text[0] === '' ? [] : [text];
  });
  const [between, betweenTranslated] = spokenWord('sheet.listSeparator', tongue);
  const first = parts.map(([text]) => text).join(between);
  const second = parts.map(([text, translation]) => translation ?? text).join(betweenTranslated ?? between);
  return [first, tongue.language === 'both' && second !== first ? second : undefined];
}
