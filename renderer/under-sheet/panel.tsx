import type { ReactNode } from 'react';
import { composing } from '../actions/shortcut.ts';

type Props = {
  readonly className: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A panel under the sheet; Escape anywhere in it closes it. */
export function UnderSheet({ className, label, onClose, children }: Props) {
  return (
    <section
      className={`under-sheet ${className}`}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || composing(event.nativeEvent)) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </section>
  );
}
