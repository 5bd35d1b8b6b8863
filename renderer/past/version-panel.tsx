import { ArrowLeftRight, BadgeCheck, BookmarkPlus, RotateCcw, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Version } from '#shared/ipc.ts';
import { sentence, useWords } from '../app/use-words.ts';
import { useDay, useSpotName } from './moment-names.ts';
import {
  bringVersionBack,
  deleteVersion,
  type Form,
  isNow,
  look,
  openForm,
  type Shown,
  startPastCompare,
  usePast,
} from './past-state.ts';
import { restoreState } from './restore.ts';
import { VersionForm } from './version-form.tsx';
import { useVersions } from './versions.ts';

/** What can be done with the state that is shown, and the versions that people named. */
export function VersionPanel({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const form = usePast((state) => state.form);
  const fault = usePast((state) => state.fault);
  const panel = useRef<HTMLElement>(null);
  const left = useRef<Form>(undefined);
  useLayoutEffect(() => {
    // The keyboard goes with the form back to what opened it: lost to the page, Esc would reach nobody.
    const opener = form ? undefined : panel.current?.querySelector<HTMLElement>(`[data-opens="${left.current}"]`);
    if (document.activeElement === document.body) opener?.focus();
    left.current = form;
  }, [form]);
  return (
    <aside ref={panel} className="past-panel" aria-label={words('past.title')}>
      {form ? <VersionForm key={form} form={form} shown={shown} /> : <Deeds shown={shown} />}
      {fault && (
        <p className="past-fault" role="alert">
          {sentence(words, fault)}
        </p>
      )}
      <VersionList shown={shown} />
    </aside>
  );
}

function Deeds({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const working = usePast((state) => state.working);
  const versions = useVersions((state) => state.versions);
  const timeline = usePast((state) => state.timeline);
  const { name, time } = useSpotName()(shown.spot);
  const now = isNow(shown.spot);
  const version = 'version' in shown.spot ? findVersion(versions, shown.spot.version) : undefined;
  const comparable = !now || versions.length > 0 || (timeline?.moments.length ?? 0) > 0;
  return (
    <section className="past-deeds" aria-label={name}>
      <h3>{name}</h3>
      {time !== '' && <p className="muted">{time}</p>}
      <div className="past-buttons">
        {!version && (
          <Button
            className="button button-primary"
            isDisabled={working}
            data-opens="name"
            onPress={() => openForm('name')}
          >
            <BookmarkPlus size={15} aria-hidden />
            {words('versions.name')}
          </Button>
        )}
        {!now && (
          <Button className="button" isDisabled={working} onPress={() => void restoreState(shown.document)}>
            <RotateCcw size={15} aria-hidden />
            {words('versions.restore')}
          </Button>
        )}
        <Button className="button" isDisabled={working || !comparable} onPress={() => void startPastCompare()}>
          <ArrowLeftRight size={15} aria-hidden />
          {words('versions.compare')}
        </Button>
        {(now || version) && (
          <Button className="button" isDisabled={working} data-opens="sign" onPress={() => openForm('sign')}>
            <BadgeCheck size={15} aria-hidden />
            {words('versions.sign')}
          </Button>
        )}
        {version && (
          <Button className="button" isDisabled={working} onPress={() => void deleteVersion(version)}>
            <Trash2 size={15} aria-hidden />
            {words('versions.delete')}
          </Button>
        )}
      </div>
      {!now && <p className="past-hint muted">{words('versions.restoreHint')}</p>}
    </section>
  );
}

const findVersion = (versions: readonly Version[], id: string): Version | undefined =>
  versions.find((version) => version.id === id);

function VersionList({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const versions = useVersions((state) => state.versions);
  const removed = usePast((state) => state.removed);
  const at = 'version' in shown.spot ? shown.spot.version : undefined;
  return (
    <section className="past-versions" aria-label={words('versions.list')}>
      <h3>{words('versions.list')}</h3>
      {removed && (
        <p className="past-removed" role="status">
          {words('versions.deleted', { name: removed.name })}
          <Button className="text-button" onPress={() => void bringVersionBack(removed)}>
            {words('versions.bringBack')}
          </Button>
        </p>
      )}
      {versions.length === 0 && <p className="past-hint muted">{words('versions.none')}</p>}
      <ul>
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className="past-version"
              aria-current={version.id === at}
              onClick={() => void look({ version: version.id })}
            >
              <Entry version={version} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ version: { name, at, by, signatures, isNow: same } }: { readonly version: Version }) {
  const words = useWords();
  const day = useDay();
  return (
    <>
      <span className="past-version-name">
        {name}
        {same && signatures.length === 0 && <em>{words('versions.current')}</em>}
      </span>
      <span className="past-version-when">
        {by === undefined ? day(at) : words('versions.madeBy', { time: day(at), by })}
      </span>
      {signatures.map((signature) => (
        <span key={`${signature.at} ${signature.by}`} className="past-signed" data-holds={same || undefined}>
          <BadgeCheck size={14} aria-hidden />
          <span>
            {words('versions.signedBy', { by: signature.by, time: day(signature.at) })}
            {' · '}
            <strong>{words(same ? 'versions.holds' : 'versions.changedSince')}</strong>
          </span>
        </span>
      ))}
    </>
  );
}
