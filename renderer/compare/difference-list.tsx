import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Comparison, Difference } from '#shared/analysis/compare.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { Badge } from './compare-canvas.tsx';
import type { Side } from './compare-panes.tsx';
import { copyCardsAcross } from './copying.ts';
import { differenceName, fieldNames, keyOf, toldBy } from './difference-names.ts';

type Props = {
  readonly comparison: Comparison;
  readonly before: Side;
  readonly after: Side;
  readonly current: Difference | undefined;
  readonly onJump: (one: Difference) => void;
};

const kinds = ['added', 'removed', 'changed'] as const;

/** Every difference, to jump to; cards that only one side has can be chosen and copied to the other. */
export function DifferenceList({ comparison, before, after, current, onJump }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<RecordId>>(new Set());
  const counts = useRef<HTMLParagraphElement>(null);
  const { differences, partners, origins } = comparison;
  // What was cannot be copied into, nor out of: it is restored as a whole.
  const canCopy = before.document === after.document;
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  const toggle = (id: RecordId) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  const chosenOf = (kind: 'added' | 'removed') =>
    differences.flatMap((one) => (one.kind === kind && chosen.has(toldBy(one)) ? toldBy(one) : []));
  const ways = [
    { cards: chosenOf('removed'), to: after, partners },
    { cards: chosenOf('added'), to: before, partners: origins },
  ].filter(({ cards }) => cards.length > 0);
  return (
    <>
      <p ref={counts} className="compare-counts" role="status" tabIndex={-1}>
        {differences.length === 0
          ? words('compare.none')
          : kinds.map((kind) => (
              <span key={kind}>
                <Badge kind={kind} word={`${words(`compare.${kind}`)} ${count(kind)}`} />
              </span>
            ))}
      </p>
      <ul className="compare-list">
        {differences.map((one) => {
          const id = toldBy(one);
          const name = differenceName((one.kind === 'removed' ? before : after).document, one, language);
          const type = words(`inspector.type.${one.type}`);
          const kind = words(`compare.${one.kind}`);
          return (
            <li key={keyOf(one)} data-current={current !== undefined && keyOf(current) === keyOf(one)}>
              {canCopy && one.type === 'card' && one.kind !== 'changed' ? (
                <input
                  type="checkbox"
                  aria-label={words('compare.pick', { name })}
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                />
              ) : (
                canCopy && <span className="compare-no-box" />
              )}
              <button
                type="button"
                aria-current={current !== undefined && keyOf(current) === keyOf(one)}
                onClick={() => onJump(one)}
              >
                <Badge kind={one.kind} word={kind} />
                <span className="compare-what">
                  <span className="compare-text">{name}</span>
                  <span className="compare-type">
                    {one.kind === 'changed' ? `${type} · ${fieldNames(one, words)}` : type}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {ways.length > 0 && (
        <footer className="compare-copy">
          {ways.map(({ cards, to, partners }) => (
            <Button
              key={to.blueprint}
              className="button button-primary"
              onPress={() => {
                if (!copyCardsAcross(cards, to.blueprint, partners)) return;
                setChosen(new Set());
                // The button goes, and the keyboard must not go with it.
                counts.current?.focus();
              }}
            >
              {words('compare.copy', { count: cards.length, title: to.title })}
            </Button>
          ))}
        </footer>
      )}
    </>
  );
}
