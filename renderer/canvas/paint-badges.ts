import type { CardBox } from '#shared/layout/scene.ts';
import type { Palette } from '#shared/layout/theme.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Severity } from '#shared/rules/rule.ts';
import type { Pen } from './brush.ts';

/** What the method's rules find on each card, the worst first. */
export type Badges = ReadonlyMap<RecordId, readonly { readonly severity: Severity }[]>;

const radius = 7.5;

/** Marks cards with problems by circle or triangle at their lower left corner, away from the tags. The pen is in px of the sheet. */
export function paintBadges(
  pen: Pen,
  cards: readonly CardBox[],
  badges: Badges,
  { badge: { sign, ...fills }, sheet }: Palette,
): void {
  if (badges.size === 0) return;
  pen.setLineDash([]);
  for (const { id, box } of cards) {
    const badge = badges.get(id)?.[0]?.severity;
    if (badge !== 'error' && badge !== 'warning') continue;
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
    pen.strokeStyle = sheet;
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
