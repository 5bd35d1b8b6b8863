import { useState } from 'react';
import { Button } from 'react-aria-components';
import { editCards, editProject } from '#shared/commands/edit.ts';
import type { Card } from '#shared/model/card.ts';
import { find } from '#shared/model/document.ts';
import { project } from '#shared/model/queries.ts';
import type { Fix } from '#shared/rules/fix.ts';
import { fixesOf } from '#shared/rules/fixes.ts';
import type { Problem } from '#shared/rules/judge.ts';
import { problemPlace, shownCode } from '#shared/rules/problem-place.ts';
import { explanationOf, problemSentence } from '#shared/rules/sentence.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { documentStore } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { edit, newId } from '../editing/edit.ts';
import { goToRecord } from '../find/go-to-record.ts';
import { openField, showTogether } from './panel-state.ts';
import { SeverityIcon } from './severity-icon.tsx';

type Props = {
  readonly problem: Problem | undefined;
  /** Takes the keyboard when what had it has done its work. */
  readonly done: () => void;
};

/** Where a problem is, why it is one, what can be done, and how it is waived. */
export function ProblemDetails({ problem, done }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <section className="problem-details" aria-label={words('problems.chosen')}>
      {problem ? (
        <>
          <h3>
            <SeverityIcon severity={problem.severity} size={16} />
            {problemSentence(language, problem)}
          </h3>
          <Places problem={problem} />
          <Fixes problem={problem} done={done} />
          <p>
            {explanationOf(language, problem.rule).why}{' '}
            <span className="muted">
              {words('problems.source', { source: explanationOf(language, problem.rule).source })} · {problem.rule}
            </span>
          </p>
          <Waiving problem={problem} done={done} />
        </>
      ) : (
        <p className="muted">{words('problems.choose')}</p>
      )}
    </section>
  );
}

const mostPlaces = 6;

function Places({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const records = problem.at.slice(0, mostPlaces).flatMap((id) => document.get(id) ?? []);
  return (
    <p className="problem-places">
      <span className="muted">{words('problems.where')}</span>
      {records.map((rec) => (
        <Button key={rec.id} className="text-button" onPress={() => goToRecord(rec.id)}>
          {shownCode(rec) && <span className="problem-code">{shownCode(rec)}</span>}
          <span className="problem-name">{problemPlace(document, rec, language)}</span>
        </Button>
      ))}
      {problem.at.length > mostPlaces && <span className="muted">… +{problem.at.length - mostPlaces}</span>}
    </p>
  );
}

function mend({ deed, opens, shows }: Fix, done: () => void): void {
  if (deed && !edit(deed(newId), null)) return;
  if (shows) showTogether(shows);
  if (opens) openField(opens);
  else done();
}

function Fixes({ problem, done }: Required<Props> & { readonly problem: Problem }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  // Judged a moment ago: what it was found in may have gone since.
  const fixes = problem.at.every((id) => document.has(id)) ? fixesOf(document, problem, language) : [];
  if (fixes.length === 0) return null;
  return (
    <p className="problem-fixes">
      {fixes.map((fix) => (
        <Button
          key={fix.word}
          className="button"
          onPress={() => {
            // Pressed after an edit that is not judged yet, it works on the document as it is.
            const now = fixesOf(documentStore.current(), problem, language).find(({ word }) => word === fix.word);
            if (now) mend(now, done);
          }}
        >
          {words(fix.word)}
        </Button>
      ))}
    </p>
  );
}

function Waiving({ problem, done }: Required<Props> & { readonly problem: Problem }) {
  const words = useWords();
  const document = useDocument();
  const [reason, setReason] = useState('');
  const cards = problem.at.flatMap((id) => find(document, 'card', id) ?? []);
  const [card] = cards;
  const { id, rulesOff = [] } = project(document);
  const write = (one: Card, waivers: Card['waivers']) => {
    edit(
      editCards,
      { ids: [one.id], edits: { waivers: waivers && waivers.length > 0 ? waivers : null } },
      'command.waive',
    );
    done();
  };
  const waive = () => {
    if (card && reason.trim() !== '')
      write(card, [...(card.waivers ?? []), { rule: problem.rule, reason: reason.trim() }]);
  };
  const waivedOn = cards.find(({ waivers }) => waivers?.some(({ rule }) => rule === problem.rule));
  return (
    <div className="problem-waiving">
      {problem.waived !== undefined && waivedOn ? (
        <>
          <span>{words('problems.waivedBecause', { reason: problem.waived })}</span>
          <Button
            className="text-button"
            onPress={() =>
              write(
                waivedOn,
                waivedOn.waivers?.filter(({ rule }) => rule !== problem.rule),
              )
            }
          >
            {words('problems.unwaive')}
          </Button>
        </>
      ) : (
        card && (
          <>
            <input
              className="box"
              type="text"
              aria-label={words('problems.reason')}
              placeholder={words('problems.reason')}
              value={reason}
              maxLength={10_000}
              onChange={(event) => setReason(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !composing(event.nativeEvent)) waive();
              }}
            />
            <Button className="text-button" isDisabled={reason.trim() === ''} onPress={waive}>
              {words('problems.waive')}
            </Button>
          </>
        )
      )}
      <Button
        className="text-button"
        onPress={() => {
          edit(editProject, { ids: [id], edits: { rulesOff: [...rulesOff, problem.rule] } }, 'command.judgeBy');
          done();
        }}
      >
        {words('problems.never')}
      </Button>
    </div>
  );
}
