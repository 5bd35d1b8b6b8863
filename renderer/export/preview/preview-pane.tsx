import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Fault } from '#shared/model/result.ts';
import { sentence, useWords } from '../../app/use-words.ts';
import type { Format } from '../choices.ts';
import { FactsLine } from './facts-line.tsx';
import { fitted, readable } from './fitting.ts';
import { MissingList } from './missing-list.tsx';
import { PagePicture } from './page-picture.tsx';
import { mostPagesShown, type Preview, type PreviewPage, type Size } from './preview.ts';
import { PreviewTable } from './preview-table.tsx';
import type { Previewing } from './use-preview.ts';

/** Paper is white in every theme of the window. */
const paper = '#ffffff';

/** What will leave, as it will look, and how much it will be. */
export function PreviewPane({ previewing, format }: { previewing: Previewing; format: Format }) {
  const words = useWords();
  const { preview, faults, working } = previewing;
  const [large, setLarge] = useState(false);
  return (
    <div className="export-preview" aria-busy={working}>
      {faults.length > 0 ? (
        <Refusal faults={faults} />
      ) : preview ? (
        <Shown preview={preview} large={large} />
      ) : (
        <p className="preview-waiting muted">{words('export.preview.working')}</p>
      )}
      <div className="preview-foot" data-working={working || undefined}>
        {preview && faults.length === 0 && <FactsLine facts={preview.facts} />}
        {preview?.shows === 'pages' && faults.length === 0 && (
          <ToggleButton
            className="icon-button preview-zoom"
            aria-label={words('export.preview.large')}
            isSelected={large}
            onChange={setLarge}
          >
            {large ? <ZoomOut size={16} aria-hidden /> : <ZoomIn size={16} aria-hidden />}
          </ToggleButton>
        )}
      </div>
      {preview && faults.length === 0 && <MissingList missing={preview.missing} format={format} />}
    </div>
  );
}

function Refusal({ faults }: { faults: readonly Fault[] }) {
  const words = useWords();
  return (
    <output className="preview-waiting export-fault">
      {faults.map((fault) => (
        <p key={fault.code}>{sentence(words, fault)}</p>
      ))}
    </output>
  );
}

function Shown({ preview, large }: { preview: Preview; large: boolean }) {
  switch (preview.shows) {
    case 'pages':
      return (
        <Pages
          pages={preview.pages}
          count={preview.facts.slides ?? preview.facts.pages ?? 1}
          transparent={preview.transparent}
          large={large}
        />
      );
    case 'table':
      return <PreviewTable rows={preview.rows} count={preview.facts.rows ?? preview.rows.length - 1} />;
    case 'text':
      return (
        <div className="preview-room preview-text">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key. */}
          <pre tabIndex={0}>{preview.text}</pre>
        </div>
      );
  }
}

type PagesProps = {
  readonly pages: readonly PreviewPage[];
  readonly count: number;
  readonly transparent: boolean;
  readonly large: boolean;
};

function Pages({ pages, count, transparent, large }: PagesProps) {
  const words = useWords();
  const room = useRef<HTMLElement>(null);
  const box = useBox(room);
  const shown = pages.slice(0, mostPagesShown);
  const sizes = shown.map(({ size }) => size);
  const first = shown[0];
  const life = 1 / (first?.views[0]?.scale ?? 1);
  const fitting = box ? fitted(sizes, box) : 0;
  const reading = readable(sizes, life);
  const scale = large ? Math.max(reading, fitting) : fitting;
  const nameOf = (at: number) => words('export.preview.page', { page: at + 1, count });
  return (
    <section
      ref={room}
      className="preview-room"
      data-large={large || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
      tabIndex={0}
      aria-label={words('export.preview')}
    >
      <div className="preview-pages">
        {box &&
          shown.map((page, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place alone.
            <figure key={at} className="preview-figure">
              <PagePicture
                page={page}
                size={{ width: page.size.width * scale, height: page.size.height * scale }}
                label={nameOf(at)}
                ground={transparent ? undefined : paper}
              />
              {shown.length > 1 && <figcaption>{page.label ?? at + 1}</figcaption>}
            </figure>
          ))}
        {pages.length < count || pages.length > shown.length ? (
          <p className="preview-rest muted">{words('export.preview.more', { count: count - shown.length })}</p>
        ) : null}
      </div>
    </section>
  );
}

/** The room there is, as it changes; undefined before it is known. */
function useBox(element: { readonly current: HTMLElement | null }): Size | undefined {
  const [box, setBox] = useState<Size>();
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const resized = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setBox({ width: Math.floor(width), height: Math.floor(height) });
    });
    resized.observe(current);
    return () => resized.disconnect();
  }, [element]);
  return box;
}
