import { roleNamed } from '../clipboard/lane-names.ts';
import { hasFlow } from '../model/lane.ts';
import { aboutNamed, type Said, saidIn } from './about.ts';
import { newDraft, type Part } from './draft.ts';
import { fitCard, fitStep } from './fit.ts';
import { type Grid, linesOf } from './grid.ts';
import { laneBook } from './lane-book.ts';
import type { Mapping } from './mapping.ts';
import {
  isMark,
  isOfCard,
  isOfFailure,
  isOfStep,
  isOfWait,
  type Meaning,
  roleOfMeaning,
  rowOfMeaning,
} from './meaning.ts';
import { meaningNamed } from './names.ts';
import type { Remark } from './remark.ts';
import { oneLine, quoted, sayOfBlueprint, withName } from './say.ts';
import { textsInCell, withoutBullet } from './split.ts';
import { wayOf } from './way.ts';

/** What a cell became, so that what was said about it goes along. */
type Became = { readonly card?: string; readonly step?: string; readonly lane?: string };

/** What stands in one line of an entry. */
type Cell = { readonly line: number; readonly meaning: Meaning; readonly text: string };

/** The longest title that a step gets from what is done in it. */
const longestTitle = 80;

/**
 * A table as a blueprint in the making, with a remark on everything that has no place of its own in one. Every text of the
 * table is either in it, or is the known name of a line, or stands in a line that a person left out.
 */
export function buildDraft(grid: Grid, mapping: Mapping) {
  const { head, layout, split } = mapping;
  const isMatrix = layout === 'matrix';
  const lines = linesOf(grid, layout);
  const draft = newDraft();
  const remarks: Remark[] = [];
  const lanes = laneBook(draft);
  const way = wayOf(draft, layout);
  const became = new Map<string, Became>();

  const meaningOf = (line: number): Meaning => mapping.lines[line] ?? 'ignore';
  const key = (row: number, column: number) => `${row}/${column}`;
  const put = (line: number, at: number, as: Became) => {
    const { row, column } = lines.place(line, at);
    became.set(key(row, column), as);
  };
  const remark = (code: string, line: number, at: number, params?: Remark['params']) =>
    remarks.push({ code, ...(params && { params }), ...lines.place(line, at) });
  const ownHead = (line: number): string => (head < 0 ? '' : oneLine(lines.text(line, head)));
  /** The head of a line; a row without one goes on with the row above it. */
  const headOf = (line: number): string => {
    for (let above = line; above >= 0 && meaningOf(above) === meaningOf(line); above -= 1) {
      const text = ownHead(above);
      if (text !== '' || !isMatrix) return text;
    }
    return '';
  };
  const keep = (line: number, at: number, text: string, as: Became) => {
    draft.add('note', { text: withName(headOf(line), text), ...as });
    put(line, at, as);
  };

  // What is said of the blueprint as a whole.
  const tell = (said: Said, line: number, at: number) => {
    const note = sayOfBlueprint(draft, said);
    if (note !== undefined) remark('import.keptAbout', line, at, { text: quoted(note) });
  };
  const readAbout = (count: number, place: (index: number) => [line: number, at: number]) => {
    const cells = Array.from({ length: count }, (_, at) => ({ text: lines.text(...place(at)), at }));
    for (const said of saidIn(cells.filter(({ text }) => text !== ''))) tell(said, ...place(said.at));
  };
  /** A column that speaks of the whole says so in every row. */
  const readAboutColumn = (line: number) => {
    const name = ownHead(line);
    const field = aboutNamed(name);
    const seen = new Set(['']);
    for (let at = head + 1; at < lines.entries; at += 1) {
      const text = lines.text(line, at);
      if (!seen.has(text)) tell({ ...(field && { field }), name, text, at }, line, at);
      seen.add(text);
    }
  };

  // Heads that nothing else says.
  const isAlone = (line: number): boolean => {
    for (let at = head + 1; at < lines.entries; at += 1) if (lines.text(line, at) !== '') return false;
    return true;
  };
  const readHead = (line: number) => {
    const meaning = meaningOf(line);
    const text = ownHead(line);
    if (text === '' || meaning === 'ignore' || (meaning === 'about' && (isMatrix || !isAlone(line)))) return;
    if (meaningNamed(text) !== undefined || roleOfMeaning(meaning) !== undefined) return;
    if ((meaning === 'note' || meaning === 'metric') && !isAlone(line)) return;
    // In the corner of a matrix stands what it is about.
    if (isMatrix && (meaning === 'step' || meaning === 'phase')) return tell({ name: '', text, at: head }, line, head);
    draft.add('note', { text });
    remark('import.keptHead', line, head, { text: quoted(text) });
  };
  const readBeforeHead = (line: number) => {
    for (let at = 0; at < head; at += 1) {
      const text = lines.text(line, at);
      if (text === '' || meaningNamed(text) !== undefined) continue;
      draft.add('note', { text });
      remark('import.keptHead', line, at, { text: quoted(text) });
    }
  };

  // What stands in one step, or in one row of a list.
  const laneOfList = (name: string | undefined): Part => {
    if (name === undefined) return lanes.lane('customer', '');
    const role = roleNamed(name);
    return lanes.lane(role !== undefined && hasFlow(role) ? role : 'custom', oneLine(name));
  };
  /** Adds the cards; gives the one that the other cells of the entry speak of. */
  const addCards = (step: Part, at: number, cells: readonly Cell[]): Part | undefined => {
    const named = cells.find(({ meaning }) => meaning === 'lane');
    let [ofList, ofCustomer, first]: (Part | undefined)[] = [];
    for (const { line, meaning, text } of cells) {
      const role = roleOfMeaning(meaning);
      if (role === undefined && meaning !== 'text') {
        if (meaning === 'lane' && line !== named?.line) keep(line, at, text, { step: step.id });
        continue;
      }
      const lane = role === undefined ? laneOfList(named?.text) : lanes.lane(role, headOf(line));
      for (const one of textsInCell(text, split)) {
        const card = draft.add('card', { step: step.id, lane: lane.id, text: one });
        put(line, at, { card: card.id });
        first ??= card;
        if (role === 'customer') ofCustomer ??= card;
        if (role === undefined) ofList ??= card;
      }
      const { from, to } = lines.span(line, at);
      if (isMatrix && from === at && to - from > 1) remark('import.spans', line, at, { text: quoted(text) });
    }
    if (named && ofList === undefined) put(named.line, at, { lane: laneOfList(named.text).id });
    // A column of a matrix holds many cards: what is said there is said of what the customer does.
    return ofList ?? ofCustomer ?? (isMatrix ? undefined : first);
  };
  /** Where a text goes that is no card. @returns the words of a remark where it does not fit */
  const placed = (step: Part, main: Part | undefined, { line, meaning, text }: Cell): string | undefined => {
    const as: Became = main ? { card: main.id } : { step: step.id };
    if (isOfStep(meaning)) return fitStep(step, meaning, text);
    if (isOfCard(meaning) || isOfWait(meaning) || isOfFailure(meaning)) return fitCard({ draft, main }, meaning, text);
    if (isMark(meaning))
      for (const one of textsInCell(text, split)) draft.add('mark', { ...as, kind: meaning, text: one });
    else if (meaning === 'policy') draft.add('policy', { ...as, text });
    else if (meaning === 'metric') {
      const name = headOf(line);
      draft.add('metric', { ...as, ...(meaningNamed(name) || name === '' ? { name: text } : { name, value: text }) });
    } else
      draft.add('note', { ...as, text: withName(meaningNamed(headOf(line)) === 'note' ? '' : headOf(line), text) });
    return undefined;
  };
  const addContents = (step: Part, at: number, cells: readonly Cell[]) => {
    const main = addCards(step, at, cells);
    for (const cell of cells) {
      const { line, meaning, text } = cell;
      if (roleOfMeaning(meaning) !== undefined || meaning === 'text' || meaning === 'lane') continue;
      const misfit = placed(step, main, cell);
      const as: Became = isOfStep(meaning) || !main ? { step: step.id } : { card: main.id };
      if (misfit === undefined) put(line, at, as);
      else {
        keep(line, at, text, as);
        remark(misfit, line, at, { text: quoted(text), head: quoted(headOf(line)) });
      }
    }
  };
  /** Where no row names the steps, each is called as what the customer does there. */
  const titleFor = (cells: readonly Cell[]): string => {
    if (mapping.lines.includes('step')) return '';
    const [first = ''] = (cells.find(({ meaning }) => meaning === 'lane.customer')?.text ?? '').split('\n');
    return [...withoutBullet(first)].slice(0, longestTitle).join('');
  };
  const stepLine = mapping.lines.indexOf('step');
  const goesOn = (at: number, title: Cell | undefined): boolean =>
    isMatrix
      ? title === undefined &&
        stepLine >= 0 &&
        lines.span(stepLine, at).from < at &&
        lines.span(stepLine, at).from > head
      : title === undefined;
  const readEntry = (at: number, all: readonly Cell[]) => {
    if (all.length === 0) return;
    const [title, ...titles] = all.filter(({ meaning }) => meaning === 'step');
    const [phase, ...phases] = all.filter(({ meaning }) => meaning === 'phase');
    const entered = phase !== undefined && way.enter(oneLine(phase.text));
    if (phase) put(phase.line, at, {});
    const cells = all.filter(({ meaning }) => meaning !== 'step' && meaning !== 'phase');
    const before = way.step();
    const step = title
      ? way.stepNamed(oneLine(title.text))
      : before !== undefined && goesOn(at, title) && !entered
        ? before
        : way.newStep(titleFor(cells));
    for (const { line, text } of [...(title ? [title] : []), ...titles, ...phases]) {
      if (line === title?.line) put(line, at, { step: step.id });
      else {
        keep(line, at, text, { step: step.id });
        remark('import.secondHead', line, at, { text: quoted(text) });
      }
    }
    addContents(step, at, meantBy(cells));
  };

  if (!isMatrix) for (let at = 0; at < head; at += 1) readAbout(lines.count, (line) => [line, at]);
  for (let line = 0; line < lines.count; line += 1) {
    const meaning = meaningOf(line);
    if (meaning === 'about' && isMatrix) readAbout(lines.entries, (at) => [line, at]);
    else if (meaning === 'about') readAboutColumn(line);
    if (isMatrix && meaning !== 'about' && meaning !== 'ignore') readBeforeHead(line);
    readHead(line);
    const role = rowOfMeaning(meaning);
    if (role !== undefined) lanes.lane(role, hasFlow(role) ? headOf(line) : '');
  }
  for (let at = head + 1; at < lines.entries; at += 1) {
    const cells: Cell[] = [];
    for (let line = 0; line < lines.count; line += 1) {
      const [meaning, text] = [meaningOf(line), lines.text(line, at)];
      const isSaid =
        meaning === 'ignore' || meaning === 'about' || (meaning === 'line' && meaningNamed(text) === 'line');
      if (text !== '' && !isSaid) cells.push({ line, meaning, text });
    }
    readEntry(at, cells);
  }
  for (let line = 0; line < lines.count; line += 1) {
    if (meaningOf(line) !== 'ignore') continue;
    let count = 0;
    for (let at = isMatrix ? 0 : Math.max(0, head); at < lines.entries; at += 1)
      if (lines.text(line, at) !== '') count += 1;
    const { row, column } = lines.place(line, 0);
    if (count > 0) remarks.push({ code: 'import.leftOut', params: { count }, ...(isMatrix ? { row } : { column }) });
  }
  for (const { row, column, text } of grid.comments) {
    draft.add('note', { text, ...became.get(key(row, column)) });
    remarks.push({ code: 'import.comment', row, column });
  }
  if (!way.step()) way.newStep('');
  if (!isMatrix) lanes.inOrder();
  return { draft, remarks };
}

/** A row of a list that stands in a lane without cards says what that lane shows. */
function meantBy(cells: readonly Cell[]): readonly Cell[] {
  const named = cells.find(({ meaning }) => meaning === 'lane');
  const role = named && roleNamed(named.text);
  const meant = named && role !== undefined && !hasFlow(role) ? meaningNamed(named.text) : undefined;
  if (!named || !meant || !cells.some(({ meaning }) => meaning === 'text')) return cells;
  return cells.flatMap((cell) =>
    cell === named ? [] : [cell.meaning === 'text' ? { ...cell, meaning: meant } : cell],
  );
}
