import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type ScenarioPart, type ScenarioScope, type Situation, scenarioGrid } from '#shared/analysis/scenarios.ts';
import { type Blueprint, scenarioValues } from '#shared/model/blueprint.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { blueprints } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { numeral, percent } from '#shared/words/numerals.ts';
import type { WordKey } from '#shared/words/words.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set } from '../app/window-state.ts';
import { vary } from '../variants/tab-state.ts';
import { useAnalysis } from './analysis-state.ts';
import { Section } from './section.tsx';

const scopes = ['used', 'all'] as const satisfies readonly ScenarioScope[];

type Props = { readonly document: Document; readonly blueprint: RecordId };

/** Which situations of the service the project's blueprints show, and which none shows. */
export function ScenarioGrid({ document, blueprint }: Props) {
  const words = useWords();
  const language = useLanguage();
  const chosen = useAnalysis((state) => state.scope);
  const list = blueprints(document);
  const used = scenarioGrid(list, 'used');
  // One situation alone has nothing beside it: then what the method names is shown.
  const scope = chosen ?? (used.count > 1 ? 'used' : 'all');
  const { values, at, covered, count, open } = scope === 'used' ? used : scenarioGrid(list, 'all');
  const table = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState(0);
  const main = mainLanguageOf(document);
  const valueName = (part: ScenarioPart, value: string): string => {
    if ((scenarioValues[part] as readonly string[]).includes(value)) return words(`sheet.${part}.${value}` as WordKey);
    const own = list.find(({ scenario }) => scenario?.[part]?.trim() === value);
    return own ? textOf(own, `scenario.${part}`, language, main) : value;
  };
  const named = (situation: Situation) => ({
    channel: valueName('channel', situation.channel),
    service: valueName('service', situation.service),
    customer: valueName('customer', situation.customer),
  });
  const columns = values.service.flatMap((service) => values.customer.map((customer) => ({ service, customer })));
  let nth = 0;
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns.length, ArrowDown: columns.length }[event.key];
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('td') ?? [])];
    const cell = (event.target as Element).closest('td');
    const next = by === undefined || !cell ? undefined : buttons[buttons.indexOf(cell) + by];
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <Section
      title={words('analysis.scenarios')}
      hint={
        <div className="quadrant-choice">
          {count > 0 && (
            <span>
              {words('analysis.scenarios.covered', {
                covered: numeral(language, covered),
                count: numeral(language, count),
                percent: percent(language, covered / count),
              })}
            </span>
          )}
          <ToggleButtonGroup
            className="switch"
            aria-label={words('analysis.scenarios.scope')}
            disallowEmptySelection
            selectedKeys={[scope]}
            onSelectionChange={(keys) => {
              const next = scopes.find((one) => keys.has(one));
              if (next) useAnalysis.setState({ scope: next });
            }}
          >
            {scopes.map((one) => (
              <ToggleButton key={one} id={one} isDisabled={one === 'used' && used.count === 0}>
                {words(`analysis.scenarios.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
      }
    >
      {count > 0 && (
        <div className="analysis-wide">
          <table
            ref={table}
            className="analysis-table scenario-grid"
            aria-label={words('analysis.scenarios')}
            onKeyDown={walk}
          >
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {words('analysis.scenarios.channel')}
                </th>
                {values.service.map((service) => (
                  <th key={service} scope="colgroup" colSpan={values.customer.length}>
                    {valueName('service', service)}
                  </th>
                ))}
              </tr>
              <tr>
                {columns.map(({ service, customer }) => (
                  <th key={`${service} ${customer}`} scope="col">
                    {valueName('customer', customer)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {values.channel.map((channel) => (
                <tr key={channel}>
                  <th scope="row">{valueName('channel', channel)}</th>
                  {columns.map(({ service, customer }) => {
                    const here = { channel, service, customer };
                    const place = nth;
                    nth += 1;
                    return (
                      <Cell
                        key={`${service} ${customer}`}
                        document={document}
                        shown={at(here)}
                        current={blueprint}
                        className={customer === values.customer[0] ? ' scenario-service' : ''}
                        tabIndex={cursor === place ? 0 : -1}
                        onFocus={() => setCursor(place)}
                        make={words('analysis.scenarios.make', named(here))}
                        onMake={() => vary(blueprint, here)}
                      />
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open.length > 0 && (
        <p className="scenario-open">
          {words('analysis.scenarios.unsaid')}{' '}
          {open.map((one) => (
            <OpenButton key={one.id} document={document} blueprint={one} name={recordName(document, one, language)} />
          ))}
        </p>
      )}
      <p className="analysis-note">{words('analysis.scenarios.how')}</p>
    </Section>
  );
}

type CellProps = {
  readonly document: Document;
  readonly shown: readonly Blueprint[];
  readonly current: RecordId;
  readonly className: string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly make: string;
  readonly onMake: () => void;
};

/** The blueprints of one situation, or the means to make one. */
function Cell({ document, shown, current, className, tabIndex, onFocus, make, onMake }: CellProps) {
  const words = useWords();
  if (shown.length === 0)
    return (
      <td className={`scenario-missing${className}`} onFocus={onFocus}>
        <button type="button" tabIndex={tabIndex} aria-label={make} title={make} onClick={onMake}>
          <Plus size={14} aria-hidden />
        </button>
      </td>
    );
  return (
    <td className={`scenario-covered${className}`} onFocus={onFocus}>
      {shown.map((one) => (
        <OpenButton
          key={one.id}
          document={document}
          blueprint={one}
          name={words(`sheet.state.${one.state}`)}
          tabIndex={tabIndex}
          current={one.id === current}
        />
      ))}
    </td>
  );
}

type OpenProps = {
  readonly document: Document;
  readonly blueprint: Blueprint;
  readonly name: string;
  readonly tabIndex?: number;
  readonly current?: boolean;
};

function OpenButton({ document, blueprint, name, tabIndex, current = false }: OpenProps) {
  const words = useWords();
  const language = useLanguage();
  const label = words('analysis.scenarios.open', {
    title: recordName(document, blueprint, language),
    state: words(`sheet.state.${blueprint.state}`),
  });
  return (
    <button
      type="button"
      className={current ? 'analysis-place scenario-current' : 'analysis-place'}
      {...(tabIndex !== undefined && { tabIndex })}
      aria-label={label}
      aria-current={current || undefined}
      title={label}
      onClick={() => set({ blueprint: blueprint.id, view: 'blueprint', focus: undefined, selection: [] })}
    >
      {name}
    </button>
  );
}
