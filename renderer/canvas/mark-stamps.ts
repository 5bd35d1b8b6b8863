import type { Tag, TagKind } from '#shared/layout/scene.ts';
import { type Pen, styled } from './brush.ts';

/** Draws one mark as it looks in the sheet. */
type DrawMark = (pen: Pen, tag: Tag) => void;

/** Room around a mark's shape for its outline and for soft edges, in device px. */
const around = 2;

/**
 * Marks as they look far out, one of each kind drawn once: a big sheet has thousands of them in view, and draws them for
 * every step of a zoom. They stand on whole device px.
 */
export class MarkStamps {
  /** By how large they are. */
  readonly #stamps = new Map<number, Map<TagKind, ImageBitmap>>();
  /** Whether no font was on its way when they were drawn: until it is there another one stands in for it. */
  #inOwnFonts = true;

  /**
   * Draws marks larger than in the sheet, each about its own middle.
   * @param by how much larger
   */
  paint(pen: Pen, tags: readonly Tag[], by: number, draw: DrawMark): void {
    if (!this.#inOwnFonts && allFontsAreThere()) this.#stamps.clear();
    const sheet = pen.getTransform();
    // A fifth of a device px more or less is not seen, and leaves but a few dozen sizes to draw.
    const scale = Math.round(sheet.a * by * 100) / 100;
    const stamps = this.#stamps.get(scale) ?? new Map<TagKind, ImageBitmap>();
    this.#stamps.set(scale, stamps);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    for (const tag of tags) {
      // Those of one kind are alike, but for the text beside their letter.
      const stamp = stamps.get(tag.tag) ?? stampOf(tag, scale, draw);
      stamps.set(tag.tag, stamp);
      const { x, y } = middleOf(tag);
      pen.drawImage(
        stamp,
        Math.round(x * sheet.a + sheet.e - stamp.width / 2),
        Math.round(y * sheet.d + sheet.f - stamp.height / 2),
      );
    }
    pen.setTransform(sheet);
    // Asked afterwards: what is drawn has its fonts loaded.
    this.#inOwnFonts = allFontsAreThere();
  }
}

const allFontsAreThere = (): boolean => window.document.fonts.status === 'loaded';

/** @param scale device px per px of the sheet */
function stampOf(tag: Tag, scale: number, draw: DrawMark): ImageBitmap {
  const side = (length: number) => Math.ceil(length * scale) + 2 * around;
  const canvas = new OffscreenCanvas(side(tag.shape.width), side(tag.shape.height));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The canvas gives no 2D context');
  styled(pen);
  const { x, y } = middleOf(tag);
  pen.setTransform(scale, 0, 0, scale, canvas.width / 2 - x * scale, canvas.height / 2 - y * scale);
  draw(pen, tag);
  return canvas.transferToImageBitmap();
}

export const middleOf = ({ shape }: Tag) => ({ x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 });
