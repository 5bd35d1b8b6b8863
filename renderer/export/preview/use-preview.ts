import { useEffect, useRef, useState } from 'react';
import { dayOf } from '#shared/model/day.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Preview } from './preview.ts';
import type { PreviewNews, PreviewOrder } from './preview-order.ts';
import workerAddress from './preview-worker.ts?worker&url';

type Policies = {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): string };
};

/** The page may only start scripts whose address a policy has made: this one makes one address. */
const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy('preview-worker', { createScriptURL: () => workerAddress });

/** Lays out one thing after the other; of what is asked meanwhile only the last. */
class Previewer {
  readonly #worker = new Worker(policy?.createScriptURL('') ?? workerAddress, { type: 'module' });
  #known: Document | undefined;
  #busy = false;
  #next: (() => void) | undefined;
  #number = 0;

  constructor(tell: (news: PreviewNews | undefined) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<PreviewNews>) => {
      this.#busy = false;
      const next = this.#next;
      this.#next = undefined;
      if (next) next();
      else tell(data);
    });
    this.#worker.addEventListener('error', () => tell(undefined));
  }

  ask(document: Document, wanted: Deliverable): void {
    const order = () => {
      this.#number += 1;
      const records = this.#known === document ? {} : { records: [...document.values()] };
      this.#known = document;
      this.#busy = true;
      const asked: PreviewOrder = { number: this.#number, ...records, wanted, today: dayOf(new Date()) };
      this.#worker.postMessage(asked);
    };
    if (this.#busy) this.#next = order;
    else order();
  }

  end(): void {
    this.#worker.terminate();
  }
}

export type Previewing = {
  /** The last that was laid out; while another is, it is that of other choices. */
  readonly preview: Preview | undefined;
  /** Why there is none. */
  readonly faults: readonly Fault[];
  readonly working: boolean;
};

/** What a deliverable will look like, laid out apart from the window. */
export function usePreview(document: Document, wanted: Deliverable | undefined): Previewing {
  const previewer = useRef<Previewer>(undefined);
  const [state, setState] = useState<Previewing>({ preview: undefined, faults: [], working: true });
  useEffect(() => {
    const mine = new Previewer((news) =>
      setState((before) => {
        if (news && 'preview' in news) return { preview: news.preview, faults: [], working: false };
        return { preview: before.preview, faults: news?.faults ?? [{ code: 'export.preview' }], working: false };
      }),
    );
    previewer.current = mine;
    return () => mine.end();
  }, []);
  // Choices that say the same are the same, whatever object says it.
  const asked = wanted && JSON.stringify(wanted);
  useEffect(() => {
    if (asked === undefined) return;
    setState((before) => ({ ...before, working: true }));
    previewer.current?.ask(document, JSON.parse(asked) as Deliverable);
  }, [document, asked]);
  return state;
}
