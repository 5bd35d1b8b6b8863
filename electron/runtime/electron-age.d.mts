export const newestMajor: (day: Date) => number;
export const tooOldToShip: (version: string, day: Date) => string | undefined;
