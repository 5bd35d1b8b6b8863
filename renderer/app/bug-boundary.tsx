import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { program } from '../program.ts';
import { reportBug } from './bugs.ts';
import { saveData } from './files.ts';
import { useWords } from './use-words.ts';
import { useWindow } from './window-state.ts';

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
  const hasDocument = useWindow(({ file }) => file !== undefined);
  return (
    <section className="stopped" role="alert">
      <h2>{words('bug.title')}</h2>
      <p>{words('bug.safe')}</p>
      <div className="stopped-ways">
        <Button className="button" onPress={() => void program().request('window.reload', {})}>
          {words('bug.reload')}
        </Button>
        {hasDocument && (
          <Button className="button" onPress={() => void saveData()}>
            {words('bug.saveData')}
          </Button>
        )}
      </div>
    </section>
  );
}
