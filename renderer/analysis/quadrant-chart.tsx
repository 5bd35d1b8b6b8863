import { useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Analysed } from '#shared/analysis/figure-rows.ts';
import { type Crosshair, quadrants } from '#shared/analysis/quadrants.ts';
import type { Document } from '#shared/model/document.ts';
import { recordName } from '#shared/model/names.ts';
import type { Step } from '#shared/model/step.ts';
import { numeral, signed } from '#shared/words/numerals.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useAnalysis } from './analysis-state.ts';
import { PlaceButton } from './place-button.tsx';
import { along, dotsOf, scale } from './quadrant-dots.ts';
import { Section } from './section.tsx';

const crosshairs = ['means', 'middle'] as const satisfies readonly Crosshair[];
const middle = (scale.least + scale.most) / 2;

type Props = { readonly document: Document; readonly steps: readonly Step[]; readonly of: Analysed };

/** What matters to customers against how well it is done: where to begin. */
export function QuadrantChart({ document, steps, of }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { crosshair } = useAnalysis();
  const dots = useMemo(() => dotsOf(steps, crosshair), [steps, crosshair]);
  const title = words('analysis.quadrants');
  if (dots.length === 0)
    return (
      <Section title={title} className="analysis-half">
        <p className="analysis-none">{words('analysis.quadrants.none')}</p>
      </Section>
    );
  const at =
    crosshair === 'middle'
      ? { importance: middle, performance: middle }
      : { importance: of.importanceMean ?? middle, performance: of.performanceMean ?? middle };
  const percent = (score: number) => `${100 * along(score)}%`;
  const lists = quadrants.map((quadrant) => ({
    quadrant,
    steps: dots
      .filter((dot) => dot.quadrant === quadrant)
      .flatMap(({ steps }) => steps)
      .toSorted((a, b) => a.n - b.n),
  }));
  return (
    <Section title={title} className="analysis-half" hint={<Choice crosshair={crosshair} at={at} />}>
      <div className="quadrants">
        <div className="quadrant-plot" aria-hidden>
          <i
            className="quadrant-concentrate"
            style={{ width: percent(at.performance), bottom: percent(at.importance) }}
          />
          <i className="quadrant-keep" style={{ left: percent(at.performance), bottom: percent(at.importance) }} />
          <i className="quadrant-across" style={{ bottom: percent(at.importance) }} />
          <i className="quadrant-up" style={{ left: percent(at.performance) }} />
          {dots.map(({ importance, performance, quadrant, steps }) => (
            <b
              key={`${importance} ${performance}`}
              className={`quadrant-dot quadrant-dot-${quadrant}`}
              style={{ left: percent(performance), bottom: percent(importance) }}
            >
              {steps.map(({ n }) => n).join('·')}
            </b>
          ))}
          <span className="quadrant-performance">{words('analysis.quadrants.performance')} →</span>
          <span className="quadrant-importance">{words('analysis.quadrants.importance')} →</span>
        </div>
        <dl className="quadrant-lists">
          {lists.map(({ quadrant, steps }) =>
            steps.length === 0 ? null : (
              <div key={quadrant}>
                <dt className={`quadrant-name-${quadrant}`}>{words(`analysis.quadrant.${quadrant}`)}</dt>
                {steps.map(({ step, n, gap }) => (
                  <dd key={step.id}>
                    <span className="analysis-nth">{n}</span>
                    <PlaceButton id={step.id} name={recordName(document, step, language)} />
                    <span className="analysis-aside" title={words('analysis.quadrants.gap')}>
                      {numeral(language, step.importance ?? 0)} / {numeral(language, step.performance ?? 0)} (
                      {signed(language, Math.round(gap * 100) / 100)})
                    </span>
                  </dd>
                ))}
              </div>
            ),
          )}
        </dl>
      </div>
      <p className="analysis-note">{words('analysis.quadrants.how')}</p>
    </Section>
  );
}

type ChoiceProps = {
  readonly crosshair: Crosshair;
  readonly at: { readonly importance: number; readonly performance: number };
};

/** Where the lines cross: chosen here, and always said. */
function Choice({ crosshair, at }: ChoiceProps) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="quadrant-choice">
      <span>
        {words('analysis.quadrants.cross', {
          importance: numeral(language, at.importance),
          performance: numeral(language, at.performance),
        })}
      </span>
      <ToggleButtonGroup
        className="switch"
        aria-label={words('analysis.quadrants.lines')}
        disallowEmptySelection
        selectedKeys={[crosshair]}
        onSelectionChange={(keys) => {
          const chosen = crosshairs.find((one) => keys.has(one));
          if (chosen) useAnalysis.setState({ crosshair: chosen });
        }}
      >
        {crosshairs.map((one) => (
          <ToggleButton key={one} id={one}>
            {words(`analysis.quadrants.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
