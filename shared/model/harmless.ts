// Kept in mind wherever a text leaves for a spreadsheet as text: a cell that begins like a formula would be run as one.

/** What a spreadsheet would take for the beginning of a formula, in half and full width. */
const trigger = '[=+\\-@\\t\\r\\n\\0＝＋－＠]';
const dangerous = new RegExp(`^${trigger}`);
const guarded = new RegExp(`^'+${trigger}`);

/** A text that a spreadsheet shows as it is, whatever it begins with. */
export const harmless = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The same, so that `bare` gives exactly the text again: what looks as if it had been guarded is guarded too. */
export const guard = (text: string): string => (dangerous.test(text) || guarded.test(text) ? `'${text}` : text);

/** A text that `guard` made harmless, as it was. */
export const bare = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
