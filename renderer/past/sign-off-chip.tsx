import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { useDay } from './moment-names.ts';
import { openPast } from './past-state.ts';
import { lastSignedOff, useVersions } from './versions.ts';

/** Whether what is on the screen is what somebody signed off; nothing where nobody has. */
export function SignOffChip() {
  const words = useWords();
  const day = useDay();
  const signed = lastSignedOff(useVersions((state) => state.versions));
  if (!signed) return null;
  const { by, at, holds } = signed;
  return (
    <Button className="text-button sign-off" data-holds={holds || undefined} onPress={() => void openPast()}>
      {holds ? <BadgeCheck size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
      <span>{holds ? words('versions.chipHolds', { by, time: day(at) }) : words('versions.chipChanged', { by })}</span>
    </Button>
  );
}
