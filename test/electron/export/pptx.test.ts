import { describe, expect, test } from 'vitest';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { textsOf } from '#shared/model/translate.ts';
import { draw } from '../../../electron/export/draw.ts';
import { hostileDocument } from '../../hostile/document.ts';
import { hostileTexts } from '../../hostile/texts.ts';
import { examples, sheetOf, sheetOfTexts } from '../../shared/export/sheets.ts';
import { attribute, descendants, type Element } from '../../shared/export/xml-tree.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';
import { openedPackage, packageFaults } from './office-package.ts';
import { orderFaults } from './pptx-schema.ts';

type Asked = Partial<Pick<Deliverable, 'language' | 'pages' | 'slides' | 'sheet'>>;

async function bytesOf(document: Document, asked: Asked = {}): Promise<Uint8Array> {
  const blueprint = blueprints(document)[0]?.id ?? '';
  const wanted = { format: 'pptx', blueprint, language: 'en', ...asked } as const;
  const drawing = await draw(document, wanted, { today: '2026-06-30' });
  if (!drawing.ok) throw new Error(JSON.stringify(drawing.faults));
  return drawing.value.bytes;
}

type Slide = { readonly shapes: readonly Element[]; readonly texts: readonly string[]; readonly notes: string };

async function deckOf(document: Document, asked: Asked = {}) {
  const opened = openedPackage(await bytesOf(document, asked));
  const paths = opened.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const slides = paths.map((path): Slide => {
    const shapes = descendants(opened.part(path));
    const notes = [...opened.relations(path).values()].find((target) => target.includes('notesSlide')) ?? '';
    return { shapes, texts: paragraphsOf(shapes), notes: paragraphsOf(descendants(opened.part(notes))).join('\n') };
  });
  return { opened, slides };
}

/** Each paragraph, line ends of its own as they were typed. */
const paragraphsOf = (elements: readonly Element[]): string[] =>
  elements
    .filter(({ name }) => name === 'a:p')
    .map(({ children }) =>
      children.map((child) => (child.name === 'a:br' ? '\n' : child.name === 'a:pPr' ? '' : child.text)).join(''),
    );

const named = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name);
const idsOf = (elements: readonly Element[]) => named(elements, 'p:cNvPr').map((each) => attribute(each, 'id'));

function connectorFaults({ shapes }: Slide): string[] {
  const ends = new Set(named(shapes, 'p:sp').flatMap((shape) => idsOf(descendants(shape)).slice(0, 1)));
  return named(shapes, 'p:cxnSp').flatMap((connector) => {
    const inside = descendants(connector);
    return ['a:stCxn', 'a:endCxn'].flatMap((end) => {
      const [found] = named(inside, end);
      const fits = found && ends.has(attribute(found, 'id')) && Number(attribute(found, 'idx')) < 4;
      return fits ? [] : [`${attribute(named(inside, 'p:cNvPr')[0] as Element, 'name')}: ${end}`];
    });
  });
}

const sizesSaid = (elements: readonly Element[]) =>
  elements
    .filter(({ name }) => name !== 'p:ph')
    .flatMap(({ attributes }) => ['sz', 'cx', 'cy'].flatMap((key) => attributes.get(key) ?? []))
    .map(Number);

/** What must hold of any deck. */
function faultsOf({ opened, slides }: Awaited<ReturnType<typeof deckOf>>): string[] {
  const parts = opened.paths.filter((path) => path.endsWith('.xml') && path.startsWith('ppt/'));
  return [
    ...packageFaults(opened),
    ...parts.flatMap((path) => orderFaults(opened.part(path)).map((fault) => `${path}: ${fault}`)),
    ...slides.flatMap((slide, at) => {
      const ids = idsOf(slide.shapes);
      const seen = new Set<string>();
      const doubled = ids.filter((id) => seen.has(id) || !seen.add(id));
      const strange = sizesSaid(slide.shapes).filter((size) => !Number.isInteger(size) || size < 0);
      const unnamed = named(slide.shapes, 'p:cNvPr').filter(
        (one) => attribute(one, 'id') !== '1' && !attribute(one, 'name'),
      );
      return [
        ...doubled.map((id) => `slide ${at + 1} has two shapes ${id}`),
        ...strange.map((size) => `slide ${at + 1}: ${size}`),
        ...unnamed.map((one) => `slide ${at + 1}: shape ${attribute(one, 'id')} has no name`),
        ...connectorFaults(slide).map((fault) => `slide ${at + 1}: ${fault}`),
      ];
    }),
  ];
}

/** A text as it is compared: line ends are what a reader makes of them. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.each(examples)('%s as slides', (name) => {
  test.each(['en', 'zh', 'both'] as const)(
    'in %s: everything of the blueprint, whole and connected',
    async (language) => {
      const { document, contents, scene } = sheetOf(name, language);
      const deck = await deckOf(document, { language, pages: ['failures'] });
      expect(faultsOf(deck)).toEqual([]);
      const [overview, ...others] = deck.slides;
      expect(named(overview?.shapes ?? [], 'p:cxnSp')).toHaveLength(contents.connectors.length);
      const phases = others.slice(0, contents.phases.length);
      const main = language === 'zh' ? 'zh' : 'en';
      const on = (slides: readonly (Slide | undefined)[]) =>
        squeezed(slides.flatMap((slide) => slide?.texts ?? []).join('\n'));
      const lost = contents.cards
        .flatMap((card) => textsOf(card, 'text', language, main))
        .filter((text) => !on([overview]).includes(squeezed(text)) || !on(phases).includes(squeezed(text)));
      expect(lost).toEqual([]);
      // Every connector is on the slide of a phase too: of both its cards, or of one with a stand-in for the other.
      const joined = phases.reduce((sum, { shapes }) => sum + named(shapes, 'p:cxnSp').length, 0);
      expect(joined).toBeGreaterThanOrEqual(contents.connectors.length);
      expect(scene.phases.length).toBe(phases.length);
      const unsaid = contents.failures.flatMap((failure) =>
        (['cause', 'effect', 'recovery'] as const)
          .flatMap((field) => textsOf(failure, field, language, main))
          .filter((text) => !phases.some(({ notes }) => squeezed(notes).includes(squeezed(text)))),
      );
      expect(unsaid).toEqual([]);
    },
  );
});

test('a shape is called after its record, says what it is, and has its marks grouped with it', async () => {
  const { document } = sheetOf('hotel-checkin', 'en');
  const { slides } = await deckOf(document);
  const all = slides[0]?.shapes ?? [];
  const group = named(all, 'p:grpSp').find(
    (one) =>
      attribute(named(descendants(one), 'p:cNvPr')[0] as Element, 'name') === 'C4 Hand over ID and confirm booking',
  );
  const inside = named(descendants(group as Element), 'p:cNvPr');
  expect(inside.map((one) => attribute(one, 'name'))).toEqual(
    expect.arrayContaining(['C4 Hand over ID and confirm booking', 'Moment of truth', 'W1 Wait point']),
  );
  expect(attribute(inside[0] as Element, 'descr')).toBe('Customer actions · Show ID and match booking · C4');
});

test('slides stand in sections, and each has a title for the outline', async () => {
  const { document } = sheetOf('hospital-outpatient', 'en');
  const { opened, slides } = await deckOf(document, { pages: [...pageKinds] });
  const sections = named(descendants(opened.part('ppt/presentation.xml')), 'p14:section');
  expect(sections.map((section) => attribute(section, 'name'))).toEqual([
    'Overview',
    ...sheetOf('hospital-outpatient', 'en').contents.phases.map(({ title }) => title),
    'Quality check',
    'Failure register',
    'Figures',
  ]);
  const titles = slides.map(({ shapes }) =>
    named(shapes, 'p:sp').find((shape) =>
      named(descendants(shape), 'p:ph').some((ph) => attribute(ph, 'type') === 'title'),
    ),
  );
  expect(titles.every((title) => (title?.text ?? '') !== '')).toBe(true);
  expect(slides.some(({ shapes }) => named(shapes, 'a:tbl').length > 0)).toBe(true);
});

test('the rule of a brand stands below a title that is seen, never across a table that goes on', async () => {
  const { document } = sheetOf('hotel-checkin', 'en');
  const branded = new Map(
    [...document].map(([id, rec]) => [id, rec.type === 'project' ? { ...rec, brand: { accent: '#c0ffee' } } : rec]),
  );
  const { slides } = await deckOf(branded, { pages: [...pageKinds] });
  const seen = slides.map(({ shapes }) => {
    const title = named(shapes, 'p:sp').find((shape) =>
      named(descendants(shape), 'p:ph').some((ph) => attribute(ph, 'type') === 'title'),
    );
    const [place] = title ? named(descendants(title), 'a:off') : [];
    return !place || Number(attribute(place, 'y')) >= 0;
  });
  const ruled = slides.map(({ shapes }) =>
    named(shapes, 'a:srgbClr').some((colour) => attribute(colour, 'val').toLowerCase() === 'c0ffee'),
  );
  expect(ruled).toEqual(seen);
  expect(new Set(ruled)).toEqual(new Set([true, false]));
});

test('as pictures: one on each slide, which says what there is, and the same notes', async () => {
  const { document } = sheetOf('hotel-checkin', 'en');
  const drawn = await deckOf(document);
  const pictured = await deckOf(document, { slides: 'picture' });
  expect(faultsOf(pictured)).toEqual([]);
  expect(pictured.slides.map(({ notes }) => notes)).toEqual(drawn.slides.map(({ notes }) => notes));
  for (const { shapes } of pictured.slides) {
    const pictures = named(shapes, 'p:pic');
    expect(pictures).toHaveLength(1);
    expect(attribute(named(descendants(pictures[0] as Element), 'p:cNvPr')[0] as Element, 'descr')).not.toBe('');
    expect(named(shapes, 'p:cxnSp')).toEqual([]);
  }
});

test('a blueprint of 1,000 cards: all its cards and connectors, in type that can be said', async () => {
  const document = bigBlueprint(1000);
  const { cards, connectors } = contentsOf(document, 'B1');
  const deck = await deckOf(document);
  expect(faultsOf(deck)).toEqual([]);
  const [overview, ...phases] = deck.slides;
  expect(named(overview?.shapes ?? [], 'p:cxnSp')).toHaveLength(connectors.length);
  const all = new Set(overview?.texts);
  const each = new Set(phases.flatMap(({ texts }) => texts));
  expect(cards.filter(({ text }) => !all.has(text) || !each.has(text))).toEqual([]);
  const size = named(descendants(deck.opened.part('ppt/presentation.xml')), 'p:sldSz')[0] as Element;
  expect(Number(attribute(size, 'cx'))).toBeLessThanOrEqual(51_206_400);
});

test('texts that mean harm, control characters and emoji stay texts (short form shapes of 100 texts, long all, as pictures too)', async () => {
  const documents = process.env.LONG ? [hostileDocument()] : [sheetOfTexts(hostileTexts.slice(0, 100)).document];
  for (const document of documents) {
    for (const slides of process.env.LONG ? (['shapes', 'picture'] as const) : (['shapes'] as const))
      expect(faultsOf(await deckOf(document, { language: 'both', pages: ['failures'], slides }))).toEqual([]);
  }
});

test('the journey map has slides too', async () => {
  const { document } = sheetOf('hotel-checkin', 'zh');
  const deck = await deckOf(document, { language: 'zh', sheet: 'journey' });
  expect(faultsOf(deck)).toEqual([]);
  expect(deck.slides).toHaveLength(5);
});

test('the same document gives the same bytes', async () => {
  const made = () => bytesOf(sheetOf('hotel-checkin', 'en').document, { pages: ['failures'] });
  expect(Buffer.compare(await made(), await made())).toBe(0);
});
