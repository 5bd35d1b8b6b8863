/** Room inside a card around its text, in px; the accent of its lane stands at its left. */
export const cardPadding = { left: 13, right: 10, top: 13, bottom: 9, betweenLanguages: 2, belowPicture: 6 };
