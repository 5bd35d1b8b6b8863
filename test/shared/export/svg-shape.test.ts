import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgPolygon, svgRectAsPath, svgShape } from '#shared/export/svg-shape.ts';
import { attributes, escapeXml, short } from '#shared/export/xml.ts';
import { fontRuns } from '#shared/layout/text/fonts.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { attribute, parseXml } from './xml-tree.ts';

const text = (line: string) => ({
  shape: 'text' as const,
  lines: [{ text: line, x: 10, y: 20.004, width: 30 }],
  size: 14,
  weight: 400 as const,
  anchor: 'start' as const,
  fill: '#112233',
});

const en = { sheet: 'en', boxes: false } as const;

describe('short', () => {
  it.each([
    [12, '12'],
    [0.504, '0.5'],
    [-0.001, '0'],
    [1 / 3, '0.33'],
    [-3.25, '-3.25'],
  ])('writes %d as %s', (length, written) => {
    expect(short(length)).toBe(written);
  });
});

describe('escapeXml', () => {
  it('comes back as it was from a parser, but for what XML cannot carry (seed 2621)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const element = parseXml(`<a${attributes({ b: any })}>${escapeXml(any)}</a>`);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them.
        const carried = any.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '');
        expect(element.text).toBe(carried);
        expect(attribute(element, 'b')).toBe(carried);
      }),
      { seed: 2621, numRuns: 300 },
    );
  });
});

describe('svgShape', () => {
  it('writes a line of text at its baseline, with what a parser needs escaped', () => {
    expect(svgShape(text('Room <3> & "spa"\u0007'), en)).toBe(
      '<text x="10" y="20" font-size="14" fill="#112233">Room &lt;3&gt; &amp; &quot;spa&quot;</text>\n',
    );
  });

  it('says that a Chinese line in an English sheet is Chinese', () => {
    expect(svgShape(text('办理入住'), en)).toContain('xml:lang="zh-CN"');
    expect(svgShape(text('办理入住'), { sheet: 'zh', boxes: false })).not.toContain('xml:lang');
  });

  it('writes what the emoji font draws as an element of its own, where the layout measured it', () => {
    expect(svgShape(text('ok 😀'), en).split('\n')).toEqual([
      '<text x="10" y="20" font-size="14" fill="#112233">ok </text>',
      `<text x="${short(10 + advance('ok ', 14, 400))}" y="20" font-family="'Noto Emoji', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif" font-size="14" fill="#112233">😀</text>`,
      '',
    ]);
  });

  it('draws a box for what no font has only where it is asked to', () => {
    expect(svgShape(text('ok 한국'), { ...en, boxes: true })).toContain('>ok □□<');
    expect(svgShape(text('한국'), en)).toContain('>한국<');
  });

  it('writes a line of plain Latin characters as it is, all of which the main font has', () => {
    const all = Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0x21 + at)).join('');
    expect(fontRuns(`${all} .`)).toEqual([{ font: 'main', text: `${all} .` }]);
    expect(svgShape({ ...text(`${all} .`), weight: 700, anchor: 'end' }, { ...en, boxes: true })).toBe(
      `<text x="10" y="20" font-size="14" font-weight="700" text-anchor="end" fill="#112233">${escapeXml(all)} .</text>\n`,
    );
  });

  it('writes nothing for an empty line', () => {
    expect(svgShape(text(' '), en)).toBe('');
  });

  it('writes dashes only on what has a stroke', () => {
    const path = { shape: 'path' as const, commands: [['M', 0, 0] as const, ['H', 5] as const], dash: [4, 2] };
    expect(svgShape({ ...path, stroke: '#000000' }, en)).toBe(
      '<path d="M0 0H5" fill="none" stroke="#000000" stroke-dasharray="4 2"/>\n',
    );
    expect(svgShape({ ...path, fill: '#000000' }, en)).toBe('<path d="M0 0H5" fill="#000000"/>\n');
  });
});

describe('svgPolygon', () => {
  it('writes an arrow head without a path', () => {
    const head = {
      shape: 'path' as const,
      commands: [['M', 0, 0] as const, ['L', 4, 2] as const, ['V', 6] as const, ['Z'] as const],
      fill: '#000000',
    };
    expect(svgPolygon(head)).toBe('<polygon points="0,0 4,2 4,6" fill="#000000"/>\n');
  });
});

describe('svgRectAsPath', () => {
  it('draws the same corners as the rectangle', () => {
    expect(svgRectAsPath({ shape: 'rect', x: 1, y: 2, width: 10, height: 5, fill: '#ffffff' })).toBe(
      '<path d="M1 2H11V7H1Z" fill="#ffffff"/>\n',
    );
  });
});
