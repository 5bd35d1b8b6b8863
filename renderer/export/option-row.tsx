import type { ReactNode } from 'react';

type OptionRowProps = {
  /** What is asked; what stands beside it says it to a screen reader by itself. */
  readonly label: string;
  /** What follows from the choice, in a sentence. */
  readonly about?: string | undefined;
  readonly children: ReactNode;
};

/** A line of the export dialog: what is asked, and the choice. */
export function OptionRow({ label, about, children }: OptionRowProps) {
  return (
    <div className="export-row">
      <span className="export-label" aria-hidden>
        {label}
      </span>
      <div className="export-field">
        {children}
        {about !== undefined && <p className="export-about">{about}</p>}
      </div>
    </div>
  );
}
