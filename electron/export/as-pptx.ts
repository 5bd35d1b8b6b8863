import type { Tongue } from '#shared/layout/texts.ts';
import { find } from '#shared/model/document.ts';
import { contentsOf, project } from '#shared/model/queries.ts';
import { ok } from '#shared/model/result.ts';
import { type Planned, planned, slideSize, titleOf } from '#shared/slides/deck.ts';
import { dressOf } from '#shared/slides/dress.ts';
import { frameAt } from '#shared/slides/frame.ts';
import { say } from '#shared/words/words.ts';
import type { Writer } from './material.ts';
import { canvasOf, drawnSlide } from './pptx/drawn-slides.ts';
import { dressShapes } from './pptx/dress.ts';
import { failureNotes } from './pptx/notes.ts';
import { pictureSlide } from './pptx/picture-slides.ts';
import { picturesOfDeck } from './pptx/pictures.ts';
import { writeDeck } from './pptx/presentation.ts';
import type { Slide } from './pptx/slide.ts';

/** A deck: the whole, a slide or more for each phase, and the pages that go with it. */
export const asPptx: Writer = async (material, tools) => {
  const { wanted, document, language, sheet, date } = material;
  const tongue: Tongue = { language: wanted.language, main: project(document).language };
  const plan = planned(material);
  const size = slideSize(sheet());
  const pictures = picturesOfDeck();
  const dress = dressOf(sheet());
  const slides: Slide[] = [];
  for (const [at, one] of plan.entries()) {
    const own = pictures.ofSlide();
    const on = canvasOf(language, own);
    const { times } = size;
    const shapes =
      wanted.slides === 'picture'
        ? await pictureSlide(one, { number: at, document, language, times, whole: sheet() }, tools, {
            pictures: own,
            on,
          })
        : ok(drawnSlide(one, { document, tongue, times }, on));
    if (!shapes.ok) return shapes;
    const titleUnseen = one.shows === 'page' && !one.first && wanted.slides !== 'picture';
    slides.push({
      title: one.title,
      ...(titleUnseen && { titleUnseen }),
      section: one.section,
      shapes: dressShapes(dress, { titleUnseen }, on(frameAt(0, 0, times))) + shapes.value,
      pictures: own.paths,
      notes: notesOf(one, material),
    });
    await tools.onProgress?.('drawing', (at + 1) / plan.length);
  }
  const bytes = writeDeck({
    title: titleOf(sheet()),
    dress,
    footer: [dress.footer, footerOf(material)].filter((text) => text !== '').join(' · '),
    language,
    date,
    size,
    slides,
    pictures: pictures.files,
  });
  return ok({ bytes });
};

type Material = Parameters<Writer>[0];

/** What the speaker is told: on the overview what there is, on a phase what can go wrong in it. */
function notesOf(slide: Planned, { wanted, document, language }: Material): string[] {
  const { blueprint } = wanted;
  if (slide.shows === 'page') return [];
  if (slide.shows === 'phase')
    return failureNotes(document, blueprint, slide.sheet.steps, { language, shown: wanted.language });
  const { steps, lanes, cards, connectors, failures } = contentsOf(document, blueprint);
  const counts = { steps: steps.length, lanes: lanes.length, cards: cards.length, connectors: connectors.length };
  return [say(language, 'export.description', counts), say(language, 'slides.failures', { count: failures.length })];
}

/** What stands at the foot of every slide: of which blueprint it is, in which state and version. */
function footerOf({ wanted, document, language, sheet }: Material): string {
  const blueprint = find(document, 'blueprint', wanted.blueprint);
  const more = [
    blueprint && say(language, `sheet.state.${blueprint.state}`),
    blueprint?.version,
    blueprint?.date,
  ].filter(Boolean);
  return [titleOf(sheet()), ...more].join(' · ');
}
