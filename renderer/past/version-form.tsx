import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { versionLimits } from '#shared/model/version.ts';
import { composing } from '../actions/shortcut.ts';
import { remember, remembered } from '../app/remembered.ts';
import { useWords } from '../app/use-words.ts';
import { type Form, nameShown, openForm, type Shown, signShown } from './past-state.ts';

const personKey = 'versions.person';

/** Asks how a version is to be called, and who says so. */
export function VersionForm({ form, shown }: { readonly form: Form; readonly shown: Shown }) {
  const words = useWords();
  const ofVersion = 'version' in shown.spot;
  const signs = form === 'sign';
  const [name, setName] = useState(signs ? words('versions.signedName') : '');
  const [by, setBy] = useState(remembered(personKey) ?? '');
  const [busy, setBusy] = useState(false);
  const complete = (ofVersion || name.trim() !== '') && (!signs || by.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || busy) return;
    setBusy(true);
    if (by.trim() !== '') remember(personKey, by.trim());
    const done = signs ? signShown(name.trim(), by.trim()) : nameShown(name.trim(), by.trim());
    void done.finally(() => setBusy(false));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || composing(event.nativeEvent)) return;
    // It leaves the form, not the view.
    event.stopPropagation();
    openForm(undefined);
  };
  return (
    <form className="past-form" onSubmit={submit} onKeyDown={press}>
      {!(signs && ofVersion) && (
        <label>
          <span className="label">{words('versions.nameField')}</span>
          <input
            className="box"
            value={name}
            maxLength={versionLimits.characters}
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the form came because the person asked for it.
            autoFocus
            onChange={({ target }) => setName(target.value)}
          />
        </label>
      )}
      <label>
        <span className="label">{words(signs ? 'versions.signerField' : 'versions.byField')}</span>
        <input
          className="box"
          value={by}
          maxLength={versionLimits.characters}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: as above.
          autoFocus={signs && ofVersion}
          onChange={({ target }) => setBy(target.value)}
        />
      </label>
      {signs && <p className="past-hint muted">{words('versions.signHint')}</p>}
      <div className="past-buttons">
        <Button type="submit" className="button button-primary" isDisabled={!complete || busy}>
          {words(signs ? 'versions.signNow' : 'versions.save')}
        </Button>
        <Button className="button" onPress={() => openForm(undefined)}>
          {words('versions.cancel')}
        </Button>
      </div>
    </form>
  );
}
