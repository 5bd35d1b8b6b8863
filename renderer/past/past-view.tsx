import { History, X } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useSpotName } from './moment-names.ts';
import { PastCompare } from './past-compare.tsx';
import { PastSlider } from './past-slider.tsx';
import { PastStage } from './past-stage.tsx';
import { blueprintsShown, chooseBlueprint, isNow, leavePast, type Shown, usePast } from './past-state.ts';
import { VersionPanel } from './version-panel.tsx';

/** Versions and History: over the whole window, which waits below it exactly as it was left. */
export function PastView() {
  const open = usePast((state) => state.timeline !== undefined);
  return (
    <ModalOverlay className="veil past-veil" isOpen={open} onOpenChange={(stays) => !stays && leavePast()}>
      <Modal className="past-modal">
        <Dialog className="past">
          <Past />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Past() {
  const words = useWords();
  const shown = usePast((state) => state.shown);
  const compared = usePast((state) => state.compared);
  if (!shown) return null;
  return (
    <>
      <header className="past-bar">
        <History size={18} aria-hidden />
        <Heading slot="title">{words('past.title')}</Heading>
        {!compared && <Mark shown={shown} />}
        <span className="spring" />
        <BlueprintChoice shown={compared?.after ?? shown} />
        <Button className="button" onPress={leavePast}>
          <X size={15} aria-hidden />
          {words('past.backToNow')}
          <kbd>Esc</kbd>
        </Button>
      </header>
      {compared ? (
        <PastCompare {...compared} />
      ) : (
        <div className="past-body">
          <div className="past-side">
            <PastStage shown={shown} />
            <PastSlider />
          </div>
          <VersionPanel shown={shown} />
        </div>
      )}
    </>
  );
}

/** Which state is looked at: never to be taken for the document itself. */
function Mark({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const { name, time } = useSpotName()(shown.spot);
  const now = isNow(shown.spot);
  return (
    <p className="past-mark" data-now={now || undefined} role="status">
      <strong>{words(now ? 'past.asItIs' : 'past.asItWas')}</strong>
      {!now && <span>{time === '' ? name : `${name} · ${time}`}</span>}
    </p>
  );
}

function BlueprintChoice({ shown }: { readonly shown: Shown }) {
  const words = useWords();
  const language = useLanguage();
  const chosen = usePast((state) => state.blueprint);
  const all = blueprintsShown(shown);
  const main = mainLanguageOf(shown.document);
  if (all.length < 2 && all[0]?.id === chosen) return null;
  return (
    <select
      className="box past-select"
      aria-label={words('past.blueprint')}
      value={all.some(({ id }) => id === chosen) ? chosen : ''}
      onChange={({ target }) => chooseBlueprint(target.value)}
    >
      {!all.some(({ id }) => id === chosen) && <option value="">—</option>}
      {all.map((blueprint) => (
        <option key={blueprint.id} value={blueprint.id}>
          {textOf(blueprint, 'title', language, main)}
        </option>
      ))}
    </select>
  );
}
