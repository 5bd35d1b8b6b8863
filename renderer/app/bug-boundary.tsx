import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { program } from '../program.ts';
import { reportBug } from './bugs.ts';
import { saveData } from './files.ts';
import { useWords } from './use-words.ts';
import { useWindow } from './window-state.ts';

type Props = {
  readonly children: ReactNode;
  /** When it becomes another, what is broken is tried again: an undo may have mended it. */
  readonly until?: unknown;
  readonly fallback: (again: () => void) => ReactNode;
};

/** A bug below it is logged and shown there as `fallback`; it takes nothing beside it down. */
class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(bug: unknown): void {
    reportBug(bug);
  }

  override componentDidUpdate({ until }: Props): void {
    if (this.state.broken && until !== this.props.until) this.again();
  }

  again = (): void => this.setState({ broken: false });

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback(this.again) : this.props.children;
  }
}

type Bounded = Pick<Props, 'children' | 'until'>;

/** Around the main part of the window: where it was it is said, with the ways out. */
export function BugBoundary(props: Bounded) {
  return <Boundary {...props} fallback={() => <Stopped />} />;
}

/** Around a panel: a tile in its place; the rest of the window works on. */
export function Part(props: Bounded) {
  return <Boundary {...props} fallback={(again) => <BrokenPart again={again} />} />;
}

/** Around what floats over the window, and has no place of its own where something could be said: the tile floats too. */
export function FloatingPart(props: Bounded) {
  return <Boundary {...props} fallback={(again) => <BrokenPart again={again} floating />} />;
}

/** Around something small of which there are many: in its place stands nothing but `children`'s stand-in. */
export function SmallPart({ children, standIn }: { readonly children: ReactNode; readonly standIn: ReactNode }) {
  return <Boundary fallback={() => standIn}>{children}</Boundary>;
}

function BrokenPart({ again, floating = false }: { readonly again: () => void; readonly floating?: boolean }) {
  const words = useWords();
  return (
    <section className={floating ? 'broken-part broken-floating' : 'broken-part'} role="alert">
      <p>{words('bug.part')}</p>
      <Button className="button" onPress={again}>
        {words('bug.again')}
      </Button>
    </section>
  );
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
