import { Image as PictureIcon } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { TagFace } from '#shared/layout/tags.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { hasFlow, type Lane } from '#shared/model/lane.ts';
import { laneName } from '#shared/model/names.ts';
import type { Step } from '#shared/model/step.ts';
import { textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { headId, spotId } from '../canvas/grid-twin.tsx';
import { useDocument } from '../document/use-document.ts';
import { useProblems } from '../problems/judging.ts';
import { saidOf } from '../problems/on-cards.ts';
import { Badges } from './badges.tsx';
import { cardName, headName, markNames } from './card-name.ts';
import { derivedTexts } from './derived-cell.ts';
import { type Column, headHeight, type Matrix, sizes } from './matrix.ts';
import { gridId } from './matrix-grid.tsx';
import type { Part } from './use-scrolled.ts';
import { between } from './windowed.ts';

type Props = {
  readonly matrix: Matrix;
  readonly part: Part;
  readonly name: string;
  readonly focus: Spot | undefined;
  readonly selection: readonly RecordId[];
};

/** The rows and cells in view, in a grid that says how many there are in all. */
export function MatrixCells({ matrix, part, name, focus, selection }: Props) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const { contents, columns, across, down } = matrix;
  const main = contents.all.mainLanguage;
  const inSight = between(across, part.left - sizes.laneHead, part.right - sizes.laneHead);
  const shown = columns.slice(inSight.first, inSight.end).map((column, at) => ({ column, index: inSight.first + at }));
  const rows = between(down, part.top - headHeight, part.bottom - headHeight);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const left = (index: number) => sizes.laneHead + (across[index] ?? 0);
  const nameOf = (head: Step | Lane, title: string) =>
    headName(words, title, markNames(words, contents.tagsOnHead(head), document, language));
  const headClass = (id: RecordId, kind: string) =>
    `table-head ${kind}${!focus && selection[0] === id ? ' table-active' : ''}${chosen.has(id) ? ' table-chosen' : ''}`;

  return (
    <div
      role="grid"
      id={gridId}
      className="table-grid"
      aria-label={name}
      aria-rowcount={contents.lanes.length + 2}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      style={{ width: matrix.width, height: matrix.height }}
    >
      <div className="table-top" role="rowgroup" style={{ height: headHeight }}>
        <div role="row" aria-rowindex={1} className="table-row" style={{ height: sizes.phaseHead }}>
          <Corner label={words('table.phases')} />
          {phasesAcross(columns)
            .filter(({ first, end }) => end > inSight.first && first < inSight.end)
            .map(({ column: { phase }, first, end }) => (
              <div
                key={phase.id}
                id={headId(phase.id)}
                data-head={phase.id}
                role="columnheader"
                aria-colindex={first + 2}
                aria-colspan={end - first}
                className={headClass(phase.id, 'table-phase')}
                style={{ left: left(first), width: left(end) - left(first) }}
              >
                <span>{textOf(phase, 'title', language, main) || '–'}</span>
              </div>
            ))}
        </div>
        <div
          role="row"
          aria-rowindex={2}
          className="table-row"
          style={{ top: sizes.phaseHead, height: sizes.stepHead }}
        >
          <Corner label={words('canvas.steps')} />
          {shown.map(({ column: { step }, index }) =>
            step ? (
              <div
                key={step.id}
                id={headId(step.id)}
                data-head={step.id}
                role="columnheader"
                aria-colindex={index + 2}
                aria-label={nameOf(step, textOf(step, 'title', language, main))}
                className={headClass(step.id, 'table-step')}
                style={{ left: left(index), width: sizes.column }}
              >
                <span>{textOf(step, 'title', language, main) || '–'}</span>
                <HeadBadges tags={contents.tagsOnHead(step)} />
              </div>
            ) : null,
          )}
        </div>
      </div>
      <div role="rowgroup">
        {contents.lanes.slice(rows.first, rows.end).map((lane, at) => (
          <LaneRow
            key={lane.id}
            matrix={matrix}
            lane={lane}
            row={rows.first + at}
            first={inSight.first}
            end={inSight.end}
            top={part.top}
            bottom={part.bottom}
            focus={focus?.lane === lane.id ? focus : undefined}
            label={nameOf(lane, laneName(lane, language, main))}
            headClass={headClass(lane.id, 'table-lane')}
            chosen={chosen}
          />
        ))}
      </div>
    </div>
  );
}

/** The marks of a head, after its title. */
const HeadBadges = ({ tags }: { readonly tags: readonly TagFace[] }) => (
  <Badges tags={tags.map(({ tag }) => tag)} most={3} />
);

/** Each phase with the columns it spans. */
function phasesAcross(columns: readonly Column[]): { column: Column; first: number; end: number }[] {
  const spans: { column: Column; first: number; end: number }[] = [];
  columns.forEach((column, index) => {
    const last = spans.at(-1);
    if (last?.column.phase.id === column.phase.id) last.end = index + 1;
    else spans.push({ column, first: index, end: index + 1 });
  });
  return spans;
}

/** The head above the lane heads, which says what stands in its row. */
const Corner = ({ label }: { readonly label: string }) => (
  <div role="columnheader" aria-colindex={1} className="table-head table-corner" style={{ width: sizes.laneHead }}>
    <span>{label}</span>
  </div>
);

type RowProps = {
  readonly matrix: Matrix;
  readonly lane: Lane;
  readonly row: number;
  readonly first: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** The keyboard's place, if it is in this lane. */
  readonly focus: Spot | undefined;
  /** What is read out of its head. */
  readonly label: string;
  readonly headClass: string;
  readonly chosen: ReadonlySet<RecordId>;
};

const LaneRow = memo(({ matrix, lane, row, first, end, top, bottom, focus, label, headClass, chosen }: RowProps) => {
  const language = useLanguage();
  const { palette } = themes[useWindow(themeOf)];
  const { contents, columns, across, down } = matrix;
  const y = headHeight + (down[row] ?? 0);
  const height = (down[row + 1] ?? 0) - (down[row] ?? 0);
  const { tint, accent } = palette.lane[lane.role];
  const name = laneName(lane, language, contents.all.mainLanguage);
  return (
    <div role="row" aria-rowindex={row + 3} className="table-row" style={{ top: y, height }}>
      <div
        id={headId(lane.id)}
        data-head={lane.id}
        role="rowheader"
        aria-colindex={1}
        aria-label={label}
        className={headClass}
        style={{ width: sizes.laneHead, borderInlineStartColor: accent }}
      >
        <span className="table-lane-name">{name}</span>
        <HeadBadges tags={contents.tagsOnHead(lane)} />
      </div>
      {columns.slice(first, end).map(({ step, phase }, at) => {
        const index = first + at;
        const left = sizes.laneHead + (across[index] ?? 0);
        const style = { left, width: sizes.column, height, background: tint };
        if (!step)
          return <div key={phase.id} role="gridcell" aria-colindex={index + 2} className="table-cell" style={style} />;
        const active = focus?.step === step.id && focus.card === undefined;
        return (
          <div
            key={step.id}
            id={spotId({ lane: lane.id, step: step.id })}
            data-lane={lane.id}
            data-step={step.id}
            role="gridcell"
            aria-colindex={index + 2}
            className={active ? 'table-cell table-active' : 'table-cell'}
            style={style}
          >
            {hasFlow(lane.role) ? (
              <Stack
                {...{ matrix, lane, step, name, top: top - y, bottom: bottom - y, chosen }}
                focus={focus?.step === step.id ? focus.card : undefined}
                accent={accent}
              />
            ) : (
              <Derived matrix={matrix} lane={lane} step={step} />
            )}
          </div>
        );
      })}
    </div>
  );
});

type StackProps = {
  readonly matrix: Matrix;
  readonly lane: Lane;
  readonly step: Step;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly focus: RecordId | undefined;
  readonly accent: string;
  readonly chosen: ReadonlySet<RecordId>;
};

/** The cards of a cell; of a very high stack those in view. */
function Stack({ matrix, lane, step, name, top, bottom, focus, accent, chosen }: StackProps) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const onCards = useProblems((state) => state.onCards);
  const { contents } = matrix;
  const main = contents.all.mainLanguage;
  const cards = contents.all.stack(step.id, lane.id);
  if (cards.length === 0) return <span className="table-unseen">{words('canvas.empty')}</span>;
  const n = contents.cells.steps.indexOf(step.id) + 1;
  let y: number = sizes.cellPadding;
  return (
    <ul className="table-stack">
      {cards.map((card, index) => {
        const height = matrix.card(card);
        const at = y;
        y += height;
        if (at + height < top || at > bottom) return null;
        const text = textOf(card, 'text', language, main);
        const picture = card.picture && textOf(card, 'picture.alt', language, main);
        const faces = contents.faces(card);
        const state = `${card.id === focus ? ' table-active' : ''}${chosen.has(card.id) ? ' table-chosen' : ''}`;
        return (
          <li
            key={card.id}
            id={spotId({ lane: lane.id, step: step.id, card: card.id })}
            data-card={card.id}
            aria-label={cardName(words, {
              text,
              picture,
              lane: name,
              step: textOf(step, 'title', language, main),
              n,
              of: contents.steps.length,
              marks: markNames(words, faces, document, language),
              connections: contents.connections(card.id),
              place: { n: index + 1, of: cards.length },
            })}
            aria-description={saidOf(onCards, card.id, language)}
            aria-setsize={cards.length}
            aria-posinset={index + 1}
            className={`table-card${state}`}
            style={{ top: at, height }}
          >
            <i aria-hidden style={{ background: accent }} />
            <span className="table-card-text" title={text}>
              {text || words('canvas.noText')}
            </span>
            {picture !== undefined && <PictureIcon className="table-picture" size={13} aria-hidden />}
            <Badges tags={faces.map(({ tag }) => tag)} />
          </li>
        );
      })}
    </ul>
  );
}

/** What a lane that takes no cards says of a step. */
function Derived({ matrix, lane, step }: { readonly matrix: Matrix; readonly lane: Lane; readonly step: Step }) {
  const words = useWords();
  const texts = derivedTexts(matrix.contents, lane, step, useLanguage());
  if (texts.length === 0) return <span className="table-unseen">{words('canvas.empty')}</span>;
  const shown = texts.join(words('sheet.listSeparator'));
  return (
    <span className="table-derived" title={shown}>
      {shown}
    </span>
  );
}
