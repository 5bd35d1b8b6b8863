import { Info, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Fault } from '#shared/model/result.ts';
import { openDamaged } from './actions.ts';
import { save } from './files.ts';
import { Message } from './message.tsx';
import { SaveProblem } from './save-problem.tsx';
import { sentence, useWords } from './use-words.ts';
import { set, useWindow, type WindowState } from './window-state.ts';

/**
 * What went wrong or was brought back, in a sentence each, until it is closed. What only says why a press did nothing goes with the next choice.
 */
export function Banner() {
  const words = useWords();
  useEffect(() => useWindow.subscribe(forgetRemarks), []);
  const faults = useUnsaid();
  const recovered = useWindow((state) => state.recovered);
  return (
    <>
      {recovered > 0 && (
        <Message icon={<Info size={16} aria-hidden />} onClose={() => set({ recovered: 0 })}>
          <p>{words('saved.recovered', { count: recovered })}</p>
        </Message>
      )}
      <SaveProblem />
      {faults.length > 0 && (
        <Message warns icon={<TriangleAlert size={16} aria-hidden />} onClose={() => set({ faults: [] })}>
          {[...new Set(faults.map((fault) => sentence(words, isRemark(fault) ? withoutPlace(fault) : fault)))].map(
            (said) => (
              <p key={said}>{said}</p>
            ),
          )}
          <Ways faults={faults} />
        </Message>
      )}
    </>
  );
}

/** What a person can do about a damaged file. */
function Ways({ faults }: { faults: readonly Fault[] }) {
  const words = useWords();
  const offered = faults.flatMap(({ params }) => [
    ...(params?.kept ? [[String(params.kept), 'salvage.openKept'] as const] : []),
    ...(params?.salvage ? [[String(params.salvage), 'salvage.open'] as const] : []),
  ]);
  return (
    <>
      {offered.map(([handle, says]) => (
        <Button key={handle} className="button banner-way" onPress={() => void openDamaged(handle)}>
          {words(says)}
        </Button>
      ))}
      {faults.some(({ code }) => overDamaged.has(code)) && (
        <Button className="button banner-way" onPress={() => void save()}>
          {words('salvage.writeWhole')}
        </Button>
      )}
    </>
  );
}

/** What is shown is whole, and the file it belongs to is not: only a person may have it written over. */
const overDamaged: ReadonlySet<string> = new Set(['file.mended', 'file.keptHere', 'file.keptEarlier']);

/** What is to be said: not twice what stands there already as the reason why the file is not saved. */
function useUnsaid(): readonly Fault[] {
  const faults = useWindow((state) => state.faults);
  const saved = useWindow((state) => state.file?.saved);
  return saved?.state === 'problem' ? faults.filter(({ code }) => code !== saved.because.code) : faults;
}

/** Says why something was not done, and nothing of the work is concerned. */
const isRemark = ({ code }: Fault): boolean => code.startsWith('rule.') || code.startsWith('palette.');

/** Whoever has just pressed something knows where; that it holds in many places is said once. */
const withoutPlace = ({ code, params }: Fault): Fault => ({ code, ...(params && { params }) });

function forgetRemarks(now: WindowState, before: WindowState): void {
  const choseElse = now.selection !== before.selection || now.focus !== before.focus;
  if (choseElse && now.faults === before.faults && now.faults.some(isRemark))
    set({ faults: now.faults.filter((fault) => !isRemark(fault)) });
}
