import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../app/use-words.ts';
import { useIsFound } from '../found-text.ts';
import type { Refusal } from '../typed-values.ts';

/** What ties a control to its label, its hint and its refusal. */
export type Ties = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

export type FieldProps = {
  readonly label: string;
  /** Names the records and the field: `nameOf`. */
  readonly name?: string | undefined;
  /** Whether the label is only read out. */
  readonly quiet?: boolean;
  readonly hint?: ReactNode;
  readonly refusal?: Refusal | undefined;
  readonly children: (ties: Ties) => ReactNode;
};

/** A labelled control with what is said under it: a hint, and why what was typed is not taken. */
export function Field({ label, name, quiet = false, hint, refusal, children }: FieldProps) {
  const words = useWords();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const found = useIsFound(name);
  useEffect(() => {
    if (!found) return;
    // After what it stands in has brought itself into sight.
    const later = window.requestAnimationFrame(() => frame.current?.scrollIntoView({ block: 'nearest' }));
    return () => window.cancelAnimationFrame(later);
  }, [found]);
  const described = [hint && `${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(' ') || undefined;
  return (
    <div ref={frame} className="field" data-found={found || undefined}>
      <label htmlFor={id} className={quiet ? 'only-read' : undefined}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': refusal ? true : undefined })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {refusal && (
        <p className="field-refusal" id={`${id}-refusal`} role="alert">
          {words(refusal.key, refusal.params)}
        </p>
      )}
    </div>
  );
}
