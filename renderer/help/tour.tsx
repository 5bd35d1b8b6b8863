import { useEffect, useLayoutEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { composing } from '../actions/shortcut.ts';
import { useWords } from '../app/use-words.ts';
import { endTour, nextTourStep, tourOnce, tourSteps, useTour } from './tour-state.ts';

/** Four things to know, one after the other, beside what they are about. It never takes the keyboard by itself. */
export function Tour() {
  useEffect(tourOnce, []);
  const step = useTour((state) => state.step);
  return step === undefined ? null : <TourCard step={step} />;
}

function TourCard({ step }: { readonly step: number }) {
  const words = useWords();
  const { id, about } = tourSteps[step] ?? tourSteps[0];
  const ring = useRing(about);
  const last = step === tourSteps.length - 1;
  useEffect(() => {
    // Wherever the keyboard is: what has no buttons of its own to press would else have no way to skip it.
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !composing(event)) endTour();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, []);
  return (
    <>
      {ring && <div className="tour-ring" style={ring} aria-hidden />}
      <section
        className="tour-card"
        aria-label={words('tour.name')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          endTour();
        }}
      >
        <p className="tour-count">{words('tour.count', { n: step + 1, of: tourSteps.length })}</p>
        <div role="status">
          <h2>{words(`tour.${id}.title`)}</h2>
          <p>{words(`tour.${id}.text`)}</p>
        </div>
        <footer>
          {!last && (
            <Button className="text-button" onPress={endTour}>
              {words('tour.skip')}
            </Button>
          )}
          <Button className="button button-primary" onPress={nextTourStep}>
            {words(last ? 'tour.done' : 'tour.next')}
          </Button>
        </footer>
      </section>
    </>
  );
}

type Ring = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where that part of the window is, also after the window has changed its size. */
function useRing(about: string): Ring | undefined {
  const [ring, setRing] = useState<Ring>();
  useLayoutEffect(() => {
    const look = () => {
      const box = window.document.querySelector(about)?.getBoundingClientRect();
      setRing(box && { left: box.left, top: box.top, width: box.width, height: box.height });
    };
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [about]);
  return ring;
}
