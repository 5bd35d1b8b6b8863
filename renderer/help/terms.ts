import type { WordKey } from '#shared/words/words.ts';
import { ratingNames } from '../inspector/ratings.ts';

/** A term of the method: its name, what it means, and where that comes from. */
export type Term = { readonly name: WordKey; readonly means: WordKey; readonly source: WordKey };

const roles = ['evidence', 'customer', 'frontstage', 'technology', 'backstage', 'support'] as const;
const lines = ['interaction', 'visibility', 'internal'] as const;
const lettered = ['failure', 'wait', 'decision'] as const;
const connectors = ['triggers', 'agreement', 'information', 'loop'] as const;

/** The glossary, part by part. */
export const glossary: readonly { readonly title: WordKey; readonly terms: readonly Term[] }[] = [
  {
    title: 'glossary.sheet',
    terms: [
      { name: 'inspector.type.blueprint', means: 'term.blueprint', source: 'source.nng' },
      { name: 'inspector.type.phase', means: 'term.phase', source: 'source.asu' },
      { name: 'inspector.type.step', means: 'term.step', source: 'source.practice' },
    ],
  },
  {
    title: 'palette.lanes',
    terms: roles.map((role) => ({
      name: `role.${role}`,
      means: `term.role.${role}`,
      source: role === 'technology' ? 'source.asu' : 'source.bitner',
    })),
  },
  {
    title: 'glossary.lines',
    terms: lines.map((line) => ({ name: `line.${line}`, means: `term.line.${line}`, source: 'source.bitner' })),
  },
  {
    title: 'palette.marks',
    terms: [
      ...lettered.map((tag): Term => ({ name: `tag.${tag}`, means: `term.tag.${tag}`, source: 'source.lovelock' })),
      { name: 'tag.moment', means: 'term.tag.moment', source: 'source.asu' },
      { name: 'tag.pain', means: 'term.tag.pain', source: 'source.asu' },
      { name: 'tag.staff-pain', means: 'term.tag.staff-pain', source: 'source.asu' },
      { name: 'tag.opportunity', means: 'term.tag.opportunity', source: 'source.asu' },
      { name: 'tag.question', means: 'term.tag.question', source: 'source.practical' },
      { name: 'tag.policy', means: 'term.tag.policy', source: 'source.nng' },
      { name: 'tag.metric', means: 'term.tag.metric', source: 'source.nng' },
    ],
  },
  {
    title: 'inspector.failure.ratings',
    terms: [
      ...ratingNames.map(
        (rating): Term => ({ name: `inspector.${rating}`, means: `term.${rating}`, source: 'source.scales' }),
      ),
      { name: 'inspector.risk', means: 'term.risk', source: 'source.fmea' },
      { name: 'inspector.failure.recovery', means: 'term.recovery', source: 'source.practice' },
    ],
  },
  {
    title: 'glossary.waits',
    terms: [
      { name: 'inspector.wait.typical', means: 'term.wait.typical', source: 'source.ours' },
      { name: 'inspector.wait.peak', means: 'term.wait.peak', source: 'source.ours' },
      { name: 'inspector.wait.standard', means: 'term.wait.standard', source: 'source.shostack' },
      { name: 'inspector.wait.easing', means: 'term.wait.easing', source: 'source.maister' },
    ],
  },
  {
    title: 'glossary.connectors',
    terms: connectors.map((kind) => ({
      name: `connector.${kind}`,
      means: `term.connector.${kind}`,
      source: kind === 'agreement' ? 'source.nng' : kind === 'triggers' ? 'source.asu' : 'source.ours',
    })),
  },
];

const byName = new Map(glossary.flatMap(({ terms }) => terms).map((term) => [term.name, term]));

/** What a name of the method means, where the glossary has it. */
export const meaningOf = (name: WordKey): WordKey | undefined => byName.get(name)?.means;
