import type { Document } from '#shared/model/document.ts';
import { blueprints, cardsOf, lanesOf, stepsOf } from '#shared/model/queries.ts';
import { gridOf } from '#shared/tables/grid.ts';
import type { Mapping } from '#shared/tables/mapping.ts';
import { planImport } from '#shared/tables/plan-import.ts';
import { proposeMapping } from '#shared/tables/propose.ts';
import { remarkSentence } from '#shared/tables/remark-sentence.ts';
import type { Comment, Merge, Sheet } from '#shared/tables/workbook.ts';
import { unwrap } from '../../electron/storage/expect-result.ts';
import type { SheetToWrite } from '../../tables/xlsx.ts';

const placeOf = (name: string) => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65 };
};
const mergeOf = (name: string): Merge => {
  const [from, to] = name.split(':').map(placeOf) as [ReturnType<typeof placeOf>, ReturnType<typeof placeOf>];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
};

/** A sheet as the readers give it. */
export const sheetOf = ({ name = 'Sheet1', rows, merges = [], comments = {} }: SheetToWrite): Sheet => ({
  name,
  rows,
  merges: merges.map(mergeOf),
  comments: Object.entries(comments).map(([at, text]): Comment => ({ ...placeOf(at), text })),
});

let drawn = 0;
const newId = (): string => {
  drawn += 1;
  return `r${drawn}`;
};

/** What a table becomes with the mapping that is proposed for it, or with another one. */
export function understood(sheet: Sheet, part: Partial<Mapping> = {}) {
  const mapping = { ...proposeMapping(gridOf(sheet)), ...part };
  const { document, remarks } = unwrap(planImport(sheet, mapping, { title: sheet.name, newId }));
  return { mapping, document, remarks: remarks.map((remark) => remarkSentence('en', remark)), ...shapeOf(document) };
}

/** Lanes with their cards under the steps they stand in, as one would read them. */
function shapeOf(document: Document) {
  const blueprint = blueprints(document)[0];
  if (!blueprint) throw new Error('There is no blueprint');
  const steps = stepsOf(document, blueprint.id);
  const cards = cardsOf(document, blueprint.id);
  return {
    blueprint,
    steps,
    titles: steps.map(({ title }) => title),
    phases: steps.map(({ phase }) => {
      const found = document.get(phase);
      return found?.type === 'phase' ? found.title : '';
    }),
    lanes: lanesOf(document, blueprint.id).map(({ role, title }) => (title === undefined ? role : `${role} ${title}`)),
    cells: Object.fromEntries(
      lanesOf(document, blueprint.id).map((lane) => [
        lane.title ?? lane.role,
        steps.map((step) =>
          cards
            .filter((card) => card.lane === lane.id && card.step === step.id)
            .map(({ text }) => text)
            .join(' / '),
        ),
      ]),
    ),
    cards,
    all: [...document.values()],
  };
}
