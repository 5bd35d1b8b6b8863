import type { Box, Scene } from '#shared/layout/scene.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { fieldsBox, type Planned } from '#shared/slides/deck.ts';
import { frameAt } from '#shared/slides/frame.ts';
import { places } from '#shared/slides/places.ts';
import { say } from '#shared/words/words.ts';
import type { Tools } from '../material.ts';
import { writePng } from '../png.ts';
import { picture } from './drawing.ts';
import type { Canvas } from './drawn-slides.ts';
import { preset } from './geometry.ts';
import type { SlidePictures } from './pictures.ts';

/** Pixels a px of the slide: sharp on a screen of twice the usual density. */
const density = 2;
const largest = 1.15;

/** A scene of which only a part is seen: the slide itself says the rest. */
type Shown = { readonly scene: Scene; readonly part: Box; readonly description: string };

/** A sheet without what the slide says of the brand. */
function undressed({ foot: _, ...scene }: Scene): Scene {
  const { logo: __, rule: ___, ...title } = scene.title;
  return { ...scene, title };
}

/** A sheet without its head, its legend and its foot. */
const bare = (scene: Scene): Scene => ({
  ...undressed(scene),
  title: { kind: 'title', box: scene.title.box, texts: [] },
  legend: [],
});

/** Nothing of a sheet. */
const emptied = (scene: Scene): Scene => ({
  ...bare(scene),
  phases: [],
  steps: [],
  lanes: [],
  lines: [],
  guides: [],
  curves: [],
  cells: [],
  standIns: [],
  connectors: [],
  cards: [],
  tags: [],
});

function shownOf(slide: Planned, document: Document, language: Language, whole: Scene): Shown {
  switch (slide.shows) {
    case 'overview': {
      const { scene } = slide;
      const fields = fieldsBox(scene);
      const edge = scene.grid.x;
      const counts = {
        steps: scene.steps.length,
        lanes: scene.lanes.length,
        cards: scene.cards.length,
        connectors: scene.connectors.length,
      };
      return {
        scene: { ...undressed(scene), title: { ...undressed(scene).title, texts: scene.title.texts.slice(1) } },
        part: {
          x: edge,
          y: fields.y,
          width: scene.size.width - 2 * edge,
          height: (scene.foot?.box.y ?? scene.size.height - edge) - fields.y,
        },
        description: say(language, 'export.description', counts),
      };
    }
    case 'phase': {
      const { scene } = slide.sheet;
      const { grid } = scene;
      const tags = scene.tags.filter(({ on }) => on !== scene.blueprint);
      const names = scene.cards.map(({ id, code }) => {
        const card = document.get(id);
        return `${code} ${card ? recordName(document, card, language) : ''}`.replace(/\s+/g, ' ');
      });
      return {
        scene: { ...bare(scene), tags },
        part: { ...grid, width: grid.width + 2, height: grid.height + 2 },
        description: `${slide.title}: ${names.join('; ')}`,
      };
    }
    case 'page': {
      const { page } = slide;
      const box = { x: 0, y: 0, ...page.size };
      return {
        scene: { ...emptied(whole), size: page.size, pages: [{ kind: 'page', box, page }] },
        part: box,
        description: slide.title,
      };
    }
  }
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** In 1/100,000 of the picture, what is cut off at each side. */
function crop({ x, y, width, height }: Box, size: Scene['size']): string {
  const share = (part: number, all: number) => Math.max(0, Math.round((part / all) * 100_000));
  return `<a:srcRect l="${share(x, size.width)}" t="${share(y, size.height)}" r="${share(size.width - x - width, size.width)}" b="${share(size.height - y - height, size.height)}"/>`;
}

/** What a slide shows as one picture, which says to who does not see it what there is. */
export async function pictureSlide(
  slide: Planned,
  at: {
    readonly number: number;
    readonly document: Document;
    readonly language: Language;
    readonly times: number;
    readonly whole: Scene;
  },
  { fonts, scratch }: Tools,
  { pictures, on }: { readonly pictures: SlidePictures; readonly on: Canvas },
): Promise<Result<string>> {
  const { document, language, times } = at;
  const { scene, part, description } = shownOf(slide, document, language, at.whole);
  const [left, top, width, height] = places.body;
  const scale = Math.min(largest, width / part.width, height / part.height);
  const parts = writePng(scene, {
    language,
    scale: density * times * scale,
    ...(fonts !== undefined && { fonts }),
    ...(scratch !== undefined && { scratch }),
  });
  if (!parts.ok) return parts;
  const bytes = await bytesOf(parts.value);
  const frame = frameAt(
    times * (left + (width - part.width * scale) / 2 - part.x * scale),
    times * (top - part.y * scale),
    times * scale,
  );
  const relation = pictures.add(`slide ${at.number}`, 'png', () => bytes);
  const look = { geometry: preset('rect'), crop: crop(part, scene.size) };
  return ok(picture({ name: slide.title, description }, part, relation, look, on(frame)));
}
