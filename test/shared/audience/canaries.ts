import { type Document, documentOf } from '#shared/model/document.ts';
import { hasFlow, type LaneRole, laneRoles } from '#shared/model/lane.ts';
import { markKinds } from '#shared/model/mark.ts';
import type { Rec } from '#shared/model/record.ts';
import { realPictures } from '../pictured.ts';

/** Each text of the document, told apart from all others, by where it stands: `card.text/backstage`. */
export type Canaries = ReadonlyMap<string, string>;

const asset = realPictures.disc;

/**
 * A blueprint in which every field of every type is filled: a card in each lane that takes cards and one behind the stage,
 * and on each everything that can be on a card; the same on a step; in both languages.
 */
export function fullDocument(): { readonly document: Document; readonly canaries: Canaries } {
  const canaries = new Map<string, string>();
  const text = (name: string): string => {
    const letters = [...`${canaries.size}`.padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]);
    const canary = `Zq${letters.join('')}x`;
    canaries.set(name, canary);
    return canary;
  };
  const blueprint = 'b';
  const records: Rec[] = [];
  const serial = { next: 0 };
  const head = (letter: string) => {
    serial.next += 1;
    return {
      id: `r${serial.next}`,
      code: `${letter}${serial.next}`,
      order: `a0${`${serial.next}`.padStart(4, '0')}V`,
      blueprint,
    };
  };
  /** Texts of a record and their translations. */
  const texts = (at: string, ...fields: readonly string[]) => ({
    own: (field: string) => text(at.replace('*', field)),
    translations: Object.fromEntries(fields.map((field) => [field, text(`${at.replace('*', field)}@zh`)])),
  });
  const put = (rec: Rec): string => {
    records.push(rec);
    return rec.id;
  };

  put({ ...asset, title: text('asset.title') });
  put({ ...realPictures.photo, title: text('asset.title/logo') });
  const project = texts('project.*', 'title', 'brand.footer');
  put({
    id: 'p',
    type: 'project',
    language: 'en',
    title: project.own('title'),
    profile: 'nng',
    rulesOff: ['BP-016'],
    rulesOn: ['BP-070'],
    brand: { logo: realPictures.photo.id, primary: '#123456', accent: '#c0ffee', footer: project.own('brand.footer') },
    translations: project.translations,
  });
  const about = texts('blueprint.*', 'title', 'persona', 'goal', 'version', 'owner', 'scenario.channel');
  put({
    id: blueprint,
    type: 'blueprint',
    code: 'B1',
    order: 'a0',
    title: about.own('title'),
    state: 'current',
    scenario: {
      channel: about.own('scenario.channel'),
      service: about.own('scenario.service'),
      customer: about.own('scenario.customer'),
    },
    persona: about.own('persona'),
    goal: about.own('goal'),
    version: about.own('version'),
    date: '2026-02-03',
    owner: about.own('owner'),
    translations: about.translations,
  });
  const phase = put({ ...head('P'), type: 'phase', title: text('phase.title'), kind: 'use' });
  const said = texts('step.*', 'title', 'thought');
  const step = put({
    ...head('S'),
    type: 'step',
    phase,
    title: said.own('title'),
    emotion: -1.125,
    staffEmotion: 1.375,
    importance: 7.125,
    performance: 3.375,
    thought: said.own('thought'),
    width: 240,
    translations: said.translations,
  });

  /** Everything that can be on a card or a step. */
  const attach = (on: { readonly card: string } | { readonly step: string }, where: string) => {
    for (const kind of markKinds) {
      const mark = texts(`mark.*/${kind}/${where}`, 'text');
      put({
        ...head('M'),
        type: 'mark',
        ...on,
        kind,
        text: mark.own('text'),
        grade: 'observed',
        translations: mark.translations,
      });
    }
    const policy = texts(`policy.*/${where}`, 'text');
    put({
      ...head('R'),
      type: 'policy',
      ...on,
      text: policy.own('text'),
      source: policy.own('source'),
      changeable: true,
      translations: policy.translations,
    });
    const metric = texts(`metric.*/${where}`, 'name');
    put({
      ...head('V'),
      type: 'metric',
      ...on,
      name: metric.own('name'),
      unit: metric.own('unit'),
      value: metric.own('value'),
      target: metric.own('target'),
      date: '2026-01-02',
      translations: metric.translations,
    });
    put({ ...head('N'), type: 'note', ...on, text: text(`note.text/${where}`) });
    if (!('card' in on)) return;
    const wait = texts(`wait.*/${where}`, 'easing');
    put({
      ...head('W'),
      type: 'wait',
      ...on,
      typicalMinutes: 4,
      peakMinutes: 9,
      standardMinutes: 3,
      easing: wait.own('easing'),
      alternative: false,
      translations: wait.translations,
    });
    const failure = texts(`failure.*/${where}`, 'title', 'script');
    put({
      ...head('X'),
      type: 'failure',
      ...on,
      title: failure.own('title'),
      cause: failure.own('cause'),
      effect: failure.own('effect'),
      dimension: 'empathy',
      severity: 7,
      occurrence: 6,
      detection: 5,
      prevention: failure.own('prevention'),
      recovery: failure.own('recovery'),
      owner: put({ ...head('O'), type: 'owner', title: text(`owner.title/failure/${where}`) }),
      recoveryMinutes: 11,
      authority: failure.own('authority'),
      script: failure.own('script'),
      residual: { severity: 2, occurrence: 2, detection: 2 },
      translations: failure.translations,
    });
  };

  let before: string | undefined;
  const stand = (role: LaneRole, lane: string, access: 'front' | 'back', where: string) => {
    const card = texts(`card.*/${where}`, 'text', 'source', 'privacy', 'picture.alt');
    const id = put({
      ...head('C'),
      type: 'card',
      step,
      lane,
      text: card.own('text'),
      kind: 'action',
      description: card.own('description'),
      owner: put({ ...head('O'), type: 'owner', title: text(`owner.title/card/${where}`) }),
      minutes: role === 'customer' ? 12.25 : 17.75,
      touchpoint: ['human'],
      access,
      channel: card.own('channel'),
      momentOfTruth: true,
      alone: false,
      alternative: false,
      grade: 'assumed',
      source: card.own('source'),
      privacy: card.own('privacy'),
      colour: 'green',
      waivers: [{ rule: 'BP-010', reason: card.own('waivers') }],
      picture: { asset: asset.id, alt: card.own('picture.alt') },
      translations: card.translations,
    });
    attach({ card: id }, where);
    if (before !== undefined) {
      const label = text(`connector.label/${where}`);
      put({ ...head('K'), type: 'connector', from: before, to: id, kind: 'triggers', label });
    }
    before = id;
  };
  for (const role of laneRoles) {
    const lane = put({ ...head('L'), type: 'lane', role, title: text(`lane.title/${role}`), height: 100 });
    put({ ...head('N'), type: 'note', lane, text: text(`note.text/lane/${role}`) });
    if (!hasFlow(role)) continue;
    stand(role, lane, 'front', role);
    if (role === 'technology') stand(role, lane, 'back', 'behind');
  }
  attach({ step }, 'step');
  put({ ...head('O'), type: 'owner', title: text('owner.title/nobody') });
  put({ ...head('N'), type: 'note', text: text('note.text/blueprint') });

  const other = {
    id: 'other',
    code: 'B2',
    order: 'a1',
    title: text('blueprint.title/other'),
    state: 'future',
  } as const;
  put({ ...other, type: 'blueprint' });
  return { document: documentOf(records), canaries };
}
