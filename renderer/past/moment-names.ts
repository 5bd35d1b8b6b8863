import type { Moment } from '#shared/ipc.ts';
import { isWord } from '#shared/words/words.ts';
import { type Say, useLanguage, useWords } from '../app/use-words.ts';
import { isNow, type Spot, usePast } from './past-state.ts';
import { useVersions } from './versions.ts';

/** What was done, as "Undo …" would say it. */
export function deedName(words: Say, { label, kind }: Moment): string {
  const what = isWord(label) ? words(label) : label;
  return kind === 'undo' ? words('past.undone', { what }) : kind === 'redo' ? words('past.redone', { what }) : what;
}

export function useTime(): (at: string) => string {
  const locale = useLanguage() === 'zh' ? 'zh-CN' : 'en-GB';
  return (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at));
}

export function useDay(): (at: string) => string {
  const locale = useLanguage() === 'zh' ? 'zh-CN' : 'en-GB';
  return (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** What a state is called wherever one is named, and when it was. */
export function useSpotName(): (spot: Spot) => { readonly name: string; readonly time: string } {
  const words = useWords();
  const time = useTime();
  const timeline = usePast((state) => state.timeline);
  const versions = useVersions((state) => state.versions);
  return (spot) => {
    if ('version' in spot) {
      const version = versions.find(({ id }) => id === spot.version);
      return { name: version?.name ?? '', time: version ? time(version.at) : '' };
    }
    if (isNow(spot)) return { name: words('past.now'), time: '' };
    const moment = timeline?.momentBefore(spot.position);
    return moment
      ? { name: deedName(words, moment), time: time(moment.at) }
      : { name: words('past.beginning'), time: '' };
  };
}
