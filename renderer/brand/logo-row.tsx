import { ImageUp, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Asset } from '#shared/model/asset.ts';
import type { Fault } from '#shared/model/result.ts';
import { sentence, useWords } from '../app/use-words.ts';
import { newId } from '../editing/edit.ts';
import { OptionRow } from '../export/option-row.tsx';
import { urlOf } from '../pictures/encoded.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { program } from '../program.ts';

type LogoRowProps = {
  readonly logo: Asset | undefined;
  readonly set: (logo: Asset | undefined) => void;
  /** Told when a picture is on its way, and when it is there or refused. */
  readonly onChoosing: (choosing: boolean) => void;
};

/** The logo of the brand, which comes as every picture comes: judged, decoded and encoded anew. */
export function LogoRow({ logo, set, onChoosing }: LogoRowProps) {
  const words = useWords();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const choose = async (): Promise<void> => {
    const chosen = await program().request('picture.choose', {});
    if (!chosen.ok) return setFaults(chosen.faults);
    if (!chosen.value) return;
    const { name, bytes } = chosen.value;
    const read = await readPicture(new File([bytes], name), name);
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) set({ ...read.value.asset, id: newId() });
  };
  const chooseAlone = async (): Promise<void> => {
    onChoosing(true);
    await choose().finally(() => onChoosing(false));
  };
  return (
    <OptionRow label={words('brand.logo')}>
      <div className="brand-logo">
        {logo && <img src={urlOf(logo)} alt={words('brand.logo')} />}
        <Button className="button" onPress={() => void chooseAlone()}>
          <ImageUp size={14} aria-hidden />
          {words(logo ? 'brand.logo.replace' : 'brand.logo.choose')}
        </Button>
        {logo && (
          <Button className="icon-button" aria-label={words('brand.logo.remove')} onPress={() => set(undefined)}>
            <X size={14} aria-hidden />
          </Button>
        )}
      </div>
      {faults.length > 0 && (
        <p className="brand-refusal" role="alert">
          {faults.map((fault) => sentence(words, fault)).join(' ')}
        </p>
      )}
    </OptionRow>
  );
}
