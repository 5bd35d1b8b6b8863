import { createHash } from 'node:crypto';
import { escapeXml } from '#shared/export/xml.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Dress } from '#shared/slides/dress.ts';
import type { SlideSize } from '#shared/slides/places.ts';
import { defaultTexts, notesMaster, notesSize, slideLayouts, slideMaster } from './masters.ts';
import { type Part, type PartKind, packed } from './package.ts';
import { notesPart, type Slide, slidePart } from './slide.ts';
import { themePart } from './theme.ts';
import { vocabularies } from './xml-names.ts';

/** All that a deck is made of. */
export type Deck = {
  readonly title: string;
  readonly footer: string;
  readonly dress: Dress;
  readonly language: Language;
  readonly date: Date;
  readonly size: SlideSize;
  readonly slides: readonly Slide[];
  /** Pictures by their paths. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

const emu = (px: number) => Math.round(px * 9525);
/** Numbers of slides begin here: the format demands it. */
const firstSlide = 256;

/** A number that looks like any other of its kind, and is the same for the same deck. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `{${parts.join('-')}}`;
}

/** The slides in sections, each a run of slides that name the same one. */
function sections(slides: readonly Slide[]): string {
  const runs: { name: string; ids: number[] }[] = [];
  for (const [at, { section }] of slides.entries()) {
    const last = runs.at(-1);
    if (last && last.name === section) last.ids.push(firstSlide + at);
    else runs.push({ name: section, ids: [firstSlide + at] });
  }
  const written = runs.map(({ name, ids }, at) => {
    const own = ids.map((id) => `<p14:sldId id="${id}"/>`).join('');
    return `<p14:section name="${escapeXml(name)}" id="${guid(`${at} ${name}`)}"><p14:sldIdLst>${own}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${written.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}

const relation = (at: number) => `rId${at}`;

function presentation({ slides, size }: Deck): string {
  const ids = slides.map((_, at) => `<p:sldId id="${firstSlide + at}" r:id="${relation(at + 3)}"/>`).join('');
  return `<p:presentation ${vocabularies} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${emu(size.width)}" cy="${emu(size.height)}"/><p:notesSz cx="${emu(notesSize.width)}" cy="${emu(notesSize.height)}"/>${defaultTexts}${sections(slides)}</p:presentation>`;
}

function properties({ title, date, language }: Deck): string {
  const when = `${date.toISOString().slice(0, 10)}T00:00:00Z`;
  const days = ['created', 'modified'].map(
    (kind) => `<dcterms:${kind} xsi:type="dcterms:W3CDTF">${when}</dcterms:${kind}>`,
  );
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language === 'zh' ? 'zh-CN' : 'en'}</dc:language>${days.join('')}</cp:coreProperties>`;
}

const application =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Throughline</Application></Properties>';

const file = (kind: PartKind, path: string) => ({ kind, path });

/** A deck as the bytes of a file; the same deck gives the same bytes. */
export function writeDeck(deck: Deck): Uint8Array {
  const { slides, footer, dress, language, size, pictures } = deck;
  const master = file('slideMaster', 'ppt/slideMasters/slideMaster1.xml');
  const notes = file('notesMaster', 'ppt/notesMasters/notesMaster1.xml');
  const [theme, notesTheme] = [1, 2].map((at) => file('theme', `ppt/theme/theme${at}.xml`)) as [Named, Named];
  const layouts = slideLayouts.map((_, at) => file('slideLayout', `ppt/slideLayouts/slideLayout${at + 1}.xml`));
  const own = slides.map((_, at) => file('slide', `ppt/slides/slide${at + 1}.xml`));
  const ownNotes = slides.map((_, at) => file('notesSlide', `ppt/notesSlides/notesSlide${at + 1}.xml`));
  const rest = (['presProps', 'viewProps', 'tableStyles'] as const).map((kind) => file(kind, `ppt/${kind}.xml`));
  const empty = {
    presProps: `<p:presentationPr ${vocabularies}/>`,
    viewProps: `<p:viewPr ${vocabularies}/>`,
    tableStyles:
      '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
  };
  const parts: Part[] = [
    {
      ...file('presentation', 'ppt/presentation.xml'),
      content: presentation(deck),
      refersTo: [master, notes, ...own, ...rest, theme],
    },
    ...rest.map((one) => ({ ...one, content: empty[one.kind as keyof typeof empty] })),
    { ...master, content: slideMaster(size), refersTo: [...layouts, theme] },
    ...layouts.map((one, at) => ({ ...one, content: slideLayouts[at] ?? '', refersTo: [master] })),
    { ...theme, content: themePart('Throughline') },
    { ...notes, content: notesMaster(), refersTo: [notesTheme] },
    { ...notesTheme, content: themePart('Throughline notes') },
    ...slides.flatMap((slide, at): Part[] => {
      const [here, beside] = [own[at] as Named, ownNotes[at] as Named];
      const images = slide.pictures.map((path) => file('image', path));
      return [
        {
          ...here,
          content: slidePart(slide, { footer, dress, language, times: size.times }),
          refersTo: [layouts[0] as Named, beside, ...images],
        },
        { ...beside, content: notesPart(slide, language), refersTo: [notes, here] },
      ];
    }),
    ...[...pictures].map(([path, content]) => ({ ...file('image', path), content })),
    { ...file('core', 'docProps/core.xml'), content: properties(deck) },
    { ...file('app', 'docProps/app.xml'), content: application },
  ];
  return packed(parts, ['presentation', 'core', 'app']);
}

type Named = { readonly kind: PartKind; readonly path: string };
