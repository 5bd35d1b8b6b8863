import type { CardBox, ThemeName } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Pen } from './brush.ts';

/** The worst of what the method's rules find on each card. */
export type Badges = ReadonlyMap<RecordId, 'error' | 'warning'>;

export const noBadges: Badges = new Map();

/** A circle and a triangle: at least 4.5:1 under their white or dark sign. */
const colours: {
  readonly [T in ThemeName]: { readonly error: string; readonly warning: string; readonly sign: string };
} = {
  light: { error: '#b42318', warning: '#9a4a06', sign: '#ffffff' },
  dark: { error: '#ff8f85', warning: '#f5b568', sign: '#14181f' },
  projector: { error: '#991b1b', warning: '#7a3a04', sign: '#ffffff' },
  print: { error: '#b42318', warning: '#9a4a06', sign: '#ffffff' },
};

const radius = 7.5;

/** Marks cards with problems at their lower left corner, away from the tags. The pen is in px of the sheet. */
export function paintBadges(
  pen: Pen,
  cards: readonly CardBox[],
  badges: Badges,
  theme: ThemeName,
  surface: string,
): void {
  if (badges.size === 0) return;
  const { sign, ...fills } = colours[theme];
  pen.setLineDash([]);
  for (const { id, box } of cards) {
    const badge = badges.get(id);
    if (!badge) continue;
    const x = box.x + 2;
    const y = box.y + box.height - 2;
    pen.beginPath();
    if (badge === 'error') pen.arc(x, y, radius, 0, 2 * Math.PI);
    else {
      pen.moveTo(x, y - radius - 1);
      pen.lineTo(x + radius + 1, y + radius - 1);
      pen.lineTo(x - radius - 1, y + radius - 1);
      pen.closePath();
    }
    pen.lineJoin = 'round';
    pen.lineWidth = 3;
    pen.strokeStyle = surface;
    pen.stroke();
    pen.fillStyle = fills[badge];
    pen.fill();
    pen.strokeStyle = sign;
    pen.fillStyle = sign;
    pen.lineWidth = 1.8;
    pen.beginPath();
    pen.moveTo(x, y - 3.5);
    pen.lineTo(x, y + 1.2);
    pen.stroke();
    pen.fillRect(x - 0.9, y + 3, 1.8, 1.8);
  }
}
