import { Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { sentence, useWords } from './use-words.ts';
import { set, useWindow } from './window-state.ts';

/** What went wrong or was brought back, in a sentence each, above everything else until it is closed. */
export function Banner() {
  const words = useWords();
  const faults = useWindow((state) => state.faults);
  const recovered = useWindow((state) => state.recovered);
  return (
    <div className="banners" aria-live="polite">
      {recovered > 0 && (
        <Message icon={<Info size={16} aria-hidden />} onClose={() => set({ recovered: 0 })}>
          <p>{words('saved.recovered', { count: recovered })}</p>
        </Message>
      )}
      {faults.length > 0 && (
        <Message warns icon={<TriangleAlert size={16} aria-hidden />} onClose={() => set({ faults: [] })}>
          {faults.map((fault) => (
            <p key={`${fault.code} ${fault.at}`}>{sentence(words, fault)}</p>
          ))}
        </Message>
      )}
    </div>
  );
}

type MessageProps = { icon: ReactNode; warns?: boolean; onClose: () => void; children: ReactNode };

function Message({ icon, warns = false, onClose, children }: MessageProps) {
  const words = useWords();
  return (
    <div className={warns ? 'banner banner-warns' : 'banner'}>
      {icon}
      <div className="banner-text">{children}</div>
      <Button className="icon-button" aria-label={words('banner.close')} onPress={onClose}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
