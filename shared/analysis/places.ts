/** Digits after the point that figures are rounded to. */
export const minutePlaces = 2;
export const meanPlaces = 2;
export const sharePlaces = 3;
