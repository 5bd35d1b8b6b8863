import type { Point } from '#shared/layout/scene.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Deed } from './deed.ts';
import type { Pans } from './edge-pan.ts';
import type { Gesture } from './gesture.ts';
import type { Insertion, Room } from './places.ts';
import { type Ghost, preview } from './preview.ts';
import type { Pointer } from './stage.ts';

/** A place, as it is shown. */
type Shown = { readonly insertion: Insertion; readonly room?: Room };

/** Something that is dragged to a place and dropped into it. */
export type Dropping<P extends Shown> = {
  readonly pans?: Pans;
  /** Where on the sheet it was taken hold of, and what is shown to move from there. */
  readonly from: Point;
  readonly ghosts: readonly Ghost[];
  /** Where a drop at this point would put it; nothing where there is no place for it. */
  readonly place: (at: Pointer) => P | undefined;
  /** Where it could go instead, said over the ground where there is no place for it. */
  readonly elsewhere?: (at: Pointer) => Fault | undefined;
  /** Differs for places that are not the same: only then is asked anew whether it may be dropped. */
  readonly key: (place: P, at: Pointer) => string;
  readonly deed: (place: P, at: Pointer) => Deed;
  /** Whether a drop would leave what is dragged where it is and put a copy there. */
  readonly copies?: (at: Pointer) => boolean;
  readonly dropped: (place: P) => void;
};

/** The gesture of a drag to a place: shows the place, says why it is forbidden, and does one deed on release. */
export function dropping<P extends Shown>(what: Dropping<P>): Gesture {
  let asked: string | undefined;
  let refusal: Fault | undefined;
  const look = (at: Pointer) => {
    const place = at.over ? what.place(at) : undefined;
    const key = place && what.key(place, at);
    if (key !== asked) {
      asked = key;
      refusal = place && what.deed(place, at).refused();
    }
    return place;
  };
  const { pans = 'both', from, ghosts } = what;
  const along = (pan: Pans, by: number) => (pans === 'both' || pans === pan ? by : 0);
  return {
    pans,
    move(at) {
      const place = look(at);
      const fault = place || !at.over ? refusal : what.elsewhere?.(at);
      preview({
        insertion: place?.insertion,
        room: refusal ? undefined : place?.room,
        ghosts,
        shift: { x: along('x', at.sheet.x - from.x), y: along('y', at.sheet.y - from.y) },
        copies: what.copies?.(at),
        refusal: fault && { at: at.sheet, fault },
      });
    },
    drop(at) {
      const place = look(at);
      if (place && !refusal && what.deed(place, at).run()) what.dropped(place);
    },
    cancel() {},
  };
}
