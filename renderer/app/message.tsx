import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from './use-words.ts';

type MessageProps = { icon: ReactNode; warns?: boolean; onClose: () => void; children: ReactNode };

/** One message over the foot of the window, until it is closed. */
export function Message({ icon, warns = false, onClose, children }: MessageProps) {
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
