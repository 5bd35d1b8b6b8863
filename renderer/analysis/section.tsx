import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  /** What there is to know before looking, at the right of the title. */
  readonly hint?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One sheet of the analysis, under its title. */
export function Section({ title, hint, className, children }: Props) {
  const id = useId();
  return (
    <section className={className ? `analysis-card ${className}` : 'analysis-card'} aria-labelledby={id}>
      <header className="analysis-head">
        <h2 id={id}>{title}</h2>
        {hint}
      </header>
      {children}
    </section>
  );
}
