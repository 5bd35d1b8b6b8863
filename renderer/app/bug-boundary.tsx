import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { reportBug } from './bugs.ts';
import { useWords } from './use-words.ts';

/** A bug in one part of the window is logged and says so there; it never takes the document down. */
export class BugBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(bug: unknown): void {
    reportBug(bug);
  }

  override render(): ReactNode {
    return this.state.broken ? <Stopped /> : this.props.children;
  }
}

function Stopped() {
  const words = useWords();
  return (
    <section className="stopped" role="alert">
      <h2>{words('bug.title')}</h2>
      <p>{words('bug.safe')}</p>
      <Button className="button" onPress={() => window.location.reload()}>
        {words('bug.reload')}
      </Button>
    </section>
  );
}
