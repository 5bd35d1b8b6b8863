import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { editProject } from '#shared/commands/edit.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { project } from '#shared/model/queries.ts';
import { type RuleProfile, ruleProfiles } from '#shared/model/rule-settings.ts';
import { useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { edit } from '../editing/edit.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { UnderSheet } from '../under-sheet/panel.tsx';
import { countsOf } from './counts.ts';
import { useProblems } from './judging.ts';
import { keyOf, nextProblem, openProblems, usePanel } from './panel-state.ts';
import { ProblemDetails } from './problem-details.tsx';
import { ProblemList } from './problem-list.tsx';

/** What the method's rules find in the blueprint shown, under the sheet. */
export function ProblemsPanel() {
  const open = usePanel((state) => state.open);
  return open ? <Panel /> : null;
}

function Panel() {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const problems = useProblems((state) => state.problems);
  const at = usePanel((state) => state.at);
  const chosen = problems.find((one) => keyOf(one) === at);
  const close = () => {
    openProblems(false);
    focusCanvas();
  };
  return (
    <UnderSheet className="problems" label={words('problems.name')} onClose={close}>
      <Head close={close} />
      {problems.length === 0 ? (
        <p className="under-sheet-none muted">{words('problems.none')}</p>
      ) : (
        <div className="under-sheet-body">
          <ProblemList list={list} problems={problems} />
          <ProblemDetails key={at} problem={chosen} done={() => list.current?.focus()} />
        </div>
      )}
    </UnderSheet>
  );
}

function Head({ close }: { readonly close: () => void }) {
  const words = useWords();
  const document = useDocument();
  const { said } = countsOf(
    useProblems((state) => state.problems),
    words,
  );
  const { id, profile, rulesOff = [] } = project(document);
  return (
    <header className="under-sheet-head problems-head">
      <h2>{words('problems.name')}</h2>
      <span className="muted" role="status">
        {said}
      </span>
      <span className="spring" />
      {rulesOff.length > 0 && (
        <Button className="text-button" onPress={() => judgeBy(id, { rulesOff: null })}>
          {words('problems.rulesOff', { count: rulesOff.length })}
        </Button>
      )}
      <label className="problems-profile">
        <span className="muted">{words('problems.profile')}</span>
        <select
          className="box"
          value={profile ?? 'classic'}
          onChange={(event) => {
            const chosen = ruleProfiles.find((one) => one === event.currentTarget.value);
            judgeBy(id, { profile: chosen === 'classic' ? null : (chosen ?? null) });
          }}
        >
          {ruleProfiles.map((one) => (
            <option key={one} value={one}>
              {words(`profile.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button className="icon-button" aria-label={words('action.previousProblem')} onPress={() => nextProblem(-1)}>
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Button className="icon-button" aria-label={words('action.nextProblem')} onPress={() => nextProblem(1)}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Button className="icon-button" aria-label={words('problems.close')} onPress={close}>
        <X size={16} aria-hidden />
      </Button>
    </header>
  );
}

const judgeBy = (id: RecordId, edits: { profile?: RuleProfile | null; rulesOff?: null }) =>
  edit(editProject, { ids: [id], edits }, 'command.judgeBy');
