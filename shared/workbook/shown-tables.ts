import {
  amountOf,
  analysed,
  codesOf,
  type FigureGroup,
  figureGroups,
  shownAmount,
  unitOf,
} from '../analysis/figure-rows.ts';
import { touchpointsOf } from '../analysis/touchpoints.ts';
import { leading, onOneLine, spoken, type Tongue } from '../layout/texts.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import { contentsOf } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { say, type WordKey } from '../words/words.ts';
import { headIn, inTongue, saidIn } from './said.ts';
import type { Column, Table, Value } from './table.ts';

// Tables that show what follows from the others: nothing is read back from them.

const column = (tongue: Tongue, heading: WordKey, width: number, holds: Column['holds'] = 'text'): Column => ({
  heading: headIn(tongue, heading),
  width,
  holds,
  derived: true,
});

/** Everything the customer meets, in the order in which it is met. */
export function touchpointTable(document: Document, blueprint: RecordId, tongue: Tongue): Table {
  const contents = contentsOf(document, blueprint);
  const name = (rec: Rec) => inTongue(tongue, (language) => recordName(document, rec, language));
  const list = (words: readonly WordKey[]) => words.map((word) => saidIn(tongue, word)).join(', ');
  return {
    name: 'touchpoints',
    title: saidIn(tongue, 'workbook.touchpoints'),
    columns: [
      column(tongue, 'workbook.id', 8, 'code'),
      column(tongue, 'workbook.phase', 20),
      column(tongue, 'inspector.type.step', 22),
      column(tongue, 'inspector.touchpoint', 18),
      column(tongue, 'inspector.type.card', 44),
      column(tongue, 'inspector.access', 13),
      column(tongue, 'inspector.channel', 16),
      column(tongue, 'inspector.type.lane', 22),
      column(tongue, 'inspector.owner', 18),
      column(tongue, 'inspector.minutes', 11, 'number'),
      column(tongue, 'inspector.momentOfTruth', 12),
      column(tongue, 'inspector.importance', 12, 'number'),
      column(tongue, 'inspector.performance', 13, 'number'),
    ],
    rows: touchpointsOf(contents).map(({ card, phase }): readonly Value[] => {
      const step = get(document, 'step', card.step);
      return [
        card.code,
        name(phase),
        name(step),
        list((card.touchpoint ?? []).map((kind): WordKey => `inspector.touchpoint.${kind}`)),
        spoken(card, 'text', card.text, tongue)
          .filter((text) => text)
          .join('\n'),
        card.access && saidIn(tongue, `inspector.access.${card.access}`),
        onOneLine(spoken(card, 'channel', card.channel, tongue)) || undefined,
        name(get(document, 'lane', card.lane)),
        card.owner && name(get(document, 'owner', card.owner)),
        card.minutes,
        card.momentOfTruth ? saidIn(tongue, 'inspector.yes') : undefined,
        step.importance,
        step.performance,
      ];
    }),
  };
}

/** All figures of the blueprint, group by group, as numbers with their units, and how each is computed. */
export function figureTable(document: Document, blueprint: RecordId, tongue: Tongue): Table {
  const of = analysed(document, blueprint);
  const language = leading(tongue);
  const rows: (readonly Value[])[] = [];
  const groups = new Set<number>();
  for (const group of Object.keys(figureGroups) as FigureGroup[]) {
    groups.add(rows.length);
    rows.push([saidIn(tongue, `analysis.group.${group}`)]);
    for (const name of figureGroups[group]) {
      const amount = amountOf(of, name);
      const [, unit] = shownAmount(amount, name, language);
      // In percent as it is read; a share of 0.356 as 35.6.
      const value = amount !== null && unitOf(name) === 'share' ? Math.round(amount * 1000) / 10 : amount;
      rows.push([
        saidIn(tongue, `figure.${name}`),
        value ?? saidIn(tongue, 'analysis.unsaid'),
        (unit && inTongue(tongue, (each) => shownAmount(amount, name, each)[1])) || undefined,
        codesOf(of, name).join(', ') || undefined,
        inTongue(tongue, (each) => say(each, `figure.${name}.how`), '\n'),
      ]);
    }
  }
  return {
    name: 'figures',
    title: saidIn(tongue, 'workbook.figures'),
    columns: [
      column(tongue, 'workbook.figure', 40),
      column(tongue, 'workbook.value', 12, 'number'),
      column(tongue, 'workbook.unit', 8),
      column(tongue, 'workbook.which', 26),
      column(tongue, 'workbook.how', 76),
    ],
    rows,
    groups,
  };
}
