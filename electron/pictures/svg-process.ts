/**
 * The process in which an SVG drawing is made pixels: it may hang or take all memory over a hostile one, and is then
 * killed. Started by an `SvgHost`; asked once; then it ends.
 */
import { fail } from '#shared/model/result.ts';
import { runWorker } from '../worker/run-worker.ts';
import { drawSvg, type SvgOrder } from './draw-svg.ts';
import type { SvgMessage } from './rasterise.ts';

runWorker<SvgOrder, SvgMessage>(async ({ next, send }) => {
  const order = await next();
  await send({ says: 'begun' });
  try {
    const drawn = drawSvg(order);
    await send(drawn.ok ? { says: 'done', png: drawn.value } : { says: 'refused', faults: drawn.faults });
  } catch {
    await send({ says: 'refused', faults: fail({ code: 'picture.damaged', params: { name: order.name } }).faults });
  }
});
