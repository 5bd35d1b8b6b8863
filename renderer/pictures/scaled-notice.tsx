import { Image as PictureIcon, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../app/use-words.ts';
import { forgetScaled, useScaled } from './putting.ts';

/** That a picture was scaled down, and how far, until it is closed. */
export function ScaledNotice() {
  const words = useWords();
  const scaled = useScaled((state) => state.scaled);
  return (
    <div className="copy-notice-place" aria-live="polite">
      {scaled && (
        <div className="copy-notice">
          <PictureIcon size={16} aria-hidden />
          <p>
            {words('picture.scaled', {
              name: scaled.name,
              fromWidth: scaled.from.width,
              fromHeight: scaled.from.height,
              toWidth: scaled.to.width,
              toHeight: scaled.to.height,
            })}
          </p>
          <Button className="icon-button" aria-label={words('banner.close')} onPress={forgetScaled}>
            <X size={15} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
