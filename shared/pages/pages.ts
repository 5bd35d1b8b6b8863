import type { Page, PagePart } from '../layout/page.ts';
import type { LayoutOptions, ThemeName } from '../layout/scene.ts';
import { spoken, type Tongue } from '../layout/texts.ts';
import { themes } from '../layout/themes.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { PageKind } from '../model/page-kinds.ts';
import { project } from '../model/queries.ts';
import { linesOf, textAt } from './blocks.ts';
import { failuresFlow } from './failures.ts';
import { figuresFlow } from './figures.ts';
import { type Flow, paginate } from './flow.ts';
import type { Making } from './making.ts';
import { flat } from './places.ts';
import { qualityFlow } from './quality.ts';
import { hairline } from './row.ts';
import { body, coloursOf, footLine, lineHeight, pageSize, sizes } from './style.ts';
import { voiceOf } from './voice.ts';

export type PagesOptions = {
  /** Which pages; they come in the order of `pageKinds`. */
  readonly kinds: readonly PageKind[];
  readonly blueprint: RecordId;
  readonly language: LayoutOptions['language'];
  readonly theme: ThemeName;
  /** YYYY-MM-DD: the day the rules are asked. */
  readonly today: string;
  /** What the document was cut from, if it was: only what is a problem there too is one, not what the cut made of it. */
  readonly whole?: Document;
};

const flows: { readonly [kind in PageKind]: (making: Making) => Flow[] } = {
  quality: qualityFlow,
  failures: failuresFlow,
  figures: figuresFlow,
};

/**
 * The pages that go with the sheet of a blueprint: laid out once, for every format. Pure: the same document on the same
 * day gives the same pages, and nothing on them stands outside of their edges, whatever the texts.
 * @param options.blueprint a blueprint of the document, which must be whole
 */
export function pagesOf(document: Document, options: PagesOptions): Page[] {
  const { kinds, blueprint, language, today, whole = document } = options;
  const tongue: Tongue = { language, main: project(document).language };
  const { palette } = themes[options.theme];
  const colours = coloursOf(palette);
  const making: Making = { document, whole, blueprint, today, voice: voiceOf(tongue), colours, palette };
  const about = aboutOf(document, blueprint, tongue, making);
  return kinds.flatMap((kind) => {
    const title = making.voice.line(`pages.${kind}`);
    const pages = paginate([headOf(title, about, making), ...flows[kind](making)], body);
    return pages.map((parts, at): Page => {
      const number = making.voice.line('pages.number', { page: at + 1, pages: pages.length });
      return { kind, title, size: pageSize, parts: [...parts, footOf(`${title} · ${number}`, about, making)] };
    });
  });
}

/** Of which blueprint a page tells: its title, and beside it of which project, state, version and day. */
type About = { readonly title: string; readonly more: string };

function aboutOf(document: Document, id: RecordId, tongue: Tongue, { voice }: Making): About {
  const blueprint = get(document, 'blueprint', id);
  const own = project(document);
  const title = oneLine(spoken(blueprint, 'title', blueprint.title, tongue));
  const within = oneLine(spoken(own, 'title', own.title, tongue));
  const version = spoken(blueprint, 'version', blueprint.version, tongue)[0];
  const parts = [
    within === title ? '' : within,
    voice.line(`sheet.state.${blueprint.state}`),
    version === '' ? '' : voice.line('pages.version', { version: flat(version) }),
    blueprint.date ?? '',
  ];
  return { title, more: parts.filter((part) => part !== '').join(' · ') };
}

const oneLine = ([text, translation]: readonly [string, string | undefined]): string =>
  flat([text, translation].filter(Boolean).join(' '));

/** The head of the first page: what it is, and of which blueprint. */
function headOf(title: string, about: About, { colours }: Making): Flow {
  const large = { size: sizes.title, weight: 700, fill: colours.text } as const;
  const plain = { size: sizes.heading, fill: colours.text };
  const small = { size: sizes.text, fill: colours.muted };
  const lines = [
    { as: 'H1', style: large, of: linesOf(title, body.width, large) },
    { as: 'P', style: plain, of: linesOf(about.title, body.width, plain) },
    { as: 'P', style: small, of: linesOf(about.more, body.width, small) },
  ] as const;
  const pitch = (size: number) => Math.round(size * lineHeight);
  return {
    flow: 'block',
    above: 0,
    height: lines.reduce((sum, { style, of }) => sum + of.lines.length * pitch(style.size), 0),
    parts: (top) => {
      let y = top;
      return lines.flatMap(({ as, style, of }): PagePart[] => {
        if (of.lines.length === 0) return [];
        const text = textAt(of, body.left, y, style);
        y += of.lines.length * pitch(style.size);
        return [{ part: 'text', as, text }];
      });
    },
  };
}

/** The foot of every page: of which blueprint it is, and which page. */
function footOf(number: string, { title, more }: About, { colours }: Making): PagePart {
  const style = { size: sizes.small, fill: colours.muted };
  const right = linesOf(number, body.width * 0.4, style);
  const left = linesOf([title, more].filter((text) => text !== '').join(' · '), body.width * 0.56, style);
  const end = body.left + body.width;
  return {
    part: 'art',
    shapes: [
      hairline(body.left, end, footLine, colours.rule),
      textAt(left, body.left, footLine + 6, style),
      textAt(right, end, footLine + 6, { ...style, anchor: 'end' }),
    ],
  };
}
