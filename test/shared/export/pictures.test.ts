import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import { layout } from '#shared/layout/layout.ts';
import { documentWith, realPictures } from '../pictured.ts';
import { attribute, descendants, parseXml } from './xml-tree.ts';

const { photo, disc } = realPictures;
const scene = layout(
  documentWith([
    { asset: photo, alt: 'Red & blue' },
    { asset: disc, alt: '' },
    { asset: photo, alt: 'The same' },
  ]),
  { blueprint: 'b', theme: 'light', language: 'en' },
);
const source = writeSvg(scene, { language: 'en' });
const root = parseXml(source);

describe('the SVG of a sheet with pictures', () => {
  const images = descendants(root).filter(({ name }) => name === 'image');

  it('holds each picture whole, where the layout put it, with what it shows as its name', () => {
    const data = [photo, disc, photo].map(({ mime, data }) => `data:${mime};base64,${data}`);
    expect(images.map((image) => attribute(image, 'xlink:href'))).toEqual(data);
    expect(images.map((image) => attribute(image, 'role'))).toEqual(['img', 'img', 'img']);
    const names = ['Red & blue', 'Picture', 'The same'];
    expect(images.map((image) => attribute(image, 'aria-label'))).toEqual(names);
    expect(images.flatMap((image) => image.children.map(({ name }) => name))).toEqual(['title', 'title', 'title']);
    const boxes = images.map((image) => ['x', 'y', 'width', 'height'].map((side) => Number(attribute(image, side))));
    expect(boxes).toEqual(scene.cards.map(({ picture }) => Object.values(picture?.box ?? {})));
  });

  it('cuts the corners of each by a path of its own', () => {
    const clips = descendants(root).filter(({ name }) => name === 'clipPath');
    const ids = clips.map((clip) => `url(#${attribute(clip, 'id')})`);
    expect(new Set(ids).size).toBe(3);
    expect(images.map((image) => attribute(image, 'clip-path'))).toEqual(ids);
  });

  it('still gives each card one rect, its bounds', () => {
    const cards = descendants(root).filter(({ attributes }) => attributes.get('data-kind') === 'card');
    for (const card of cards) expect(descendants(card).filter(({ name }) => name === 'rect')).toHaveLength(1);
  });

  it('is drawn by a program that knows nothing of ours, pixel for pixel where it should be', () => {
    const drawn = new Resvg(source, { font: { loadSystemFonts: false } }).render();
    const at = (x: number, y: number) => {
      const from = (Math.round(y) * drawn.width + Math.round(x)) * 4;
      return [...drawn.pixels.subarray(from, from + 3)];
    };
    const [first, second] = scene.cards.map(({ picture }) => picture?.box);
    if (!first || !second) throw new Error('no pictures');
    const [red = 0, , notBlue = 0] = at(first.x + first.width * 0.25, first.y + first.height / 2);
    const [notRed = 0, , blue = 0] = at(first.x + first.width * 0.75, first.y + first.height / 2);
    expect(red - notBlue).toBeGreaterThan(100);
    expect(blue - notRed).toBeGreaterThan(100);
    // Through the disc's corner its ground is seen, at the corner of the box the card.
    expect(at(second.x + 6, second.y + 6)).toEqual([0xee, 0xf1, 0xf6]);
    expect(at(second.x, second.y)).toEqual([0xff, 0xff, 0xff]);
  });
});

it('says nothing of links where there is no picture', () => {
  const plain = layout(documentWith([]), { blueprint: 'b', theme: 'light', language: 'en' });
  expect(writeSvg(plain, { language: 'en' })).not.toContain('xlink');
});
