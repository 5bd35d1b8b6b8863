import { rpnOf } from '../analysis/risk.ts';
import { type Attached, type Contents, contentsOfSheet } from '../layout/contents.ts';
import { recordsOfStep } from '../layout/derived.ts';
import { durationText, minutesText } from '../layout/minutes.ts';
import { laneOfMark, laneText } from '../layout/tags.ts';
import { leading, onOneLine, type Spoken, spoken, spokenWord, type Tongue } from '../layout/texts.ts';
import { fieldsOf } from '../layout/title.ts';
import type { Card, CardColour } from '../model/card.ts';
import type { Document } from '../model/document.ts';
import { find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { hasFlow, type Lane, type LaneRole, type LineKind, linesUnder } from '../model/lane.ts';
import { recordName } from '../model/names.ts';
import type { Step } from '../model/step.ts';
import type { Wait } from '../model/wait.ts';
import { signed } from '../words/numerals.ts';
import { say } from '../words/words.ts';
import { dot, inTongue, saidIn } from './said.ts';

/** What a line of a cell is, which says how it looks. */
export type LineLook = 'main' | 'second' | 'small' | 'moment' | 'decision' | 'failure' | 'wait' | 'mark';
export type Line = { readonly text: string; readonly look: LineLook };

/** Where a step crosses a lane, in one of the lane's rows. */
export type MatrixCell = {
  readonly lines: readonly Line[];
  readonly card?: true;
  readonly colour?: CardColour;
  /** How the customer feels here, in a lane of emotions. */
  readonly emotion?: number;
};

export type MatrixRow =
  | { readonly is: 'line'; readonly line: LineKind; readonly name: string }
  | {
      readonly is: 'lane';
      readonly role: LaneRole;
      readonly name: Spoken;
      /** As many rows as its highest stack has cards; each has one cell a step. */
      readonly rows: readonly (readonly MatrixCell[])[];
    };

/** A blueprint as people know it: steps across under their phases, lanes down, lines between them. */
export type Matrix = {
  readonly title: Spoken;
  /** What kind of sheet this is: state, scenario, persona, goal, version, date, owner. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly phases: readonly { readonly name: Spoken; readonly steps: number }[];
  readonly steps: readonly Spoken[];
  readonly rows: readonly MatrixRow[];
};

/** All that a cell says, as one text. */
export const wholeText = ({ lines }: MatrixCell): string => lines.map(({ text }) => text).join('\n');

/** Signs before what hangs on a card: with words always, so that nothing rests on a shape or a colour alone. */
export const signs = { moment: '★', decision: '◆', failure: '▲', wait: '●' } as const;

const nothing: MatrixCell = { lines: [] };

/** A blueprint as a matrix. A phase without steps has none of its columns. */
export function matrixOf(document: Document, blueprint: RecordId, tongue: Tongue): Matrix {
  const contents = contentsOfSheet(document, blueprint);
  const steps = contents.phases.flatMap((phase) => phase.steps);
  const lines = linesUnder(contents.lanes.map(({ role }) => role));
  const roles = new Set(contents.lanes.map(({ role }) => role));
  const seen = new Set<LaneRole>();
  const rows = contents.lanes.flatMap((lane, index): MatrixRow[] => {
    const owns = !seen.has(lane.role);
    seen.add(lane.role);
    const cells = hasFlow(lane.role)
      ? cardRows(lane, steps, { document, contents, tongue, roles })
      : [steps.map((step) => derivedCell(lane, step, owns, contents, tongue))];
    return [
      { is: 'lane', role: lane.role, name: laneNames(lane, tongue), rows: cells },
      ...lines
        .filter(({ under }) => under === index)
        .map(
          ({ kind }): MatrixRow => ({
            is: 'line',
            line: kind,
            name: dotted(spokenWord(`line.${kind}`, tongue)),
          }),
        ),
    ];
  });
  const { blueprint: head } = contents;
  return {
    title: spoken(head, 'title', head.title, tongue),
    facts: factsOf(contents, tongue),
    phases: contents.phases.map(({ phase, steps }) => ({
      name: spoken(phase, 'title', phase.title, tongue),
      steps: steps.length,
    })),
    steps: steps.map((step) => spoken(step, 'title', step.title, tongue)),
    rows,
  };
}

function laneNames(lane: Lane, tongue: Tongue): Spoken {
  const own = spoken(lane, 'title', lane.title, tongue);
  return own[0] === '' ? spokenWord(`role.${lane.role}`, tongue) : own;
}

const factsOf = (contents: Contents, tongue: Tongue): Matrix['facts'] =>
  fieldsOf(contents, tongue).map(({ name, value }) => ({
    name: dotted(spokenWord(name, tongue)),
    value: dotted(value),
  }));

const dotted = ([text, second]: Spoken): string => (second && second !== text ? `${text}${dot}${second}` : text);

type Around = {
  readonly document: Document;
  readonly contents: Contents;
  readonly tongue: Tongue;
  /** The roles that have a lane: what stands in lanes of its own is not repeated on cards. */
  readonly roles: ReadonlySet<LaneRole>;
};

function cardRows(lane: Lane, steps: readonly Step[], around: Around): MatrixCell[][] {
  const stacks = steps.map((step) => around.contents.stack(step.id, lane.id));
  const most = Math.max(1, ...stacks.map((stack) => stack.length));
  return Array.from({ length: most }, (_, at) =>
    stacks.map((stack) => {
      const card = stack[at];
      return card ? cardCell(card, around) : nothing;
    }),
  );
}

function cardCell(card: Card, { document, contents, tongue, roles }: Around): MatrixCell {
  const attached = contents.attachedTo(card.id);
  const owner = card.owner && find(document, 'owner', card.owner);
  const small = [
    owner ? inTongue(tongue, (language) => recordName(document, owner, language), ' ') : '',
    duration(card.minutes, tongue),
    card.alternative ? saidIn(tongue, 'sheet.alternative') : '',
  ].filter((text) => text !== '');
  return {
    card: true,
    ...(card.colour && { colour: card.colour }),
    lines: [
      ...texts(spoken(card, 'text', card.text, tongue)),
      ...(small.length > 0 ? [{ text: small.join(' · '), look: 'small' } as const] : []),
      ...(card.kind === 'decision' ? [sign('decision', saidIn(tongue, 'tag.decision'))] : []),
      ...(card.momentOfTruth ? [sign('moment', saidIn(tongue, 'tag.moment'))] : []),
      ...attached.failures.map((failure) => {
        const title = onOneLine(spoken(failure, 'title', failure.title, tongue));
        const [name, rpn] = [`${failure.code} ${title}`.trim(), rpnOf(failure)];
        return sign('failure', rpn === undefined ? name : `${name} (RPN ${rpn})`);
      }),
      ...attached.waits.map((wait) => sign('wait', waitText(wait, tongue))),
      ...markLines(attached, roles, tongue),
    ],
  };
}

const sign = (look: keyof typeof signs, text: string): Line => ({ look, text: `${signs[look]} ${text}` });

const texts = ([text, second]: Spoken): Line[] => [
  { text, look: 'main' },
  ...(second && second !== text ? [{ text: second, look: 'second' } as const] : []),
];

const duration = (minutes: number | undefined, tongue: Tongue): string =>
  minutes === undefined ? '' : inTongue(tongue, (language) => durationText(minutes, language), ' ');

const waitText = ({ typicalMinutes, peakMinutes }: Wait, tongue: Tongue): string =>
  inTongue(tongue, (language) => {
    const typical = typicalMinutes === undefined ? '' : durationText(typicalMinutes, language);
    const peak = peakMinutes === undefined ? '' : durationText(peakMinutes, language);
    if (typical && peak) return say(language, 'workbook.waitOf', { typical, peak });
    if (typical) return say(language, 'workbook.waitTypical', { typical });
    return peak ? say(language, 'workbook.waitPeak', { peak }) : say(language, 'tag.wait');
  });

/** Pains, opportunities and questions that have no lane of their own. */
const markLines = ({ marks }: Attached, roles: ReadonlySet<LaneRole>, tongue: Tongue): Line[] =>
  marks
    .filter((mark) => !roles.has(laneOfMark(mark)))
    .map((mark) => {
      const kind = say(leading(tongue), `tag.${mark.kind}`);
      return {
        look: 'mark',
        text: say(leading(tongue), 'table.cell', { column: kind, value: laneText(mark, tongue) }),
      };
    });

function derivedCell(lane: Lane, step: Step, owns: boolean, contents: Contents, tongue: Tongue): MatrixCell {
  const language = leading(tongue);
  if (lane.role === 'emotion') {
    const { emotion, staffEmotion } = step;
    const lines: Line[] = [];
    if (emotion !== undefined) lines.push({ look: 'main', text: signed(language, emotion) });
    if (staffEmotion !== undefined) {
      const column = saidIn(tongue, 'sheet.curve.staff');
      lines.push({
        look: 'small',
        text: say(language, 'table.cell', { column, value: signed(language, staffEmotion) }),
      });
    }
    return { lines, ...(emotion !== undefined && { emotion }) };
  }
  if (lane.role === 'time') {
    const lines = minutesText(contents, step.id, language);
    const said = (at: number) => inTongue(tongue, (each) => minutesText(contents, step.id, each)[at]?.text ?? '');
    return { lines: lines.map(({ muted }, at) => ({ text: said(at), look: muted ? 'small' : 'main' })) };
  }
  const records = owns ? recordsOfStep(lane.role, contents, step.id) : [];
  return { lines: records.map((record) => ({ look: 'main', text: laneText(record, tongue) })) };
}
