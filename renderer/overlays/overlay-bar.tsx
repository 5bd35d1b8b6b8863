import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { RecordId } from '#shared/model/fields.ts';
import { percent } from '#shared/words/numerals.ts';
import type { WordKey } from '#shared/words/words.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { type Look, looksOf, overlayClasses } from './overlay-looks.ts';
import type { OverlayOf } from './overlay-of.ts';
import { layOver } from './overlay-state.ts';
import { useOverlayOf } from './use-overlay.ts';

/** What is laid over the cards: what each look means, and how many cards have it. */
export function OverlayBar({ blueprint }: { readonly blueprint: RecordId }) {
  const document = useDocument();
  const language = useLanguage();
  const of = useOverlayOf(document, blueprint, language);
  return of ? <Bar of={of} /> : null;
}

function Bar({ of }: { readonly of: OverlayOf }) {
  const words = useWords();
  const theme = useWindow(themeOf);
  const { overlay, counts, rest } = of;
  const looks = looksOf(overlay, theme);
  const close = () => {
    layOver('none');
    focusCanvas();
  };
  const all = counts.reduce((sum, count) => sum + count, rest);
  return (
    <section className="overlay-bar" aria-label={words('overlay.legend')}>
      <h2>{words(`overlay.${overlay}`)}</h2>
      <ul>
        {overlayClasses[overlay].map(({ id }, at) => (
          <Entry
            key={id}
            name={words(`overlay.${overlay}.${id}` as WordKey)}
            look={looks[at]}
            count={counts[at] ?? 0}
            all={all}
          />
        ))}
        {overlay !== 'evidence' && (
          <Entry name={words(`overlay.${overlay}.rest`)} look={undefined} count={rest} all={all} />
        )}
      </ul>
      <p className="overlay-about" title={words(`overlay.about.${overlay}`)}>
        {words(`overlay.about.${overlay}`)}
      </p>
      <Button className="icon-button" aria-label={words('overlay.close')} onPress={close}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  );
}

type EntryProps = {
  readonly name: string;
  readonly look: Look | undefined;
  readonly count: number;
  readonly all: number;
};

function Entry({ name, look, count, all }: EntryProps) {
  const words = useWords();
  const language = useLanguage();
  const share = percent(language, all === 0 ? 0 : Math.round((100 * count) / all) / 100);
  return (
    <li aria-label={words('overlay.entry', { name, count, share })}>
      {look && <Sample look={look} />}
      <span aria-hidden>{name}</span>
      <b aria-hidden>{count}</b>
      <span className="overlay-share" aria-hidden>
        {share} %
      </span>
    </li>
  );
}

/** A card of the class in small: its frame, and how far it is filled where it is seen from afar. */
function Sample({ look: { strong, tint, dash, level } }: { readonly look: Look }) {
  return (
    <svg className="overlay-sample" width={26} height={16} aria-hidden>
      <rect x={1.5} y={1.5} width={23} height={13} rx={3} fill={tint} />
      <rect x={1.5} y={1.5 + 13 * (1 - level)} width={23} height={13 * level} fill={strong} fillOpacity={0.55} />
      <rect
        x={1.5}
        y={1.5}
        width={23}
        height={13}
        rx={3}
        fill="none"
        stroke={strong}
        strokeWidth={2}
        strokeDasharray={dash.join(' ')}
      />
    </svg>
  );
}
