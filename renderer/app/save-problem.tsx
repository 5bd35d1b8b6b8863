import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SavedState } from '#shared/ipc.ts';
import type { Fault } from '#shared/model/result.ts';
import { save, saveAs, saveData } from './files.ts';
import { Message } from './message.tsx';
import { sentence, useWords } from './use-words.ts';
import { set, useWindow } from './window-state.ts';

/**
 * Why the file does not hold what the window shows, and the ways on, as long as that is so. Closed, it comes back only
 * for another reason: the status bar goes on saying it.
 */
export function SaveProblem() {
  const words = useWords();
  const because = useProblem();
  const [closed, setClosed] = useState<Fault>();
  useEffect(() => {
    if (because === undefined) return setClosed(undefined);
    return () => forget(because);
  }, [because]);
  if (because === undefined || closed?.code === because.code) return null;
  return (
    <Message warns icon={<TriangleAlert size={16} aria-hidden />} onClose={() => setClosed(because)}>
      <p>{words('saved.problem', { because: sentence(words, because) })}</p>
      <div className="banner-ways">
        {because.code === 'file.notAnswering' ? (
          <Button className="button" onPress={() => void saveData()}>
            {words('saved.data')}
          </Button>
        ) : (
          <>
            <Button className="button" onPress={() => void save()}>
              {words('saved.tryAgain')}
            </Button>
            <Button className="button" onPress={() => void saveAs()}>
              {words('saved.elsewhere')}
            </Button>
          </>
        )}
      </div>
    </Message>
  );
}

/** What was refused for this reason is not refused any more. */
const forget = ({ code }: Fault): void =>
  set({ faults: useWindow.getState().faults.filter((fault) => fault.code !== code) });

/** The reason stays while it is tried again, until it has worked. */
function useProblem(): Fault | undefined {
  const saved = useWindow((state) => state.file?.saved);
  const [problem, setProblem] = useState<Fault>();
  useEffect(() => {
    if (saved?.state !== 'saving') setProblem(problemOf(saved));
  }, [saved]);
  return problem;
}

/** A damaged file in the way has a message of its own, from when it was opened. */
const problemOf = (saved: SavedState | undefined): Fault | undefined =>
  saved?.state === 'problem' && saved.because.code !== 'file.damagedThere' ? (saved.because as Fault) : undefined;
