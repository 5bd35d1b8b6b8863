import { describe, expect, test } from 'vitest';
import { analysed } from '#shared/analysis/figure-rows.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Document } from '#shared/model/document.ts';
import { recordName } from '#shared/model/names.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import { coloursOf } from '#shared/pages/style.ts';
import { problemsOf } from '#shared/rules/problems.ts';
import { explanationOf, problemSentence } from '#shared/rules/sentence.ts';
import { contrast, luminance } from '../colour-contrast.ts';
import { documentIn, example, exampleNames } from '../interchange/examples.ts';
import { clean, documentOfSheet, thing, today } from '../rules/clean.ts';
import { collisions, outside, read, rowsOf, said, squeezed, textsOf } from './page-oracle.ts';

const languages = ['en', 'zh', 'both'] as const;
const sheets = exampleNames.flatMap((name) => languages.map((language) => [name, language] as const));

const made = (document: Document, language: (typeof languages)[number] = 'en', kinds = pageKinds.slice()) => {
  const blueprint = blueprints(document)[0]?.id ?? '';
  return pagesOf(document, { kinds, blueprint, language, theme: 'light', today });
};
/** The failure points of the register, row by row, without the rows that only go on with one. */
const codesIn = (document: Document, language: (typeof languages)[number] = 'en') =>
  rowsOf(made(document, language), 'failures').flatMap(({ cells }) => {
    const [code, goesOn] = cells[0]?.texts.map(said) ?? [];
    return code === undefined || goesOn ? [] : [code];
  });

describe.each(sheets)('the pages of %s in %s', (name, language) => {
  const document = documentIn(example(name));
  const blueprint = blueprints(document)[0]?.id ?? '';
  const pages = made(document, language);
  const shown = language === 'both' ? (['en', 'zh'] as const) : [language];

  test('keep everything inside of their edges, and no text on another', () => {
    expect(pages.flatMap(outside)).toEqual([]);
    expect(pages.flatMap(collisions)).toEqual([]);
  });

  test('are as wide as their lines were measured', () => {
    for (const text of pages.flatMap(textsOf))
      for (const line of text.lines) expect(line.width).toBeCloseTo(advance(line.text, text.size, text.weight), 6);
  });

  test('say every problem with its reason and its source', () => {
    const text = read(pages.filter(({ kind }) => kind === 'quality'));
    const problems = problemsOf(document, blueprint, today);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      for (const one of shown) {
        expect(text).toContain(squeezed(problemSentence(one, problem)));
        const { why, source } = explanationOf(one, problem.rule);
        expect(text).toContain(squeezed(why));
        expect(text).toContain(squeezed(source));
      }
  });

  test('hold every failure point once, whole', () => {
    const { failures } = contentsOf(document, blueprint);
    const codes = codesIn(document, language);
    expect(codes.toSorted()).toEqual(failures.map(({ code }) => code).toSorted());
    const text = read(pages.filter(({ kind }) => kind === 'failures'));
    for (const failure of failures) {
      for (const one of shown) expect(text).toContain(squeezed(recordName(document, failure, one)));
      if (language !== 'zh')
        for (const field of ['cause', 'effect', 'prevention', 'recovery'] as const)
          expect(text).toContain(squeezed(failure[field] ?? ''));
    }
  });

  test('hold every figure that the analysis gives', () => {
    const found = analysed(document, blueprint);
    const names = rowsOf(pages, 'figures').length;
    // A row each, one for each of four groups and the head; not the single risks.
    expect(names).toBe(Object.keys(found).length - 1 + 4 + 1);
  });
});

test('failure points come by class, then by severity, then by risk; those without numbers last', () => {
  const json = example('hospital-outpatient');
  const { failures } = json.blueprints[0];
  delete failures[0].detection;
  const codes = codesIn(documentIn(json));
  expect(codes).toEqual(['X3', 'X5', 'X9', 'X7', 'X2', ...codes.slice(5)]);
  expect(codes.at(-1)).toBe('X1');
});

test('a register of hundreds of failure points, some with texts longer than a page, loses none and cuts none', () => {
  const json = example('hotel-checkin');
  const [first] = json.blueprints[0].failures;
  const endless = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');
  json.blueprints[0].failures = Array.from({ length: 300 }, (_, at) => ({
    ...first,
    id: `X${at + 1}`,
    title: at % 50 === 0 ? endless('title', 300) : `Failure ${at}`,
    cause: at === 120 ? endless('cause', 1100) : at % 7 === 0 ? '没有空格的很长很长的原因'.repeat(20) : 'short',
    recovery: at === 121 ? 'x'.repeat(2000) : 'say sorry',
  }));
  const document = documentIn(json);
  const pages = made(document, 'en', ['failures']);
  expect(pages.flatMap(outside)).toEqual([]);
  expect(pages.flatMap(collisions)).toEqual([]);
  const codes = codesIn(document);
  expect(codes).toHaveLength(300);
  expect(new Set(codes).size).toBe(300);
  const columns = rowsOf(pages, 'failures').map(({ cells }) => cells.map(({ texts }) => texts.map(said).join(' ')));
  const column = (at: number) => squeezed(columns.map((cells) => cells[at] ?? '').join(''));
  expect(column(2)).toContain(squeezed(endless('cause', 1100)));
  expect(column(10)).toContain('x'.repeat(2000));
});

test('each page says which it is; the heads of a table that goes on are repeated, but read once', () => {
  const pages = made(documentIn(example('hospital-outpatient')));
  for (const kind of pageKinds) {
    const own = pages.filter((page) => page.kind === kind);
    own.forEach((page, at) => {
      expect(textsOf(page).map(said)).toContain(`${page.title} · ${at + 1} of ${own.length}`);
    });
  }
  const failures = pages.filter(({ kind }) => kind === 'failures');
  const heads = failures.map((page) => textsOf(page).filter((text) => said(text) === 'Prevention').length);
  expect(heads.length).toBeGreaterThan(1);
  expect(heads).toEqual(heads.map(() => 1));
  expect(
    rowsOf(failures, 'failures').filter(({ cells }) => cells[9]?.texts.map(said).includes('Prevention')),
  ).toHaveLength(1);
});

test('a blueprint without problems is said to be good, and by which rules', () => {
  const text = read(made(documentOfSheet(clean()), 'en', ['quality']));
  expect(text).toContain(squeezed('Nothing is wrong with this blueprint.'));
  expect(text).toContain(squeezed(`Checked on ${today} by 43 rules. Profile: Shostack and Bitner.`));
});

test('what is waived stands with its reason, and does not count', () => {
  const sheet = clean();
  sheet.waits = [];
  thing(sheet, 'C3').waivers = [{ rule: 'BP-021', reason: 'Nothing to see: a call.' }];
  sheet.cards = sheet.cards.filter(({ id }) => id !== 'E3');
  const text = read(made(documentOfSheet(sheet), 'en', ['quality']));
  expect(text).toContain('Waived(1)');
  expect(text).toContain(squeezed('Waived: Nothing to see: a call.'));
});

test('the share of each grade of evidence stands on the figures', () => {
  const sheet = clean();
  sheet.cards.forEach((card, at) => {
    card.grade = at % 2 === 0 ? 'observed' : 'assumed';
    card.source = 'Field notes';
  });
  const document = documentOfSheet(sheet);
  expect(read(made(document, 'en', ['figures']))).toContain('observed50%12cardsassumed50%12cards');
  expect(read(made(document, 'zh', ['figures']))).toContain('观察到50%12张卡片假设50%12张卡片');
});

test('a blueprint with nothing in it has pages that say so', () => {
  const sheet = {
    id: 'B1',
    title: 'Empty',
    state: 'current',
    phases: [],
    steps: [],
    lanes: [],
    cards: [],
    connectors: [],
  };
  const document = documentIn({ format: 'throughline', version: 1, title: 'T', blueprints: [sheet] });
  const text = read(made(document));
  expect(text).toContain(squeezed('No failure point is marked in this blueprint.'));
  expect(text).toContain(squeezed('No minutes yet.'));
  expect(text).toContain(squeezed('No card says yet how it is known'));
});

test.each(['light', 'print'] as const)(
  'texts on pages in %s have a contrast of 4.5, and marks differ in grey',
  (name) => {
    const colours = coloursOf(themes[name].palette);
    const { sheet, band, goodGround, doubtGround, bad, onMark, text, muted, good, hint, doubt } = colours;
    const { grade } = themes[name].palette;
    for (const ground of [sheet, band, goodGround, doubtGround]) expect(contrast(text, ground)).toBeGreaterThan(4.5);
    for (const ground of [sheet, band]) expect(contrast(muted, ground)).toBeGreaterThan(4.5);
    expect(contrast(bad, sheet)).toBeGreaterThan(4.5);
    expect(contrast(onMark, bad)).toBeGreaterThan(4.5);
    expect(contrast(good, goodGround)).toBeGreaterThan(4.5);
    for (const mark of [hint, doubt, ...Object.values(grade).map(({ line }) => line)])
      expect(contrast(mark, sheet)).toBeGreaterThan(3);
    const grey = ['observed', 'reported', 'assumed'].map((each) => luminance(grade[each as keyof typeof grade].ground));
    grey.slice(1).forEach((light, at) => {
      expect(light - (grey[at] ?? 0)).toBeGreaterThan(0.15);
    });
  },
);
