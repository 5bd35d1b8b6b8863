import type { Spoken } from '../layout/texts.ts';
import type { Card } from '../model/card.ts';
import type { Connector } from '../model/connector.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { type Contents, cardsOfCell, contentsOf, referring, stepsOfPhase } from '../model/queries.ts';
import type { Member } from '../model/record.ts';
import type { Step } from '../model/step.ts';
import type { WordKey } from '../words/words.ts';
import {
  cardFacts,
  type Fact,
  failureFacts,
  inOneLine,
  markFacts,
  metricFacts,
  placeOfCard,
  policyFacts,
  signsOf,
  stepFacts,
  tellerOf,
  waitFacts,
} from './facts.ts';
import { type Html, html, nothing } from './markup.ts';
import type { Speech } from './speech.ts';

/** A list of what a record says; nothing where it says nothing. */
export const factList = (facts: readonly Fact[], speech: Speech): Html =>
  facts.length === 0
    ? nothing
    : html`<dl>${facts.map(({ word, value }) => html`<dt>${speech.inline(speech.word(word))}</dt><dd>${speech.html(value)}</dd>`)}</dl>`;

/** What stands on a card or a step, as one block: its kind, its code, its text, and what it says besides. */
type Attached = {
  readonly rec: Member;
  readonly kind: WordKey;
  readonly text: Spoken | undefined;
  readonly facts: readonly Fact[];
};

const silent: Spoken = ['', undefined];

/** All that stands on a record: waits, failure points, marks, policies, metrics, notes. */
export function attachedTo(rec: Card | Step, speech: Speech): Attached[] {
  const { document } = speech;
  const { text } = tellerOf(speech);
  const on = <T extends 'wait' | 'failure' | 'mark' | 'policy' | 'metric' | 'note'>(type: T) =>
    referring(document, type, rec.id);
  const isOwn = (note: { card?: RecordId | undefined; lane?: RecordId | undefined }) =>
    rec.type === 'card' || (note.card === undefined && note.lane === undefined);
  return [
    ...on('wait').map(
      (wait) => ({ rec: wait, kind: 'tag.wait', text: undefined, facts: waitFacts(wait, speech) }) as const,
    ),
    ...on('failure').map(
      (failure) =>
        ({
          rec: failure,
          kind: 'tag.failure',
          text: text(failure, 'title'),
          facts: failureFacts(failure, speech),
        }) as const,
    ),
    ...on('mark').map(
      (mark) =>
        ({ rec: mark, kind: `tag.${mark.kind}`, text: text(mark, 'text'), facts: markFacts(mark, speech) }) as const,
    ),
    ...on('policy').map(
      (policy) =>
        ({ rec: policy, kind: 'tag.policy', text: text(policy, 'text'), facts: policyFacts(policy, speech) }) as const,
    ),
    ...on('metric').map(
      (metric) =>
        ({ rec: metric, kind: 'tag.metric', text: text(metric, 'name'), facts: metricFacts(metric, speech) }) as const,
    ),
    ...on('note')
      .filter(isOwn)
      .map((note) => ({ rec: note, kind: 'tag.note', text: text(note, 'text'), facts: [] }) as const),
  ];
}

const attachedBlock = ({ rec, kind, text, facts }: Attached, speech: Speech): Html => html`
<section class="attached ${kind.replace('tag.', 'is-')}" data-record="${rec.code}">
<h4>${speech.inline(speech.word(kind))} <span class="code">${rec.code}</span></h4>
${text === undefined || text === silent || text[0] === '' ? nothing : html`<p>${speech.html(text)}</p>`}
${factList(facts, speech)}
</section>`;

/** An id in the page, for links inside it; codes may be any text, so they are counted. */
export type Anchors = (id: RecordId) => string;

export function anchorsOf({ steps, cards }: Contents): Anchors {
  const numbers = new Map([...steps, ...cards].map(({ id }, at) => [id, `r${at + 1}`]));
  return (id) => numbers.get(id) ?? '';
}

function connectorItem(connector: Connector, card: Card, speech: Speech, anchor: Anchors): Html {
  const { document } = speech;
  const { text, name } = tellerOf(speech);
  const leads = connector.from === card.id;
  const other = get(document, 'card', leads ? connector.to : connector.from);
  const arrow = connector.kind === 'agreement' ? '↔' : leads ? '→' : '←';
  const label = text(connector, 'label');
  return html`
<li data-record="${connector.code}" class="${leads ? 'leads' : 'comes'}"><span class="way">${arrow} ${speech.inline(speech.word(`connector.${connector.kind}`))}</span>
<span class="code">${other.code}</span> <a href="#${anchor(other.id)}">${speech.inline(name(other))}</a>${label[0] === '' ? nothing : html` <q>${speech.inline(label)}</q>`}</li>`;
}

export function cardArticle(card: Card, speech: Speech, anchor: Anchors): Html {
  const { document } = speech;
  const own = referring(document, 'connector', card.id);
  const signs = signsOf(card);
  return html`
<article id="${anchor(card.id)}" data-kind="card" data-record="${card.code}">
<h3><span class="code">${card.code}</span> ${speech.html(tellerOf(speech).name(card))}</h3>
<p class="place">${inOneLine(placeOfCard(card, speech))}</p>
${signs.length === 0 ? nothing : html`<ul class="signs">${signs.map((word) => html`<li>${speech.inline(speech.word(word))}</li>`)}</ul>`}
${factList(cardFacts(card, speech), speech)}${attachedTo(card, speech).map((each) => attachedBlock(each, speech))}
${own.length === 0 ? nothing : html`<section class="connectors"><h4>${speech.inline(speech.word('html.connectors'))}</h4><ul>${own.map((each) => connectorItem(each, card, speech, anchor))}</ul></section>`}
</article>`;
}

export function stepArticle(step: Step, speech: Speech, anchor: Anchors): Html {
  const phase = get(speech.document, 'phase', step.phase);
  return html`
<article id="${anchor(step.id)}" data-kind="step" data-record="${step.code}">
<h3><span class="code">${step.code}</span> ${speech.html(tellerOf(speech).name(step))}</h3>
<p class="place">${inOneLine(tellerOf(speech).name(phase))}</p>
${factList(stepFacts(step, speech), speech)}${attachedTo(step, speech).map((each) => attachedBlock(each, speech))}
</article>`;
}

/** All that a blueprint says, in reading order: phase by phase, step by step, in a step lane by lane. */
export function outlineOf(blueprint: RecordId, speech: Speech): Html {
  const { document } = speech;
  const contents = contentsOf(document, blueprint);
  const anchor = anchorsOf(contents);
  const { name, text } = tellerOf(speech);
  const loose = contents.notes.filter(
    ({ card, step, lane }) => card === undefined && (step === undefined || lane !== undefined),
  );
  return html`
${loose.map((note) => attachedBlock({ rec: note, kind: 'tag.note', text: text(note, 'text'), facts: [] }, speech))}
${contents.phases.map(
  (phase) => html`
<section class="phase" data-record="${phase.code}">
<h2>${speech.html(name(phase))}</h2>
${stepsOfPhase(document, phase.id).flatMap((step) => [
  stepArticle(step, speech, anchor),
  ...contents.lanes.flatMap((lane) =>
    cardsOfCell(document, step.id, lane.id).map((card) => cardArticle(card, speech, anchor)),
  ),
])}
</section>`,
)}`;
}
