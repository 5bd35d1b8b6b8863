import { deed, part } from './parts.ts';

/** The legend of the sheet as a list beside it: each entry is a part of the drawing. */
export function listenToLegend(view: HTMLElement, drawing: SVGSVGElement): void {
  const [button, legend, samples] = [deed(view, 'legend'), part(view, 'legend'), part(view, 'samples')];
  const fill = () => {
    for (const entry of drawing.querySelectorAll<SVGGElement>('g[data-part="legend"]')) {
      const box = entry.getBBox();
      const sample = drawing.cloneNode(false) as SVGSVGElement;
      const [width, height] = [box.width + 4, box.height + 4];
      sample.setAttribute('viewBox', `${box.x - 2} ${box.y - 2} ${width} ${height}`);
      sample.setAttribute('width', String(width));
      sample.setAttribute('height', String(height));
      sample.setAttribute('aria-label', entry.textContent?.trim() ?? '');
      sample.append(entry.cloneNode(true));
      samples.append(sample);
    }
  };
  button?.addEventListener('click', () => {
    legend.hidden = !legend.hidden;
    button.setAttribute('aria-expanded', String(!legend.hidden));
    if (!legend.hidden && samples.childElementCount === 0) fill();
  });
}
