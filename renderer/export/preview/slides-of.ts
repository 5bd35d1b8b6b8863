import { aboutBytes } from '#shared/deliverable/about-bytes.ts';
import type { Material } from '#shared/deliverable/material.ts';
import { missingIn } from '#shared/export/missing-characters.ts';
import { shapesOfPart } from '#shared/layout/page.ts';
import type { Box, Scene } from '#shared/layout/scene.ts';
import {
  fieldsBox,
  headOf,
  overviewPlace,
  type Planned,
  pageFrame,
  phaseFrame,
  planned,
  slideSize,
} from '#shared/slides/deck.ts';
import { type Dress, dressOf, logoBox, ruleBox } from '#shared/slides/dress.ts';
import type { Frame } from '#shared/slides/frame.ts';
import { places, type SlideSize } from '#shared/slides/places.ts';
import { mostPagesShown, type Preview, type PreviewPage, type PreviewShapes, type PreviewView } from './preview.ts';

/** The format counts in units of which a px has so many. */
const unitsPerPx = 9525;

/** The slides of a deck as they will stand in it. */
export function slidesOf(material: Material): Preview {
  const plan = planned(material);
  const size = slideSize(material.sheet());
  const dress = dressOf(material.sheet());
  return {
    shows: 'pages',
    pages: plan.slice(0, mostPagesShown).map((slide) => slideOf(slide, size, dress)),
    transparent: false,
    missing: missingIn(material.scene()),
    facts: { slides: plan.length, bytes: aboutBytes(material) },
  };
}

function slideOf(slide: Planned, { width, height, times }: SlideSize, dress: Dress): PreviewPage {
  const title = titleOf(slide.title, dress, times);
  const page = { size: { width, height } };
  switch (slide.shows) {
    case 'overview': {
      const { fields, sheet, shown } = overviewPlace(slide.scene, times);
      const views = [partOf(slide.scene, shown, sheet), partOf(slide.scene, fieldsBox(slide.scene), fields)];
      return { ...page, views, over: [title] };
    }
    case 'phase': {
      const { scene } = slide.sheet;
      return { ...page, views: [partOf(scene, scene.grid, phaseFrame(slide.sheet, times))], over: [title] };
    }
    case 'page': {
      const head = slide.first ? headOf(slide.page) : [];
      const parts = slide.page.parts.filter((part) => !head.includes(part));
      const over = standing(parts.flatMap(shapesOfPart), pageFrame(slide, times));
      return {
        ...page,
        views: [],
        over: slide.first ? [over, title] : [{ ...title, shapes: logoShapes(dress) }, over],
      };
    }
  }
}

const partOf = (scene: Scene, window: Box, frame: Frame): PreviewView => ({
  scene,
  window,
  at: { x: frame.x(window.x) / unitsPerPx, y: frame.y(window.y) / unitsPerPx },
  scale: frame.scale,
});

const standing = (shapes: PreviewShapes['shapes'], frame: Frame): PreviewShapes => ({
  shapes,
  at: { x: frame.x(0) / unitsPerPx, y: frame.y(0) / unitsPerPx },
  scale: frame.scale,
});

const titleSize = 32;

/** The title as the project's brand dresses it, with its rule and the logo beside it. */
function titleOf(text: string, dress: Dress, times: number): PreviewShapes {
  const [x, y, width, height] = places.title;
  const { titleColour = '#1d2430', ruleColour } = dress;
  const line = { text, x, y: y + height / 2 + titleSize * 0.35, width };
  return {
    shapes: [
      ...(ruleColour ? [{ shape: 'rect' as const, ...ruleBox, fill: ruleColour }] : []),
      ...logoShapes(dress),
      { shape: 'text', lines: [line], size: titleSize, weight: 700, anchor: 'start', fill: titleColour },
    ],
    at: { x: 0, y: 0 },
    scale: times,
  };
}

function logoShapes(dress: Dress): PreviewShapes['shapes'] {
  const box = logoBox(dress);
  const { logo } = dress;
  return logo && box ? [{ shape: 'image', ...box, radius: 0, asset: logo.asset, alt: logo.alt }] : [];
}
