const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of a colour `#rrggbb`, as WCAG 2.2 defines it: 0 for black to 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What normal text needs to be read. */
const leastForText = 4.5;

/** A colour mixed with a share of another. */
export function mixed(colour: string, other: string, share: number): string {
  const others = channelsOf(other);
  const mix = channelsOf(colour).map((channel, at) => Math.round(channel + ((others[at] ?? 0) - channel) * share));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white, whichever is read better on a ground: one of them always has a contrast of 4.5 and more. */
export const inkOn = (ground: string): string => (contrast('#ffffff', ground) >= leastForText ? '#ffffff' : '#000000');

/** A colour as text on a ground: itself where that can be read, else darker or lighter by as little as it takes. */
export function readableOn(ground: string, colour: string): string {
  const towards = inkOn(ground);
  for (let percent = 0; percent < 100; percent += 4) {
    const candidate = mixed(colour, towards, percent / 100);
    if (contrast(candidate, ground) >= leastForText) return candidate;
  }
  return towards;
}
