import { onPixels } from './pixels.ts';

/**
 * Tells a canvas to draw again, because something came that it was drawn without: a picture was decoded, or the font of
 * a character was loaded.
 * @returns what ends it
 */
export function onComeLater(drawAgain: () => void): () => void {
  const { fonts } = window.document;
  fonts.addEventListener('loadingdone', drawAgain);
  const stop = onPixels(drawAgain);
  return () => {
    fonts.removeEventListener('loadingdone', drawAgain);
    stop();
  };
}
