/** Where a blueprint is worked on: the canvas, or the table in its place. */
export const workPlaces = '.canvas, .table';
