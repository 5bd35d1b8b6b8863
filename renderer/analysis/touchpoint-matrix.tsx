import { useMemo } from 'react';
import {
  type Access,
  accessCounts,
  onlyDigital,
  type TouchpointKind,
  touchpointMatrix,
  touchpointsOf,
} from '#shared/analysis/touchpoints.ts';
import { accessKinds } from '#shared/model/card.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { numeral, percent } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set } from '../app/window-state.ts';
import { type ListView, setList, setMode, wholeList } from '../table/table-state.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { Section } from './section.tsx';

type Props = { readonly document: Document; readonly blueprint: RecordId };

/** The kinds of touchpoint a customer meets in each phase, and where there is none. A number leads to the cards it counts. */
export function TouchpointMatrix({ document, blueprint }: Props) {
  const words = useWords();
  const language = useLanguage();
  const contents = contentsOf(document, blueprint);
  const { rows, all, access, digital } = useMemo(
    () => ({
      rows: touchpointMatrix(contents),
      all: touchpointsOf(contents),
      access: accessCounts(contents),
      digital: new Set(onlyDigital(contents).map(({ id }) => id)),
    }),
    [contents],
  );
  const title = words('analysis.touchpoints');
  if (all.length === 0)
    return (
      <Section title={title}>
        <p className="analysis-none">{words('analysis.touchpoints.none')}</p>
      </Section>
    );
  const { phases } = contents;
  const list = (view: Partial<ListView>) => {
    setList(blueprint, { ...wholeList, ...view });
    setMode('list');
    set({ view: 'touchpoints' });
    // The list comes with the view.
    window.requestAnimationFrame(focusCanvas);
  };
  const nameOf = (phase: (typeof phases)[number]) => recordName(document, phase, language);
  const gaps = rows.reduce((sum, { counts }) => sum + counts.filter((count) => count === 0).length, 0);
  const said = accessKinds.reduce((sum, kind) => sum + access[kind], 0);
  return (
    <Section title={title} hint={<span>{words('analysis.touchpoints.summary', { count: all.length, gaps })}</span>}>
      <div className="analysis-wide">
        <table className="analysis-table touchpoint-matrix" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{words('analysis.touchpoints.kind')}</th>
              {phases.map((phase) => (
                <th key={phase.id} scope="col">
                  {nameOf(phase)}
                  {digital.has(phase.id) && <small>{words('analysis.touchpoints.onlyDigital')}</small>}
                </th>
              ))}
              <th scope="col">{words('analysis.touchpoints.all')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, counts, total }) => (
              <tr key={kind}>
                <th scope="row">{words(`inspector.touchpoint.${kind}`)}</th>
                {phases.map((phase, at) => (
                  <Count
                    key={phase.id}
                    kind={kind}
                    phase={nameOf(phase)}
                    count={counts[at] ?? 0}
                    onPress={() => list({ kinds: new Set([kind]), phases: new Set([phase.id]) })}
                  />
                ))}
                <Count
                  kind={kind}
                  phase={words('analysis.touchpoints.all')}
                  count={total}
                  onPress={() => list({ kinds: new Set([kind]) })}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="touchpoint-access">
        <h3>{words('analysis.touchpoints.access')}</h3>
        {said === 0 ? (
          <p>{words('analysis.touchpoints.accessUnsaid')}</p>
        ) : (
          <>
            <ul>
              {accessKinds.map((kind) => (
                <AccessShare key={kind} {...{ kind, count: access[kind], of: said }} list={list} />
              ))}
            </ul>
            <p>{words('analysis.touchpoints.selfHelp', { percent: percent(language, access['self-help'] / said) })}</p>
          </>
        )}
      </div>
      <p className="analysis-note">{words('analysis.touchpoints.how')}</p>
    </Section>
  );
}

type CountProps = {
  readonly kind: TouchpointKind;
  readonly phase: string;
  readonly count: number;
  readonly onPress: () => void;
};

function Count({ kind, phase, count, onPress }: CountProps) {
  const words = useWords();
  const language = useLanguage();
  if (count === 0)
    return (
      <td className="touchpoint-gap">
        <span>{words('analysis.touchpoints.gap')}</span>
      </td>
    );
  const what = words('analysis.touchpoints.cell', { kind: words(`inspector.touchpoint.${kind}`), phase, count });
  return (
    <td className="touchpoint-count">
      <button
        type="button"
        className="analysis-place"
        aria-label={words('analysis.touchpoints.list', { what })}
        onClick={onPress}
      >
        {numeral(language, count)}
      </button>
    </td>
  );
}

type ShareProps = {
  readonly kind: Access;
  readonly count: number;
  readonly of: number;
  readonly list: (view: Partial<ListView>) => void;
};

function AccessShare({ kind, count, of, list }: ShareProps) {
  const words = useWords();
  const language = useLanguage();
  const name = words(`inspector.access.${kind}`);
  return (
    <li>
      <button
        type="button"
        className="analysis-place"
        aria-label={words('analysis.touchpoints.list', { what: name })}
        onClick={() => list({ access: new Set([kind]) })}
      >
        {name}
      </button>
      <i aria-hidden>
        <b style={{ width: `${(100 * count) / of}%` }} />
      </i>
      <span>{numeral(language, count)}</span>
    </li>
  );
}
