import { expect, it } from 'vitest';
import { textsOf } from '#shared/model/record-texts.ts';
import type { ExportHost, ExportRequest } from '../../../electron/export/export-host.ts';
import type { Wanted } from '../../../electron/export/material.ts';
import { materialAhead } from '../../../electron/export/material-ahead.ts';
import { prepareExport } from '../../../electron/export/prepare-export.ts';
import { randomDocument } from '../../shared/random-blueprint.ts';

const texts = textsOf(['{"id":"p"}', '{"id":"b"}']);
const wanted: Wanted = { blueprint: 'b', format: 'svg', language: 'en' };
const order = { asks: 'export', texts, wanted, scratch: 's' } as const;

/** Processes that only note what they are asked, and can be told to be gone. */
const noting = () => {
  const started: { asked: ExportRequest[]; killed: boolean; gone: () => void }[] = [];
  const host: ExportHost = {
    start() {
      const own = { asked: [] as ExportRequest[], killed: false, gone: (): void => {} };
      started.push(own);
      return {
        ask: (request) => void own.asked.push(request),
        onMessage: () => {},
        onGone: (listener) => {
          own.gone = listener;
        },
        kill: () => {
          own.killed = true;
        },
      };
    },
  };
  return { host, started };
};

it('a process that was prepared is told once what it draws, and all of what has changed since', () => {
  const { host, started } = noting();
  prepareExport(host, texts, wanted).host.start().ask(order);
  prepareExport(host, texts, wanted)
    .host.start()
    .ask({ ...order, texts: ['{"id":"p"}'] });
  const preparation = { asks: 'preparation', texts, wanted };
  expect(started.map(({ asked }) => asked)).toEqual([
    [preparation, { asks: 'export', wanted, scratch: 's' }],
    [preparation, { ...order, texts: ['{"id":"p"}'] }],
  ]);
});

it('a process is used once; one that has ended is not waited for, and one that nobody needs is ended', () => {
  const { host, started } = noting();
  const prepared = prepareExport(host, texts, wanted);
  prepared.host.start();
  prepared.release();
  expect(started.map(({ killed }) => killed)).toEqual([false]);
  prepared.host.start().ask(order);
  expect(started[1]?.asked).toEqual([order]);

  const ended = prepareExport(host, texts, wanted);
  started[2]?.gone();
  ended.host.start().ask(order);
  expect(started[3]?.asked).toEqual([order]);

  prepareExport(host, texts, wanted).release();
  expect(started.map(({ killed }) => killed)).toEqual([false, false, false, false, true]);
});

it('what was laid out ahead is drawn in any format, and nothing else of it', () => {
  const document = randomDocument(3);
  const blueprint = [...document.values()].find(({ type }) => type === 'blueprint')?.id ?? '';
  const expected: Wanted = { blueprint, format: 'svg', language: 'en' };
  const day = '2026-01-01';
  const take = materialAhead(document, expected, day);
  const sceneOf = (asked: Wanted, whole = document, today = day) => {
    const material = take(whole, asked, today);
    if (!material.ok) throw new Error(JSON.stringify(material.faults));
    expect(material.value.wanted).toBe(asked);
    return material.value.scene();
  };
  const scene = sceneOf(expected);
  expect(sceneOf({ ...expected, format: 'png', picture: { scale: 2 }, pages: [] })).toBe(scene);
  const others = [
    sceneOf({ ...expected, language: 'zh' }),
    sceneOf({ ...expected, audience: 'customer' }),
    sceneOf({ ...expected, sheet: 'journey' }),
    sceneOf(expected, new Map(document)),
    sceneOf(expected, document, '2026-01-02'),
  ];
  for (const other of others) expect(other).not.toBe(scene);
});
