import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Version } from '#shared/ipc.ts';
import { useWords } from '../app/use-words.ts';
import { useSpotName } from './moment-names.ts';
import { look, usePast } from './past-state.ts';
import type { Timeline } from './timeline.ts';
import { useVersions } from './versions.ts';

/** Every change there was, from the first to now: one step of the slider each. */
export function PastSlider() {
  const words = useWords();
  const timeline = usePast((state) => state.timeline);
  const position = usePast((state) => state.position);
  const versions = useVersions((state) => state.versions);
  const nameOf = useSpotName();
  if (!timeline) return null;
  const of = timeline.moments.length;
  if (of === 0) return <p className="past-slider past-empty">{words('past.noHistory')}</p>;
  const moment = timeline.momentBefore(position);
  const { name, time } = nameOf({ position });
  const what = moment ? nameOfMoment(nameOf, position, of, words('past.now')) : name;
  const go = (to: number) => void look({ position: Math.max(0, Math.min(of, to)) });
  return (
    <section className="past-slider" aria-label={words('past.history')}>
      <div className="past-track">
        <Button
          className="icon-button"
          aria-label={words('past.earlier')}
          isDisabled={position === 0}
          onPress={() => go(position - 1)}
        >
          <ChevronLeft size={18} aria-hidden />
        </Button>
        <div className="past-range">
          <Ticks timeline={timeline} versions={versions} />
          <input
            type="range"
            min={0}
            max={of}
            step={1}
            value={position}
            aria-label={words('past.slider')}
            aria-valuetext={words('past.stepSaid', { n: position, of, what, time })}
            onChange={({ target }) => go(Number(target.value))}
          />
        </div>
        <Button
          className="icon-button"
          aria-label={words('past.later')}
          isDisabled={position === of}
          onPress={() => go(position + 1)}
        >
          <ChevronRight size={18} aria-hidden />
        </Button>
      </div>
      <p className="past-step">
        <span className="past-count">{words('past.step', { n: position, of })}</span>
        <span className="past-what">{what}</span>
        <span className="past-time">{time}</span>
      </p>
    </section>
  );
}

const nameOfMoment = (nameOf: ReturnType<typeof useSpotName>, position: number, of: number, now: string): string =>
  position === of ? now : nameOf({ position }).name;

/** Where along the history versions were named. */
function Ticks({ timeline, versions }: { readonly timeline: Timeline; readonly versions: readonly Version[] }) {
  const { moments } = timeline;
  return (
    <svg className="past-ticks" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1000 6">
      {versions.map(({ id, at, signatures }) => {
        const position = moments.findLastIndex((moment) => moment.at <= at) + 1;
        return (
          <rect
            key={id}
            x={(1000 * position) / moments.length - 2}
            y={0}
            width={4}
            height={6}
            data-signed={signatures.length > 0 || undefined}
          />
        );
      })}
    </svg>
  );
}
