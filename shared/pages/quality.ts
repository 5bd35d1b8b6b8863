import { onOneLine } from '../layout/texts.ts';
import { project } from '../model/queries.ts';
import type { Problem } from '../rules/judge.ts';
import { problemsOf } from '../rules/problems.ts';
import { activeRules } from '../rules/profiles.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { say } from '../words/words.ts';
import { heading, notice, paragraph, type Tile, tiles } from './blocks.ts';
import { findingsTable } from './findings.ts';
import type { Flow } from './flow.ts';
import type { Making } from './making.ts';
import { goodMark, severityMark, waivedMark } from './marks.ts';
import { sizes } from './style.ts';

const markSize = 8;
const plural = { error: 'errors', warning: 'warnings', info: 'infos', waived: 'waived' } as const;
const groups = [...severities, 'waived'] as const;

/**
 * What is wrong with the document by what can be seen in it, and with the whole it was cut from as well: what a cut leaves
 * open, or was waived for a reason that is not told, is no problem of the service.
 */
function problemsIn({ document, whole, blueprint, today }: Making): readonly Problem[] {
  const seen = problemsOf(document, blueprint, today);
  if (document === whole) return seen;
  const told = ({ rule, says, at }: Problem) => [rule, says, ...at].join(' ');
  const open = problemsOf(whole, blueprint, today).filter(({ waived }) => waived === undefined);
  const known = new Set(open.map(told));
  return seen.filter((problem) => known.has(told(problem)));
}

/** What the method's rules find in a blueprint, as a client reads it: how much, by which rules, and where. */
export function qualityFlow(making: Making): Flow[] {
  const { voice, colours } = making;
  const problems = problemsIn(making);
  const found = (group: Severity | 'waived') =>
    problems.filter(({ severity, waived }) => (waived === undefined ? severity === group : group === 'waived'));
  const counting = problems.some(({ waived }) => waived === undefined);
  const row = groups.map((group): Tile => {
    const name = plural[group];
    const count = found(group).length;
    return {
      name: voice.line(`pages.${name}`),
      value: `${count}`,
      below: voice.line(`pages.${name}.below`),
      alarm: group === 'error' && count > 0,
      mark: (x, middle) =>
        group === 'waived'
          ? waivedMark(x, middle, markSize, colours)
          : group === 'error' && count === 0
            ? goodMark(x, middle, markSize, colours)
            : severityMark(group, x, middle, markSize, colours),
    };
  });
  const good = (title: string, text?: string) => {
    const look = {
      ground: colours.goodGround,
      ink: colours.good,
      mark: (x: number, middle: number) => goodMark(x, middle, 10, colours),
    };
    return notice(title, text, look, colours);
  };
  const flow: Flow[] = [
    tiles(row, 16, colours),
    paragraph(basis(making), 12, 'P', { size: sizes.text, fill: colours.muted }),
  ];
  if (!counting) {
    const all = found('waived').length > 0 ? 'pages.clean.all' : 'pages.clean.none';
    flow.push(good(voice.line('pages.clean'), voice.line(all)));
  } else if (found('error').length === 0) flow.push(good(voice.line('pages.noErrors')));
  for (const group of groups) {
    const of = found(group);
    if (of.length === 0) continue;
    const title = voice.both((language) =>
      say(language, 'pages.group', { name: say(language, `pages.${plural[group]}`), count: of.length }),
    );
    flow.push(heading(onOneLine(title), colours), findingsTable(group, of, making));
  }
  return flow;
}

/** When and by which rules it was checked: a page that says "no problems" says so only of these. */
function basis({ document, today, voice }: Making): string {
  const settings = project(document);
  const { profile = 'classic', rulesOff = [], rulesOn = [] } = settings;
  const lines = voice.both((language) => {
    const count = activeRules(settings).size;
    const asked = { date: today, count, profile: say(language, `profile.${profile}`) };
    return [
      say(language, 'pages.basis', asked),
      ...(rulesOff.length > 0 ? [say(language, 'pages.basis.off', { rules: rulesOff.join(', ') })] : []),
      ...(rulesOn.length > 0 ? [say(language, 'pages.basis.on', { rules: rulesOn.join(', ') })] : []),
    ].join(' ');
  });
  return lines.filter((line) => line !== undefined).join('\n');
}
