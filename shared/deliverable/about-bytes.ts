import { writeSvg } from '../export/svg.ts';
import type { Document } from '../model/document.ts';
import { csvOf } from '../workbook/csv.ts';
import { type InkCount, inkCountOf } from './ink-count.ts';
import type { Material } from './material.ts';
import { rowsOfFile, textOfFile } from './told.ts';

/** What deflate leaves of a text, and of a picture that is packed already and stands in base64. */
const packed = { text: 0.2, picture: 0.76 };

/**
 * About how large a file will be, before it is written: told as such, and rarely wrong by a third. The numbers were
 * measured on the examples, on the sheet alone and with its pages, at one to four pixels a px.
 */
export function aboutBytes(material: Material): number {
  const { wanted, document, language } = material;
  switch (wanted.format) {
    case 'png': {
      const { picture } = wanted;
      const scale =
        picture === undefined || 'clipboard' in picture ? 1 : 'dpi' in picture ? picture.dpi / 96 : picture.scale;
      return ofPicture(inkCountOf(material.scene()), scale) + embedded(material);
    }
    case 'svg':
      return utf8Length(writeSvg(material.scene(), { language })) + (embedded(material) * 4) / 3;
    case 'pdf':
      return ofPaper(inkCountOf(material.scene())) + embedded(material);
    case 'html':
      return wanted.html === 'report' ? ofReport(material) : ofViewer(material);
    case 'pptx':
      return ofSlides(inkCountOf(material.scene()), wanted.slides === 'picture');
    case 'csv':
      return utf8Length(csvOf(rowsOfFile(material), wanted.rawTexts ?? false));
    case 'md':
      return utf8Length(textOfFile(material));
    case 'xlsx':
      return (wanted.language === 'both' ? 1.2 : 1) * (16_000 + 2.15 * projectBytes(document));
  }
}

/** Texts are what does not pack; pictures grow with the pixels they cover, but never beyond all they hold by much. */
const ofPicture = ({ lines, pictures }: InkCount, scale: number): number =>
  1200 * lines * scale ** 1.1 + Math.min(scale ** 2, 4) * pictures;

/** Each Chinese character that is used comes with its outline. */
const ofPaper = ({ lines, figures, chinese, pictures }: InkCount): number =>
  163 * lines + 57 * figures + 200 * chinese + 1500 + pictures;

const ofSlides = ({ figures, lines, pictures }: InkCount, asPictures: boolean): number =>
  asPictures ? 4400 * lines + pictures : 32_000 + 82 * figures + pictures;

/** A sheet for each language that can be chosen, each also in words; the script, and the outlines of the letters. */
function ofViewer({ wanted, language, scene }: Material): number {
  const sheets = wanted.language === 'both' ? 2.75 : 1;
  const drawn = utf8Length(writeSvg(scene(), { language }));
  return 45_000 + 1.5 * sheets * drawn + 640 * inkCountOf(scene()).chinese;
}

/** The sheet as a picture in base64, and the texts in tables. */
function ofReport({ wanted, document, scene }: Material): number {
  const picture = ofPicture(inkCountOf(scene()), Math.min(2, 4000 / scene().size.width));
  const said = projectBytes(document) / packed.text;
  return 1.34 * picture + (wanted.language === 'both' ? 1.5 : 1) * said;
}

/** The project in the file, if it goes with it. */
function embedded({ wanted: { audience = 'full', embed }, document }: Material): number {
  return (embed ?? audience === 'full') ? projectBytes(document) : 0;
}

function projectBytes(document: Document): number {
  let text = 0;
  let pictures = 0;
  for (const rec of document.values())
    if (rec.type === 'asset') pictures += rec.data.length;
    else text += JSON.stringify(rec).length;
  return packed.text * text + packed.picture * pictures;
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a pair takes two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
