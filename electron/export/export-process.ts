/**
 * The process in which a drawing is made: laying out a large sheet and packing a large picture take seconds, which no
 * window should wait for, and Cancel ends it whatever it is doing. Started by an `ExportHost`; then it ends.
 */
import { dayOf } from '#shared/model/day.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { ok } from '#shared/model/result.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { type Channel, runWorker } from '../worker/run-worker.ts';
import { drawContent } from './draw.ts';
import type { ExportMessage, ExportOrder, ExportPreparation, ExportRequest } from './export-host.ts';
import { gathered } from './gathered.ts';
import type { Content } from './material.ts';
import { materialAhead, type TakeMaterial } from './material-ahead.ts';

/** What comes part by part is drawn while it is written: what is left after the last is to flush it and read it back. */
async function* toldAtEnd(content: Content, tell: () => Promise<void>): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    await tell();
    yield content;
  } else {
    yield* content;
    await tell();
  }
}

/** What a process knows before it is told what to draw: the document, and material of it. */
type Known = { readonly whole: Document; readonly material?: TakeMaterial };

function prepared({ texts, wanted }: ExportPreparation): Known {
  const whole = documentOf(recordsOf(texts));
  try {
    return { whole, material: materialAhead(whole, wanted, dayOf(new Date())) };
  } catch {
    // A mistake of the program is told to who asks for the drawing, and meets it again.
    return { whole };
  }
}

async function make(
  order: ExportOrder,
  known: Known | undefined,
  { next, send }: Channel<ExportRequest, ExportMessage>,
): Promise<void> {
  const { texts, wanted, fonts, scratch, to } = order;
  const whole = texts ? documentOf(recordsOf(texts)) : known?.whole;
  if (!whole) throw new Error('nothing to draw');
  const drawing = await drawContent(whole, wanted, {
    scratch,
    ...(known?.material && { material: known.material }),
    ...(fonts !== undefined && { fonts }),
    onProgress: (stage, share) => send({ says: 'stage', stage, share }),
  });
  if (!drawing.ok) return send({ says: 'refused', faults: drawing.faults });
  const { bytes, picture } = drawing.value;
  const done = { says: 'done', ...(picture && { picture }) } as const;
  if (!to) return send({ ...done, bytes: await gathered(bytes) });
  const writing = () => send({ says: 'stage', stage: 'writing', share: 0 });
  const written = await replaceFile(to.path, toldAtEnd(bytes, writing), {
    onlyNew: to.onlyNew,
    mayReplace: async () => {
      await send({ says: 'ready' });
      return ok(await next());
    },
  });
  await send(written.ok ? done : { says: 'refused', faults: written.faults });
}

runWorker<ExportRequest, ExportMessage>(async (channel) => {
  const first = await channel.next();
  const known = first !== 'place it' && first.asks === 'preparation' ? prepared(first) : undefined;
  const order = known ? await channel.next() : first;
  if (order === 'place it' || order.asks === 'preparation') throw new Error('an order comes first');
  await make(order, known, channel).catch((error: unknown) => {
    const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return channel.send({ says: 'broken', name, stack });
  });
});
