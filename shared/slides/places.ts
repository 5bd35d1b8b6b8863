/** How large a slide is, in px of 1/96 inch, and so many times as large as usual. */
export type SlideSize = { readonly width: number; readonly height: number; readonly times: number };

export type Place = readonly [x: number, y: number, width: number, height: number];

/** Where things stand on a slide of usual size, in px. */
export const places = {
  title: [24, 10, 1232, 50],
  body: [24, 66, 1232, 622],
  footer: [24, 694, 900, 20],
  number: [1136, 694, 120, 20],
} as const satisfies { readonly [name: string]: Place };
